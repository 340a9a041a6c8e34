import type { Cache } from '../../cache/cache.ts';
import { KEPT_KINDS, type KeptKind } from '../../domain/repair/keptKinds.ts';
import { type BusinessDate, type Instant, compareInstants } from '../../domain/values/businessDate.ts';
import type { KeptCount, KeptOfAccount, KeptView } from '../../messages/views/keptViews.ts';
import { type DeskAccountsDeps, type KnownAccount, deskAccounts } from './deskAccounts.ts';

export type KeptHereDeps = DeskAccountsDeps & { readonly cache: Pick<Cache, 'kept' | 'told' | 'guides'> };

type Count = Omit<KeptCount, 'kind'>;

const counted = (moments: readonly Instant[]): Count => ({
  count: moments.length,
  since: moments.toSorted(compareInstants)[0] ?? null,
  from: null,
});

/** What is kept under one key of record. */
const COUNT: Readonly<Record<KeptKind, (cache: KeptHereDeps['cache'], key: string) => Promise<Count>>> = {
  async days(cache, key) {
    const { count, first } = await cache.kept.days(key);
    return { count, since: null, from: first };
  },
  async history(cache, key) {
    const { count, first } = await cache.kept.history(key);
    return { count, since: first, from: null };
  },
  told: async (cache, key) => counted((await cache.told.ofAccount(key)).map(({ at }) => at)),
  said: async (cache, key) => ({ count: await cache.kept.said(key), since: null, from: null }),
  async guides(cache, key) {
    const active = await cache.guides.active(key);
    const all = [...(active ? [active] : []), ...(await cache.guides.ended(key))];
    return counted(all.map(({ startedAt }) => startedAt));
  },
};

/** The same of an account that has several keys. */
function together(kind: KeptKind, counts: readonly Count[]): KeptCount {
  const since = counts.flatMap((one) => one.since ?? []).toSorted(compareInstants)[0] ?? null;
  const from = counts.flatMap((one): BusinessDate[] => (one.from === null ? [] : [one.from])).toSorted()[0] ?? null;
  return { kind, count: counts.reduce((sum, { count }) => sum + count, 0), since, from };
}

async function ofAccount({ cache }: KeptHereDeps, { id, name, origin, keys }: KnownAccount): Promise<KeptOfAccount> {
  const kinds = KEPT_KINDS.map(async (kind) => together(kind, await Promise.all(keys.map((key) => COUNT[kind](cache, key)))));
  return { id, name: name ?? new URL(origin).host, kinds: await Promise.all(kinds) };
}

/**
 * What is stored here: of the accounts that may be shown, how much of each kind and since when; of all others only how
 * many rows there are, since clearing takes them as well.
 * @throws CacheError
 */
export async function keptHere(deps: KeptHereDeps): Promise<KeptView> {
  const accounts = await Promise.all((await deskAccounts(deps)).map((account) => ofAccount(deps, account)));
  const shown = accounts.flatMap(({ kinds }) => kinds).reduce((sum, { count }) => sum + count, 0);
  return { accounts, others: Math.max(0, (await deps.cache.kept.all()) - shown) };
}
