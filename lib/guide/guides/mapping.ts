import { phrase } from '../../i18n/phrase.ts';
import type { Guide, Step } from '../guide.ts';
import { missingRows, storeFact, storeName } from '../reading.ts';
import { SECTIONS, mapSection, methodOf } from '../steps/mapping.ts';

/** With a sales receipt the day needs a customer and a deposit account (L5); nobody but the merchant sees them. */
const generalSettings: Step = {
  id: 'map-general',
  page: 'mapping',
  spot: () => ({ name: 'mapping-general' }),
  say: () => phrase('guide.map-general'),
  why: () => phrase('guide.map-general.why'),
  applies: (facts) => ['summary', 'itemized'].includes(methodOf(facts)),
};

/** What is booked of the inventory is mapped only where it is booked at all (L4, L6). */
const cogs: Step = {
  ...mapSection('cogs'),
  applies: (facts) => {
    const accounting = storeFact(facts, 'accounting');
    return !accounting.known || accounting.value.booksCogs || (missingRows(facts, SECTIONS.cogs)?.length ?? 0) > 0;
  },
};

/** Check the mapping, section by section (B0.6). */
export const mapping: Guide = {
  id: 'mapping',
  source: 'B0.6',
  needs: 'store',
  title: () => phrase('guide.mapping'),
  button: ({ unseen }) => phrase(unseen ? 'button.mapping-look' : 'button.mapping'),
  steps: [generalSettings, mapSection('sales'), mapSection('discounts'), mapSection('charges'), mapSection('payments'), mapSection('drawer'), cogs],
  end: (facts) => [
    missingRows(facts)?.length === 0 ? phrase('guide.end.mapped', { store: storeName(facts) }) : phrase('guide.end.map-looked'),
    phrase('guide.end.map-then'),
  ],
  followUp: ({ subject }) => (subject.date ? 'regenerate' : null),
};
