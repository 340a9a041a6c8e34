import { type Instant, isLater } from '../../domain/values/businessDate.ts';
import type { Kept } from './kept.ts';
import { type SyncEntry, merge } from './merge.ts';
import { type SyncArea, createShelf } from './shelf.ts';

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Brings what is kept here of one kind, and what is in the browser's own sync, to the same. */
export function follow<T>(kept: Kept<T>, area: SyncArea) {
  const shelf = createShelf(area, kept.kind, kept.value);

  /** @param takenBack what the merchant takes back at this moment, on this computer */
  async function meet(owner: string, takenBack: readonly SyncEntry<T>[] = []): Promise<void> {
    const [there, here] = await Promise.all([shelf.read(owner), kept.of(owner)]);
    const all = merge(there, here, takenBack);
    if (!same(all, merge(there))) await shelf.write(owner, all);
    for (const entry of all) {
      const mine = here.find(({ about }) => about === entry.about);
      if (mine && mine.at === entry.at && same(mine.value, entry.value)) continue;
      if (entry.value !== null) await kept.put(owner, { ...entry, value: entry.value });
      else if (mine) await kept.remove(owner, mine);
    }
  }

  return {
    ownerOf: shelf.ownerOf,
    meet,
    /** Everything of everybody. @param keys all keys of the sync */
    async meetAll(keys: readonly string[]): Promise<void> {
      const there = keys.flatMap((key) => shelf.ownerOf(key) ?? []);
      for (const owner of new Set([...there, ...(await kept.owners())])) await meet(owner);
    },
    /** Notes for the other computers what is forgotten here. @param fits tells which entries */
    async takeBack(owner: string, fits: (value: T) => boolean, now: Instant): Promise<void> {
      const known = merge(await shelf.read(owner), await kept.of(owner));
      const gone = known
        .filter(({ value }) => value !== null && fits(value))
        // A computer whose clock is ahead may have told it: what is taken back now is later all the same.
        .map(({ about, at }) => ({ about, at: isLater(at, now) ? at : now, value: null }));
      await meet(owner, gone);
    },
  };
}
