import { type Instant, compareInstants } from '../../domain/values/businessDate.ts';
import type { ToldView } from '../../messages/views/popupViews.ts';
import type { Request } from '../../messages/protocol.ts';
import { isKept, isOfSeries, toldBefore } from '../../preflight/told.ts';
import type { CheckResult } from '../../preflight/verdict.ts';
import type { Cache } from '../../cache/cache.ts';
import { type DeskAccountsDeps, deskAccounts } from '../account/deskAccounts.ts';
import type { RequestContext } from '../account/requestContext.ts';
import { tolerate } from '../context/tolerate.ts';
import type { GatheredFacts } from './facts/gatherFacts.ts';
import { type HeldOnDeps, heldOn } from './heldOn.ts';

export interface ToldDeps {
  readonly cache: Pick<Cache, 'told'>;
}

/** A word that the merchant gave before: when, and true where it was of the store, on another day of the same series. */
export interface EarlierWord {
  readonly at: Instant;
  readonly ofStore: boolean;
}

/**
 * Keeps what the merchant confirms, and finds what was confirmed before, by the key of their record: never another
 * store's, host's or account's. Without a database everything is asked again.
 * @returns what was said of each, by the id of its check
 */
export async function keepTold(
  deps: ToldDeps & HeldOnDeps,
  context: Pick<RequestContext, 'site' | 'tabId'>,
  gathered: GatheredFacts,
  results: readonly CheckResult[],
  request: Pick<Request<'judge'>, 'confirmed' | 'withdrawn' | 'backlog' | 'action' | 'target'>,
): Promise<ReadonlyMap<string, EarlierWord>> {
  const { facts, identity } = gathered;
  const { account } = identity;
  const { told } = deps.cache;
  if (account === null) return new Map();
  const { date } = facts.target;
  const confirmed = results.filter((result) => isKept(result) && request.confirmed.includes(result.id));
  const kept = await tolerate(
    (async () => {
      for (const check of request.withdrawn ?? []) await told.forget(account, check);
      const words = await told.ofAccount(account);
      const held = await heldOn(deps, context, gathered, request, words);
      const before = toldBefore(words, results, date, facts.now, held);
      // Said again without being asked is not said later: what was said keeps its moment.
      await told.keep(
        confirmed.filter(({ id }) => !before.has(id)).map(({ id, reason }) => ({ account, check: id, date, reason, at: facts.now })),
      );
      return before;
    })(),
  );
  return new Map([...(kept ?? [])].map(([id, { at, date: given }]) => [id, { at, ofStore: isOfSeries(id) && given !== date }]));
}

/** What is kept of those whose record may be shown, each check once, the latest first. */
export async function toldWords(deps: ToldDeps & DeskAccountsDeps): Promise<ToldView[]> {
  const keys = (await deskAccounts(deps)).flatMap((account) => account.keys);
  const rows = (await Promise.all(keys.map((key) => deps.cache.told.ofAccount(key)))).flat();
  const latest = new Map<string, ToldView>();
  for (const { account, check, reason, at } of rows.toSorted((a, b) => compareInstants(a.at, b.at)))
    latest.set(JSON.stringify([account, check]), { account, check, reason, at });
  return [...latest.values()].toSorted((a, b) => compareInstants(b.at, a.at));
}
