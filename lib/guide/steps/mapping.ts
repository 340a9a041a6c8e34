import { SECTIONS } from '../../domain/site/sight.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { GuideFacts, Step } from '../guide.ts';
import { missingRows, storeFact } from '../reading.ts';

type Section = keyof typeof SECTIONS;

function done(facts: GuideFacts, area?: string): boolean | undefined {
  const missing = missingRows(facts, area);
  if (missing) return missing.length === 0;
  return (area !== undefined && facts.store.known && facts.store.value.mappedSections?.includes(area)) || undefined;
}

/** The posting method, as far as a text speaks of it (domain 5). */
export function methodOf(facts: GuideFacts): 'journal' | 'summary' | 'itemized' | 'unknown' {
  const accounting = storeFact(facts, 'accounting');
  switch (accounting.known && accounting.value.postingMethod) {
    case 'journal-entry':
      return 'journal';
    case 'summary-sales-receipt':
      return 'summary';
    case 'itemized-sales-receipt':
      return 'itemized';
    default:
      return 'unknown';
  }
}

/** One section of the mapping: every row of it has an account (B0.6). */
export const mapSection = (section: Section): Step => {
  const area = SECTIONS[section];
  const first = (facts: GuideFacts) => missingRows(facts, area)?.[0];
  return {
    id: `map-${section}`,
    page: 'mapping',
    spot: (facts) => {
      const row = first(facts);
      return row ? { name: 'mapping-row', area, row: row.name } : { name: 'mapping-section', area };
    },
    say: (facts) => {
      const row = first(facts);
      return row ? phrase('guide.map-row', { row: row.name }) : phrase('guide.map-section', { area });
    },
    why: (facts) => (section === 'sales' ? phrase(`guide.map-sales.why.${methodOf(facts)}`) : phrase(`guide.map-${section}.why`)),
    done: (facts) => done(facts, area),
  };
};

/** Every row that misses an account, one after the other, whatever its section. */
export const mapEveryRow: Step = {
  id: 'map-rows',
  page: 'mapping',
  spot: (facts) => {
    const row = missingRows(facts)?.[0];
    return row ? { name: 'mapping-row', area: row.area, row: row.name } : null;
  },
  say: (facts) => {
    const row = missingRows(facts)?.[0];
    return row ? phrase('guide.map-row', { row: row.name }) : phrase('guide.map-none');
  },
  why: () => phrase('guide.map-rows.why'),
  done: (facts) => done(facts),
};
