import type { UnknownReason } from '../domain/values/fact.ts';
import { type Phrase, phrase } from '../i18n/phrase.ts';
import { differenceBetween, fingerprint } from './fingerprint.ts';
import { isClear, preflight } from './preflight.ts';
import type { CheckResult, PreflightFacts, Remedy } from './verdict.ts';
import { isTryAgain } from './verdicts.ts';

/** Why Run stops after the last look; nothing was sent. */
export interface Stop {
  readonly reason: Phrase;
  readonly remedy?: Remedy | undefined;
  /** True where trying again may help. */
  readonly retry: boolean;
}

const notCheckedAgain = (why: UnknownReason) => phrase('problem.not-checked-again', { why: { text: `unknown.${why}` } });

/**
 * The last look before Run: the facts are read and judged once more (design, the way of one repair).
 * @param seen the fingerprint of what the merchant was shown
 * @param confirmed what the merchant confirmed of it
 * @param results what the preflight says of these facts
 * @returns null where it is all as it was shown, and clear
 */
export function stopAtLastLook(
  seen: string,
  confirmed: readonly string[],
  facts: PreflightFacts,
  results: readonly CheckResult[] = preflight(facts),
): Stop | null {
  const cutOff = results.find(({ lifts }) => lifts === 'again');
  const { changed, lost, gained } = differenceBetween(seen, fingerprint(facts));
  if (cutOff?.remedy?.kind === 'page') return { reason: notCheckedAgain('not-signed-in'), remedy: cutOff.remedy, retry: false };
  // The user who signed in meanwhile is not shown this day: that says why it can't be found.
  const outOfSight = lost === 'not-found' && changed.some(({ key }) => key === 'changed.who');
  if (lost !== null && !outOfSight) return { reason: notCheckedAgain(lost), retry: true };
  if (cutOff) return { reason: cutOff.reason, remedy: cutOff.remedy, retry: !cutOff.remedy || isTryAgain(cutOff.remedy) };
  if (changed.length > 0) return { reason: phrase('problem.day-changed-meanwhile'), retry: false };
  if (gained) return { reason: phrase('problem.read-more'), retry: false };
  return isClear(results, confirmed) ? null : { reason: phrase('problem.no-longer-clear'), retry: false };
}
