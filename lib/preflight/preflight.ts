import type { Phrase } from '../i18n/phrase.ts';
import { CHECKS } from './checks/index.ts';
import type { CheckResult, PreflightFacts } from './verdict.ts';

/** Judges every rule on the same facts; a rule that says nothing about this action leaves no line. */
export function preflight(facts: PreflightFacts): CheckResult[] {
  return CHECKS.flatMap(({ id, judge }) =>
    [judge(facts) ?? []].flat().map((verdict) => ({ ...verdict, id: verdict.about ? `${id}:${verdict.about}` : id })),
  );
}

/**
 * True where nothing blocks and everything that was asked or warned of is confirmed by its id.
 * What the merchant confirms never lifts a block.
 */
export function isClear(results: readonly CheckResult[], confirmed: readonly string[]): boolean {
  return (
    results.length > 0 &&
    results.every(({ id, kind }) => kind === 'pass' || kind === 'note' || (kind !== 'block' && confirmed.includes(id)))
  );
}

/** What the merchant is asked once more after pressing Run; null: nothing. */
export function secondQuestion(results: readonly CheckResult[]): Phrase | null {
  return results.find(({ secondQuestion }) => secondQuestion)?.secondQuestion ?? null;
}
