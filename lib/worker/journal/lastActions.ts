import type { JournalRow } from '../../cache/rows/journalRow.ts';
import type { Action } from '../../domain/day/action.ts';
import { type Instant, isLater } from '../../domain/values/businessDate.ts';
import type { DayDetail, HistoryLine } from '../../domain/day/day.ts';
import { type Fact, known, unknown } from '../../domain/values/fact.ts';
import type { RecentBuild } from '../../domain/repair/builds.ts';

const BUILDS: readonly Action[] = ['refresh', 'regenerate'];

const later = (a: RecentBuild, b: RecentBuild): RecentBuild => (isLater(b.at, a.at) ? b : a);
const latest = (presses: readonly RecentBuild[]): RecentBuild | null => (presses.length > 0 ? presses.reduce(later) : null);

/** When it was made; a click of which it is not known whether it was made counts as one. Null: it was not. */
function madeAt({ by, state, acceptedAt, sentAt }: JournalRow): Instant | null {
  return acceptedAt ?? (by && state !== 'absent' ? sentAt : null);
}

/** The latest refresh or regenerate that this browser pressed. @param rows the operations of one day */
export function ourLatestBuild(rows: readonly JournalRow[]): RecentBuild | null {
  return latest(
    rows.flatMap((row) => {
      const at = madeAt(row);
      return at && BUILDS.includes(row.action) ? [{ action: row.action, at }] : [];
    }),
  );
}

/** When this browser last refreshed the day to the end. */
export function ourLatestRefresh(rows: readonly JournalRow[]): Instant | null {
  return (
    latest(
      rows.flatMap(({ action, state, acceptedAt }) =>
        action === 'refresh' && state === 'settled' && acceptedAt ? [{ action, at: acceptedAt }] : [],
      ),
    )?.at ?? null
  );
}

/** What the day's own history tells was carried out, by us and by others; what is written there for people is not read. */
function told(history: readonly HistoryLine[]): RecentBuild[] {
  return history.flatMap(({ action, at }) => (action !== null && action !== 'unknown' && BUILDS.includes(action) ? [{ action, at }] : []));
}

/**
 * The latest refresh or regenerate of a day: from our journal, or from the day's own history, which tells of others'.
 * Unknown where the history is not published, or has a later line of which we can't tell whether it was one.
 */
export function latestBuild(rows: readonly JournalRow[], day: Fact<DayDetail>, now: Instant): Fact<RecentBuild | null> {
  const ours = ourLatestBuild(rows);
  const history = day.known ? day.value.history : null;
  if (history === null) return ours ? known(ours, 'journal', now) : unknown(day.known ? 'not-published' : day.why);
  const last = latest([...(ours ? [ours] : []), ...told(history)]);
  const unclear = history.some(({ action, at }) => action === 'unknown' && (last === null || isLater(at, last.at)));
  return unclear ? unknown('not-published') : known(last, 'journal', now);
}

/** When the day was last refreshed to the end; null: never, as far as journal and history tell. */
export function latestRefresh(rows: readonly JournalRow[], day: Fact<DayDetail>, now: Instant): Fact<Instant | null> {
  const ours = ourLatestRefresh(rows);
  const theirs = told(day.known ? (day.value.history ?? []) : []).filter(({ action }) => action === 'refresh');
  return known(latest([...(ours ? [{ action: 'refresh' as const, at: ours }] : []), ...theirs])?.at ?? null, 'journal', now);
}
