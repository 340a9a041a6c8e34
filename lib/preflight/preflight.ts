import { CHECKS } from './checks/index.ts';
import type { CheckResult, PreflightFacts, SecondQuestion } from './verdict.ts';

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

/**
 * What the merchant is asked after pressing Run, and which check the yes confirms; null: nothing. Where the merchant's own hand
 * presses there is no Run to be asked after: it is ticked like anything else.
 */
export function secondQuestion(results: readonly CheckResult[]): (SecondQuestion & { readonly check: string }) | null {
  if (results.some(({ lifts }) => lifts === 'hand')) return null;
  const [asked] = results.flatMap(({ id, secondQuestion }) => (secondQuestion ? [{ check: id, ...secondQuestion }] : []));
  return asked ?? null;
}
