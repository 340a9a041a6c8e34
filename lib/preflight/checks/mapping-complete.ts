import type { Mapping } from '../../domain/store/store.ts';
import { type Phrase, phrase } from '../../i18n/phrase.ts';
import { storeFact } from '../reading.ts';
import { REPAIR_SECONDS } from '../holds.ts';
import type { Check } from '../verdict.ts';
import { STRANGE, ask, block, goTo, pass, seenIn, whyOf } from '../verdicts.ts';

const MOST_NAMED = 3;

/** Every row of the mapping has an account (B0.6): what has none sends the day on hold again. */
export const mappingComplete: Check = {
  id: 'mapping-complete',
  source: 'B0.6',
  holds: { days: 'same', seconds: REPAIR_SECONDS, series: true },
  judge(facts) {
    const mapping = storeFact(facts, 'mapping');
    if (!mapping.known) return ask(phrase('check.mapping-complete.ask'), { why: whyOf(mapping), remedy: goTo('mapping') });
    const { state, missing } = mapping.value;
    const seen = seenIn(mapping);
    if (missing.length > 0) return block(missingRows(missing), goTo('mapping'), seen);
    switch (state) {
      case 'complete':
        return pass(phrase('check.mapping-complete.pass'), seen);
      case 'incomplete':
        return block(phrase('check.mapping-complete.block-unnamed'), goTo('mapping'), seen);
      case 'unknown':
        return ask(phrase('check.mapping-complete.ask'), { why: STRANGE, remedy: goTo('mapping'), seen });
    }
  },
};

function missingRows(missing: Mapping['missing']): Phrase {
  const rows = { list: missing.slice(0, MOST_NAMED).map(({ area, name }) => `${name} (${area})`) };
  const more = missing.length - MOST_NAMED;
  return more > 0
    ? phrase('check.mapping-complete.block-more', { rows, count: more })
    : phrase('check.mapping-complete.block', { rows, count: missing.length });
}
