/**
 * A rebuild and the Post after it, confirmed by one press. The Post is judged twice: on what is expected of the rebuild,
 * before anything is sent, and on what was read back, before it is sent itself. Whatever is not as it was confirmed stops it.
 */
import type { GivenReason } from '../domain/day/action.ts';
import { type DayDetail, differingTotals } from '../domain/day/day.ts';
import { familyOf, healsByItself, posChangedSinceLoad } from '../domain/day/statuses.ts';
import { PAIR_SECONDS } from '../domain/repair/builds.ts';
import { known } from '../domain/values/fact.ts';
import { type Instant, secondsBetween } from '../domain/values/businessDate.ts';
import { type Phrase, phrase } from '../i18n/phrase.ts';
import { REBUILT, differenceBetween, fingerprint } from './fingerprint.ts';
import { isClear, preflight } from './preflight.ts';
import { statusesOf } from './reasons/shown.ts';
import type { CheckResult, PreflightFacts } from './verdict.ts';

/** What a checklist asked, in the words in which it did. */
interface Statement {
  readonly id: string;
  readonly reason: Phrase;
}

/** The Post that may follow a rebuild, as it is confirmed with it. */
export interface PairedPost {
  readonly given: GivenReason;
  readonly statements: readonly Statement[];
  /** Of the Post, on the facts that are expected. */
  readonly fingerprint: string;
}

const isAsked = ({ kind }: CheckResult): boolean => kind === 'ask' || kind === 'warn';

/** The first that is not in order, nor confirmed in the very same words. */
function firstUnclear(results: readonly CheckResult[], confirmed: readonly Statement[]): CheckResult | undefined {
  const said = results.filter((result) =>
    confirmed.some(({ id, reason }) => id === result.id && JSON.stringify(reason) === JSON.stringify(result.reason)),
  );
  return results.find(
    (result) =>
      !isClear(
        [result],
        said.map(({ id }) => id),
      ),
  );
}

/**
 * The day as it is expected after the rebuild: with the figures of the POS that the merchant sees, and ready. Null: what it
 * will be can't be told.
 */
function rebuilt({ action }: PreflightFacts, day: DayDetail): DayDetail | null {
  const { pos, postings, currency } = day;
  const differing = differingTotals(day);
  // Regenerate takes the figures as they are stored; where they are not those of the POS, another step comes first.
  const asShown = action === 'refresh' ? differing !== undefined : differing?.length === 0 && !posChangedSinceLoad(day);
  // What waits for customers or fees may wait on, and of a word that we don't know nothing is expected.
  if (!asShown || currency === null || postings.length === 0 || postings.some((one) => healsByItself(one) || familyOf(one) === 'unknown'))
    return null;
  const isDone = postings.every((posting) => ['done', 'inactive'].includes(familyOf(posting)));
  const ready = postings.map((posting) => {
    const family = familyOf(posting);
    if (family === 'inactive' || (family === 'done' && !isDone)) return posting;
    return { ...posting, status: family === 'done' ? 'UPDATE' : 'POST', sync: null, message: null };
  });
  return { ...day, posChangedAt: null, totals: pos, accounting: pos, postings: ready };
}

/** The facts of the Post, as they are expected. */
function expected(facts: PreflightFacts): PreflightFacts | null {
  const { action, day, now, formerStatuses = [] } = facts;
  if (action === 'post' || !facts.canAct || !day.known) return null;
  const after = rebuilt(facts, day.value);
  return (
    after && {
      ...facts,
      action: 'post',
      given: { reason: `after-${action}` },
      day: { ...day, value: after },
      lastBuild: known({ action, at: now }, 'journal', now),
      formerStatuses: [...formerStatuses, statusesOf(day.value)],
    }
  );
}

/**
 * The Post that may be confirmed with a rebuild; null: it can't be. Its own checks must be clear on what is expected, or ask
 * what the checklist of the rebuild asks as well: so one tick says it for both.
 * @param facts of the rebuild
 * @param results what the preflight says of them
 */
export function pairOf(facts: PreflightFacts, results: readonly CheckResult[]): PairedPost | null {
  const post = expected(facts);
  if (!post) return null;
  const statements = results.filter(isAsked).map(({ id, reason }) => ({ id, reason }));
  return firstUnclear(preflight(post), statements) ? null : { given: post.given!, statements, fingerprint: fingerprint(post) };
}

/** The rebuild, as it was confirmed and as it was read back. */
interface Rebuild {
  /** When both were confirmed. */
  readonly confirmedAt: Instant;
  /** The version of the day that was read back. */
  readonly version: string;
  /** True where the day was ready to be posted then. */
  readonly ready: boolean;
}

/** True where the Post may still be sent. Confirmed in the future: a clock was set back since, and nobody can tell how long ago it was. */
export function isInTime(confirmedAt: Instant, now: Instant): boolean {
  const age = secondsBetween(confirmedAt, now);
  return age >= 0 && age <= PAIR_SECONDS;
}

/**
 * Why the Post stops after the rebuild; `unread`: not everything could be read just now. Null: all is as it was confirmed.
 * @param pair as it was confirmed, with all of its statements
 * @param facts of the Post, read after the rebuild
 * @param results what the preflight says of them
 */
export function stopAfterRebuild(
  pair: Omit<PairedPost, 'given'>,
  { confirmedAt, version, ready }: Rebuild,
  facts: PreflightFacts,
  results: readonly CheckResult[],
): Phrase | 'unread' | null {
  if (!isInTime(confirmedAt, facts.now)) return phrase('pair.dropped.late', { count: PAIR_SECONDS / 60 });
  const { changed, lost, gained } = differenceBetween(pair.fingerprint, fingerprint(facts), REBUILT);
  if (lost === 'unreachable') return 'unread';
  const [change] = changed;
  if (change) return phrase('pair.dropped.changed', { change });
  if (lost !== null || gained || !facts.day.known) return phrase('pair.dropped.otherwise');
  const { version: now, posChangedAt } = facts.day.value;
  if (!ready) return phrase('pair.dropped.not-ready');
  if (posChangedAt !== null) return phrase('pair.dropped.changed', { change: phrase('changed.figures') });
  if (now !== version) return phrase('pair.dropped.changed', { change: phrase('changed.day') });
  const unclear = firstUnclear(results, pair.statements);
  if (!unclear) return null;
  return unclear.kind === 'block' ? phrase('pair.dropped.not-clear', { reason: unclear.reason }) : phrase('pair.dropped.otherwise');
}
