import type { Cache } from '../../cache/cache.ts';
import type { EventRow } from '../../cache/rows/eventRow.ts';
import type { DayTarget } from '../../domain/day/action.ts';
import { seenOf } from '../../domain/day/settledByHand.ts';
import { withDate, withWeekday } from '../../domain/store/closedDays.ts';
import { phrase } from '../../i18n/phrase.ts';
import { ProblemError } from '../../messages/problemError.ts';
import type { Request } from '../../messages/protocol.ts';
import type { Ports } from '../context/ports.ts';
import { isLoaded } from '../../domain/day/loading.ts';
import { type KeptAccount, type KeptStore, type ReadYearDeps, keptOf, keptStoreOf, storedDaysOf } from './keptYear.ts';
import { looksOf } from './looks.ts';
import { seenDayKey } from './seenDayKey.ts';

export type SayDeps = ReadYearDeps & Pick<Ports, 'newId' | 'notify'> & { readonly cache: Pick<Cache, 'said' | 'events'> };

/** Keeps on which weekday or date a store is closed, or not any more. @throws ProblemError, CacheError */
export async function closeDays(deps: SayDeps, { account, storeId, on, closed }: Request<'closeDays'>): Promise<void> {
  const { key } = keptStoreOf(await keptOf(deps, account), storeId);
  await deps.cache.said.close(key, storeId, (days) =>
    typeof on === 'number' ? withWeekday(days, on, closed) : withDate(days, on, closed),
  );
  deps.notify('days');
}

/** Who says it, by name; null: the site names nobody. */
const sayer = ({ session }: KeptAccount): string | null => (session.known ? session.value.user.name : null);

/** Writes down, for the history, what the merchant said of a day. */
async function record(deps: SayDeps, kept: KeptAccount, { key, name }: KeptStore, target: DayTarget, said: object): Promise<void> {
  const at = kept.site.clock.now();
  const who = sayer(kept);
  const about = { id: deps.newId(), account: key, target, storeName: name ?? '', at, ...(who === null ? {} : { who }) };
  await deps.cache.events.put({ ...about, ...said, kind: 'settled' } satisfies EventRow, at);
}

/**
 * Keeps that the merchant settled a day by hand, as it was shown: what changed since is not settled with it.
 * @throws ProblemError where the day is not as it was shown, or needs nobody; CacheError
 */
export async function settleDay(deps: SayDeps, { account, target, reason, note, seen }: Request<'settleDay'>): Promise<void> {
  const kept = await keptOf(deps, account);
  const { storeId, date } = target;
  const store = keptStoreOf(kept, storeId);
  const stored = await storedDaysOf(deps, kept, store, { from: date, to: date });
  const day = stored.days.find(isLoaded);
  if (!day || seenDayKey(seenOf(day)) !== seen) throw new ProblemError({ reason: phrase('settle.changed') });
  if (!looksOf(stored)(date).attention) throw new ProblemError({ reason: phrase('settle.well') });
  const written = note.trim();
  if (reason === 'other' && written === '') throw new ProblemError({ reason: phrase('settle.note.missing') });
  // The history first: nothing leaves the list without an entry that says why.
  await record(deps, kept, store, target, { reason, ...(written ? { note: written } : {}) });
  const at = kept.site.clock.now();
  await deps.cache.said.settle(store.key, storeId, { ...seenOf(day), date, reason, note: written || null, who: sayer(kept), at });
  deps.notify('days');
}

/** A day is not settled any more. @throws ProblemError, CacheError */
export async function unsettleDay(deps: SayDeps, { account, target }: Request<'unsettleDay'>): Promise<void> {
  const kept = await keptOf(deps, account);
  const store = keptStoreOf(kept, target.storeId);
  await deps.cache.said.unsettle(store.key, target.storeId, target.date);
  await record(deps, kept, store, target, {});
  deps.notify('days');
}
