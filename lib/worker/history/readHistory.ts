import type { HistoryRow } from '../../cache/tables/record/history.ts';
import type { Cache } from '../../cache/cache.ts';
import type { DayTarget } from '../../domain/day/action.ts';
import { phrase } from '../../i18n/phrase.ts';
import { ProblemError } from '../../messages/problemError.ts';
import type { Reply, Request } from '../../messages/protocol.ts';
import { type DeskAccountsDeps, type KnownAccount, deskAccounts } from '../account/deskAccounts.ts';
import { type RecordOwnerDeps, recordOwnerSeen } from '../account/recordOwner.ts';
import type { Site } from '../context/site.ts';
import type { LinkDeps } from '../context/siteLinks.ts';
import { entryView, storyLine } from './entry.ts';

export type HistoryDeps = LinkDeps & DeskAccountsDeps & { readonly cache: Pick<Cache, 'history' | 'accounts' | 'journal'> };

/** How many entries a page has. */
const PAGE = 50;
/** How many lines of a day's story its page shows; the desk has the rest. */
const STORY = 5;

/** The account of the desk that is asked for. @throws ProblemError where its record may not be shown: who is signed in changed */
export async function accountOf(deps: DeskAccountsDeps, id: string): Promise<KnownAccount> {
  const account = (await deskAccounts(deps)).find((one) => one.id === id);
  if (!account) throw new ProblemError({ reason: phrase('history.not-theirs') });
  return account;
}

/** A page of the history of an account. @throws ProblemError, CacheError */
export async function historyPage(deps: HistoryDeps, { account, filter, after }: Request<'history'>): Promise<Reply<'history'>> {
  const { keys, origin } = await accountOf(deps, account);
  const { rows, next } = await deps.cache.history.page(keys, filter, after, PAGE);
  return { entries: rows.map((row) => entryView(deps, origin, row)), next };
}

/** How many entries there are. @throws ProblemError, CacheError */
export async function historyCount(deps: HistoryDeps, { account, filter }: Request<'historyCount'>): Promise<Reply<'historyCount'>> {
  return { count: await deps.cache.history.count((await accountOf(deps, account)).keys, filter) };
}

/** The stores of which something is told, by the name that they had last. @throws ProblemError, CacheError */
export async function historyStores(deps: HistoryDeps, { account }: Request<'historyStores'>): Promise<Reply<'historyStores'>> {
  const { keys } = await accountOf(deps, account);
  const told = await Promise.all(keys.map(async (key) => (await deps.cache.history.stores(key)).map((id) => ({ key, id }))));
  const stores = [...Map.groupBy(told.flat(), ({ id }) => id)].map(async ([id, under]) => {
    const keysOfStore = under.map(({ key }) => key);
    const { rows } = await deps.cache.history.page(keysOfStore, { storeId: id }, null, 1);
    return { id, name: rows[0]?.row.storeName ?? '' };
  });
  return { stores: (await Promise.all(stores)).toSorted((a, b) => a.name.localeCompare(b.name)) };
}

/** Everything that is told of one day, for the desk. @throws ProblemError, CacheError */
export async function historyOfDay(deps: HistoryDeps, { account, target }: Request<'historyOfDay'>): Promise<Reply<'historyOfDay'>> {
  const { keys, origin } = await accountOf(deps, account);
  const rows = (await Promise.all(keys.map((key) => deps.cache.history.ofDay(key, target)))).flat();
  return { entries: rows.map((row) => entryView(deps, origin, row)) };
}

/**
 * The latest of what is told of one day, for the page of that day: of the person who is signed in there, and nobody else's.
 * @throws CacheError
 */
export async function storyOfDay(
  deps: HistoryDeps & Pick<RecordOwnerDeps, 'verified'>,
  site: Site,
  target: DayTarget,
): Promise<Reply<'story'>> {
  const account = await recordOwnerSeen(deps, site, target.storeId);
  const rows: readonly HistoryRow[] = account === null ? [] : await deps.cache.history.ofDay(account, target);
  return { lines: rows.slice(0, STORY).map(storyLine) };
}
