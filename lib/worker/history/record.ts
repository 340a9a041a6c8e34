import type { Cache } from '../../cache/cache.ts';
import { type EventRow, judgedId, seenId } from '../../cache/rows/eventRow.ts';
import type { JournalRow } from '../../cache/rows/journalRow.ts';
import { ACTIONS, type Action, type DayTarget } from '../../domain/day/action.ts';
import type { DayDetail } from '../../domain/day/day.ts';
import type { Standing } from '../../domain/repair/checklist.ts';
import { type Instant, addSeconds, isLater } from '../../domain/values/businessDate.ts';
import type { Phrase } from '../../i18n/phrase.ts';
import type { CheckResult, PreflightFacts } from '../../preflight/verdict.ts';
import type { Identity } from '../account/account.ts';
import { tolerate } from '../context/tolerate.ts';

export interface RecordDeps {
  readonly cache: Pick<Cache, 'events'>;
}

/** Whose checklist was judged, on which facts. */
interface Judged {
  readonly facts: PreflightFacts;
  readonly identity: Identity;
}

/** The name of the merchant who is signed in, where the site tells it. */
export const whoOf = ({ session }: Identity): { who?: string } => (session.known ? { who: session.value.user.name } : {});

/**
 * Writes down how a checklist stood, for the history. Nothing rests on it: a database that doesn't answer is no reason to
 * judge otherwise.
 */
export async function recordJudged(
  { cache }: RecordDeps,
  { facts, identity }: Judged,
  standing: Standing,
  reasons: readonly Phrase[],
): Promise<void> {
  if (identity.account === null) return;
  const row = {
    kind: 'judged' as const,
    account: identity.account,
    action: facts.action,
    target: facts.target,
    storeName: facts.store.known ? facts.store.value.name : '',
    at: facts.now,
    ...whoOf(identity),
    standing,
    reasons: [...reasons],
  };
  await tolerate(cache.events.put({ ...row, id: judgedId(row) }, facts.now));
}

/** The checklist of an operation was not left: what it was opened for is in the journal. */
export async function forgetOpened({ cache }: RecordDeps, { account, action, target, preparedAt }: JournalRow): Promise<void> {
  await tolerate(cache.events.forget(judgedId({ account, action, target, standing: 'open', at: preparedAt })));
}

/** By how much the clocks of a site and of its record may differ, seconds. */
const LEEWAY_SECONDS = 5;

/** True where the action at that moment was an operation of ours. */
function isOurs(rows: readonly JournalRow[], action: Action, at: Instant): boolean {
  return rows.some(
    (row) =>
      row.action === action &&
      row.sentAt !== null &&
      !isLater(row.preparedAt, addSeconds(at, LEEWAY_SECONDS)) &&
      (row.settledAt === null || !isLater(at, addSeconds(row.settledAt, LEEWAY_SECONDS))),
  );
}

/**
 * Writes down what a day's own history tells of that was none of ours.
 * @param ours the operations of that day
 * @param now by the site's clock
 */
export async function recordSeen(
  { cache }: RecordDeps,
  account: string,
  {
    target,
    storeName,
    day,
    ours,
    now,
  }: {
    target: DayTarget;
    storeName: string;
    day: Pick<DayDetail, 'history'>;
    ours: readonly JournalRow[];
    now: Instant;
  },
): Promise<void> {
  const rows = (day.history ?? []).flatMap(({ action, at }): EventRow[] => {
    const known = ACTIONS.find((one) => one === action);
    if (!known || isOurs(ours, known, at)) return [];
    const row = { kind: 'seen' as const, account, action: known, target, storeName, at };
    return [{ ...row, id: seenId(row) }];
  });
  await tolerate(cache.events.add(account, rows, now));
}

/** What the merchant had ticked, as sentences. @param confirmed the ids of the checks */
export const confirmedOf = (results: readonly CheckResult[], confirmed: readonly string[]): Phrase[] =>
  results.filter(({ id, kind }) => (kind === 'ask' || kind === 'warn') && confirmed.includes(id)).map(({ reason }) => reason);
