import { MAPPING_SECTIONS, SECTIONS } from '../../domain/site/sight.ts';
import { familyOf, posChangedSinceLoad } from '../../domain/day/statuses.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { Guide, GuideFacts, Step } from '../guide.ts';
import { missingRows, remediesOf, softwareName, storeFact, storeName } from '../reading.ts';
import { mapEveryRow, mapSection, methodOf } from '../steps/mapping.ts';

/** True where what refused the entry misses a customer in it. */
const asksForCustomer = (facts: GuideFacts): boolean => remediesOf(facts).includes('choose-customer');

/**
 * With a sales receipt the day needs a customer and a deposit account (L5); nobody but the merchant sees them. Where the
 * books ask for a customer it is looked at, whatever is known of the store.
 */
const generalSettings: Step = {
  id: 'map-general',
  page: 'mapping',
  spot: () => ({ name: 'mapping-general' }),
  say: () => phrase('guide.map-general'),
  why: (facts) =>
    asksForCustomer(facts) ? phrase('guide.map-general.why-asked', { software: softwareName(facts) }) : phrase('guide.map-general.why'),
  applies: (facts) => ['summary', 'itemized'].includes(methodOf(facts)) || asksForCustomer(facts),
};

/** What is booked of the inventory is mapped only where it is booked at all (L4, L6). */
const cogs: Step = {
  ...mapSection('cogs'),
  applies: (facts) => {
    const accounting = storeFact(facts, 'accounting');
    return !accounting.known || accounting.value.booksCogs || (missingRows(facts, SECTIONS.cogs)?.length ?? 0) > 0;
  },
};

/** Rows of a section that we don't know by name. */
const others: Step = {
  ...mapEveryRow,
  applies: (facts) => missingRows(facts)?.some(({ area }) => !KNOWN_SECTIONS.includes(area)) ?? false,
};
const KNOWN_SECTIONS: readonly string[] = MAPPING_SECTIONS;

/** What comes after: what changed in the POS is fetched, what failed on the mapping is built again, else it is asked. */
function after({ subject, day }: GuideFacts): string | null {
  if (subject.date === null) return null;
  if (!day.known) return 'regenerate';
  if (posChangedSinceLoad(day.value)) return 'refresh';
  return day.value.postings.some((posting) => ['failed', 'blocked'].includes(familyOf(posting))) ? 'regenerate' : 'which';
}

/** Check the mapping, section by section (B0.6). */
export const mapping: Guide = {
  id: 'mapping',
  source: 'B0.6',
  needs: 'store',
  mends: { checks: ['mapping-complete'], steps: ['map-every-row', 'choose-customer'] },
  title: () => phrase('guide.mapping'),
  button: ({ unseen }) => phrase(unseen ? 'button.mapping-look' : 'button.mapping'),
  steps: [
    generalSettings,
    mapSection('sales'),
    mapSection('discounts'),
    mapSection('charges'),
    mapSection('payments'),
    mapSection('drawer'),
    cogs,
    others,
  ],
  end: (facts) => [
    missingRows(facts)?.length === 0 ? phrase('guide.end.mapped', { store: storeName(facts) }) : phrase('guide.end.map-looked'),
    phrase('guide.end.map-then'),
  ],
  followUp: after,
};
