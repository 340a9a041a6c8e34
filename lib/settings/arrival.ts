import * as z from 'zod/mini';
import type { SettingsArea } from './settings.ts';

/** The one key of `storage.local` that holds how we arrived. */
const KEY = 'arrival';

const arrival = z.object({
  /** The first page was shown. */
  welcomed: z._default(z.boolean(), false),
  /** The version of which the merchant was not told yet what is new; null: none. */
  news: z._default(z.nullable(z.string().check(z.maxLength(32))), null),
});
type Arrival = z.infer<typeof arrival>;

/** The first page, and what an update brought: each is told once. */
export interface Arrivals {
  /** We were installed. @returns true the first time, when the first page is to be shown */
  installed(): Promise<boolean>;
  /** We were brought from one version to another; the same one again, as while we are built, is none. */
  updated(from: string | undefined, to: string): Promise<void>;
  /** The version of which nothing was told yet; null: none. */
  news(): Promise<string | null>;
  /** It was told, for good. */
  told(): Promise<void>;
}

/** Keeps them in `area`. What is spoilt there counts as a first time: to be greeted twice is no harm. */
export function createArrivals(area: SettingsArea): Arrivals {
  async function read(): Promise<Arrival> {
    const stored = z.safeParse(arrival, (await area.get(KEY))[KEY] ?? {});
    return stored.success ? stored.data : z.parse(arrival, {});
  }
  const write = async (changes: Partial<Arrival>): Promise<void> => area.set({ [KEY]: { ...(await read()), ...changes } });

  return {
    async installed() {
      if ((await read()).welcomed) return false;
      await write({ welcomed: true });
      return true;
    },
    async updated(from, to) {
      if (from !== to) await write({ welcomed: true, news: to });
    },
    news: async () => (await read()).news,
    told: () => write({ news: null }),
  };
}
