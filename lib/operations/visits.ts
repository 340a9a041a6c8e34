import * as z from 'zod/mini';
import type { Visits } from './parts.ts';

/** The part of `browser.storage.session` that is used: it is kept in memory and gone when the browser closes. */
export interface VisitsArea {
  get(key: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

const PREFIX = 'visited ';
/** More stores of one site than anybody looks at in a day. */
const MOST_STORES = 20;
const storeIds = z.array(z.string());

/** Remembers, for as long as the browser runs, on which sites a page of ours was, and which stores it showed. */
export function createVisits(area: VisitsArea): Visits {
  let writing = Promise.resolve();

  async function all() {
    return Object.entries(await area.get(null)).flatMap(([key, value]) => {
      const stores = z.safeParse(storeIds, value);
      return key.startsWith(PREFIX) && stores.success ? [{ origin: key.slice(PREFIX.length), storeIds: stores.data }] : [];
    });
  }

  async function write(origin: string, storeId: string | null): Promise<void> {
    const former = (await all()).find((visit) => visit.origin === origin)?.storeIds;
    if (former && (storeId === null || former.includes(storeId))) return;
    const stores = [...(storeId === null ? [] : [storeId]), ...(former ?? [])].slice(0, MOST_STORES);
    await area.set({ [`${PREFIX}${origin}`]: stores });
  }

  return {
    all,
    /** One after the other: two stores at the same moment must not overwrite each other. */
    add(origin, storeId) {
      const written = writing.then(() => write(origin, storeId));
      writing = written.catch(() => {});
      return written;
    },
    async clear() {
      await area.remove((await all()).map(({ origin }) => `${PREFIX}${origin}`));
    },
  };
}
