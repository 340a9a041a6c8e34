import * as z from 'zod/mini';
import { instant } from '../../domain/values/schemas.ts';
import type { SyncEntry } from './merge.ts';

/** The part of `browser.storage.sync` that is used. */
export interface SyncArea {
  get(keys: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** The browsers take no larger item, in bytes, its key included; a little is left for how they count. */
const MOST_BYTES = 8000;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** What is kept in the browser's own sync of one kind, an item for each owner. */
export function createShelf<T>(area: SyncArea, kind: string, value: z.ZodMiniType<T>) {
  const entry = z.object({ about: z.string(), at: instant, value: z.nullable(value) });
  const prefix = `${kind} `;
  const keyOf = (owner: string): string => prefix + owner;

  /** As many of the latest as an item may hold. @param entries the latest first */
  function fitting(key: string, entries: readonly SyncEntry<T>[]): SyncEntry<T>[] {
    let fit = [...entries];
    while (fit.length > 0 && bytesOf(key) + bytesOf(JSON.stringify(fit)) > MOST_BYTES) fit = fit.slice(0, -1);
    return fit;
  }

  return {
    /** Whose item a key names; null: it is no key of this kind. */
    ownerOf: (key: string): string | null => (key.startsWith(prefix) ? key.slice(prefix.length) : null),
    /** What can be read of it. */
    async read(owner: string): Promise<SyncEntry<T>[]> {
      const stored = (await area.get(keyOf(owner)))[keyOf(owner)];
      return (Array.isArray(stored) ? stored : []).flatMap((one) => z.safeParse(entry, one).data ?? []);
    },
    /** @throws what the browser says where it takes no more */
    async write(owner: string, entries: readonly SyncEntry<T>[]): Promise<void> {
      await area.set({ [keyOf(owner)]: fitting(keyOf(owner), entries) });
    },
  };
}
