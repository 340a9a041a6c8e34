import * as z from 'zod/mini';
import type { SessionArea } from './sessionArea.ts';

/** Where a page of ours was since the browser started; gone when it closes. No account's data. */
export interface RecentSites {
  all(): Promise<readonly { readonly origin: string; readonly storeIds: readonly string[] }[]>;
  /** @param storeId the store that was shown, on a site that does not list its stores; otherwise null */
  add(origin: string, storeId: string | null): Promise<void>;
  clear(): Promise<void>;
}

const PREFIX = 'visited ';
/** More stores of one site than anybody looks at in a day. */
const MOST_STORES = 20;
const storeIds = z.array(z.string());

/** Remembers, for as long as the browser runs, on which sites a page of ours was, and which stores it showed. */
export function createRecentSites(area: SessionArea): RecentSites {
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
