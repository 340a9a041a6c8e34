import type { Standing } from '../domain/repair/checklist.ts';
import type { CheckResult, Lift } from './verdict.ts';

export type { Standing } from '../domain/repair/checklist.ts';

export interface Shown {
  readonly standing: Standing;
  /** What is shown of all that was judged, in the order of the checks. */
  readonly results: readonly CheckResult[];
}

/**
 * What is shown of everything that was judged. Only what may lead to Run is a form: something to fix comes first and
 * alone, and what can't be lifted comes before even that, because there mending leads nowhere. Another action is named
 * last: it would meet the same things to fix.
 */
export function shownOf(all: readonly CheckResult[]): Shown {
  const liftedBy = (lift: Lift) => all.filter(({ lifts }) => lifts === lift);
  const first = (results: readonly CheckResult[]) => results.slice(0, 1);
  const ranks: readonly Shown[] = [
    { standing: 'refused', results: first(liftedBy('again')) },
    { standing: 'fix', results: first(liftedBy('page')) },
    { standing: 'refused', results: first(liftedBy('never')) },
    { standing: 'fix', results: liftedBy('fix') },
    { standing: 'refused', results: first(liftedBy('instead')) },
  ];
  return ranks.find(({ results }) => results.length > 0) ?? { standing: 'open', results: all };
}
