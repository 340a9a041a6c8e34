import type { JournalRow } from '../../cache/rows/journalRow.ts';
import type { StoredAccount } from '../../cache/rows/storedStore.ts';
import type { DiagnosisFacts, Running } from '../../diagnosis/facts.ts';
import type { Instant } from '../../domain/values/businessDate.ts';
import type { DayDetail, DaySummary } from '../../domain/day/day.ts';
import { type Fact, known, unknown } from '../../domain/values/fact.ts';
import type { Session } from '../../domain/store/session.ts';
import type { Store } from '../../domain/store/store.ts';
import type { Identity } from '../account/account.ts';
import type { Site } from '../context/site.ts';
import { tolerate } from '../context/tolerate.ts';
import type { JournalDeps } from '../journal/advance.ts';
import { latestBuild, latestRefresh, ourLatestBuild, ourLatestRefresh } from '../journal/lastActions.ts';
import { isActive } from '../journal/states.ts';

export type ListFactsDeps = Pick<JournalDeps, 'cache'>;

/** What is at hand for the days of a list: who is signed in, their store, what this browser pressed, and what o'clock it is. */
export interface ListFacts {
  readonly session: Fact<Session>;
  readonly store: Fact<Store>;
  /** Every operation of the account; null: our own record can't be read. */
  readonly journal: readonly JournalRow[] | null;
  readonly now: Instant;
}

/** The facts of a list whose store was just asked for; who is not named now counts as they were last seen here. */
export async function listFacts(deps: ListFactsDeps, site: Site, identity: Identity, store: Store | undefined): Promise<ListFacts> {
  const { session, account } = identity;
  const now = site.clock.now();
  return {
    session,
    store: store ? known(store, 'service', now) : unknown(session.known ? 'not-found' : session.why),
    journal: account === null ? [] : await tolerate(deps.cache.journal.ofAccount(account)),
    now,
  };
}

/** The facts of a list that is shown as it was stored. */
export async function storedListFacts(deps: ListFactsDeps, site: Site, account: StoredAccount, storeId: string): Promise<ListFacts> {
  const store = account.stores.find(({ id }) => id === storeId);
  return {
    session: known(account.session, 'service', account.at),
    store: store ? known(store, 'service', account.at) : unknown('not-asked'),
    journal: await tolerate(deps.cache.journal.ofAccount(account.account)),
    now: site.clock.now(),
  };
}

/** What runs by our own record; what others run is not seen from here. */
function running(journal: readonly JournalRow[]): Running | null {
  const row = journal.find(({ state }) => isActive(state));
  return row ? { action: row.action, date: row.target.date, state: 'running' } : null;
}

/** What a day of the list is judged by: the same as its details, where they were read. */
export function factsOfDay({ session, store, journal, now }: ListFacts, day: DaySummary | DayDetail): DiagnosisFacts {
  const ours = journal?.filter(({ target }) => target.storeId === day.storeId && target.date === day.date);
  const told = <T>(value: (rows: readonly JournalRow[]) => T): Fact<T> =>
    ours ? known(value(ours), 'journal', now) : unknown('unreachable');
  const detail = 'history' in day ? known(day, 'service', now) : null;
  return {
    day,
    session,
    store,
    lastPress: detail && ours ? latestBuild(ours, detail, now) : told(ourLatestBuild),
    lastRefresh: detail && ours ? latestRefresh(ours, detail, now) : told(ourLatestRefresh),
    running: journal ? known(running(journal), 'journal', now) : unknown('unreachable'),
    now,
  };
}
