import type { Cache } from '../../cache/cache.ts';
import type { JournalRow } from '../../cache/rows/journalRow.ts';
import type { StoredAccount } from '../../cache/rows/storedStore.ts';
import type { DiagnosisFacts, RunningOperation } from '../../diagnosis/facts.ts';
import type { Instant } from '../../domain/values/businessDate.ts';
import type { DayDetail, DaySummary } from '../../domain/day/day.ts';
import type { SettledByHand } from '../../domain/day/settledByHand.ts';
import type { DateRange } from '../../domain/day/daysAnswer.ts';
import { type Fact, known, unknown } from '../../domain/values/fact.ts';
import type { Session } from '../../domain/store/session.ts';
import type { ClosedDays } from '../../domain/store/closedDays.ts';
import type { Store } from '../../domain/store/store.ts';
import type { Identity } from '../account/account.ts';
import type { Site } from '../context/site.ts';
import { tolerate } from '../context/tolerate.ts';
import { latestBuild, latestRefresh, ourLatestBuild, ourLatestRefresh } from '../journal/lastActions.ts';

export type ListFactsDeps = { readonly cache: Pick<Cache, 'journal' | 'said'> };

/** What is at hand for the days of a list: who is signed in, their store, what this browser pressed, and what o'clock it is. */
export interface ListFacts {
  readonly session: Fact<Session>;
  readonly store: Fact<Store>;
  /** The operations on the days of the list; null: our own record can't be read. */
  readonly journal: readonly JournalRow[] | null;
  /** What runs in the account, on whatever day; none where our record can't be read. */
  readonly active: readonly JournalRow[];
  readonly now: Instant;
  /** When the store is closed, as its merchant says; missing: not known. */
  readonly closed?: ClosedDays | undefined;
  /** The days that its merchant settled by hand; missing: not known. */
  readonly settledDays?: readonly SettledByHand[] | undefined;
}

/** Which of an account's days a list is about. */
export interface Listed {
  readonly storeId: string;
  readonly range: DateRange;
}

/** What our own record knows of the days of a list, and of what runs: no other row of it is read. */
async function ours(
  { cache }: ListFactsDeps,
  account: string,
  { storeId, range }: Listed,
): Promise<Pick<ListFacts, 'journal' | 'active' | 'closed' | 'settledDays'>> {
  const found = await tolerate(
    Promise.all([cache.journal.ofDays(account, storeId, range), cache.journal.active(), cache.said.of(account, storeId)]),
  );
  if (!found) return { journal: null, active: [] };
  const [journal, active, said] = found;
  return { journal, active: active.filter((row) => row.account === account), closed: said, settledDays: said.settled };
}

/** The facts of a list whose store was just asked for; who is not named now counts as they were last seen here. */
export async function listFacts(
  deps: ListFactsDeps,
  site: Site,
  { session, account }: Identity,
  store: Store | undefined,
  listed: Listed,
): Promise<ListFacts> {
  const now = site.clock.now();
  return {
    session,
    store: store ? known(store, 'service', now) : unknown(session.known ? 'not-found' : session.why),
    ...(account === null ? { journal: [], active: [] } : await ours(deps, account, listed)),
    now,
  };
}

/** Whose days are shown as they were stored: who was signed in, the store, and the key of their record. */
export interface KeptOwner extends Pick<ListFacts, 'session' | 'store'> {
  readonly key: string;
}

/** The facts of a list that is shown as it was stored. */
export async function keptListFacts(
  deps: ListFactsDeps,
  site: Site,
  { key, session, store }: KeptOwner,
  listed: Listed,
): Promise<ListFacts> {
  return { session, store, ...(await ours(deps, key, listed)), now: site.clock.now() };
}

/** As what the days of a store of an account were stored. */
export function keptOwner({ account, session, stores, at }: StoredAccount, storeId: string): KeptOwner {
  const store = stores.find(({ id }) => id === storeId);
  return { key: account, session: known(session, 'service', at), store: store ? known(store, 'service', at) : unknown('not-asked') };
}

/** What runs by our own record; what others run is not seen from here. */
function running(active: readonly JournalRow[]): RunningOperation | null {
  const row = active.find(({ state }) => state !== 'planned') ?? active[0];
  return row ? { action: row.action, date: row.target.date, state: 'running' } : null;
}

/** What a day of the list is judged by: the same as its details, where they were read. */
export function factsOfDay(
  { session, store, journal, active, now, closed, settledDays = [] }: ListFacts,
  day: DaySummary | DayDetail,
): DiagnosisFacts {
  const rows = journal?.filter(({ target }) => target.storeId === day.storeId && target.date === day.date);
  const told = <T>(value: (rows: readonly JournalRow[]) => T): Fact<T> =>
    rows ? known(value(rows), 'journal', now) : unknown('unreachable');
  const detail = 'history' in day ? known(day, 'service', now) : null;
  return {
    day,
    session,
    store,
    lastBuild: detail && rows ? latestBuild(rows, detail, now) : told(ourLatestBuild),
    lastRefresh: detail && rows ? latestRefresh(rows, detail, now) : told(ourLatestRefresh),
    running: journal ? known(running(active), 'journal', now) : unknown('unreachable'),
    now,
    closed,
    settled: settledDays.find(({ date }) => date === day.date) ?? null,
  };
}
