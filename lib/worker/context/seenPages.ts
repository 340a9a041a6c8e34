import * as z from 'zod/mini';
import type { DayTarget } from '../../domain/day/action.ts';
import type { Instant } from '../../domain/values/businessDate.ts';
import { instant } from '../../domain/values/schemas.ts';
import { type At, type MessageSeen, type Sight, type StoreSeen, nothingSeen, withSight } from '../../domain/site/sight.ts';
import { type SettingsLinks, messageSeen, settingsLinks, storeSeen } from '../../domain/site/sightSchemas.ts';
import type { SettingsPage } from '../../domain/values/sitePage.ts';
import type { SessionArea } from './sessionArea.ts';

const kept = z.object({
  stores: z.array(storeSeen),
  links: settingsLinks,
  messages: z.array(z.extend(messageSeen, { at: instant })),
  settingsAt: z.optional(instant),
});
type Kept = z.infer<typeof kept>;

/** What a page of the site has just shown. */
export interface ShownByPages {
  /** The stores that it lists, by id and name; absent where it lists none. */
  readonly stores?: readonly { readonly id: string; readonly name: string }[] | undefined;
  readonly links?: SettingsLinks | undefined;
  readonly sights?: readonly Sight[] | undefined;
  readonly message?: MessageSeen | undefined;
  /** True of a settings page that was opened, or on which something was done. */
  readonly settings?: boolean | undefined;
}

/** What the pages of a site showed since the browser started; gone when it closes, or somebody signs out. */
export interface SeenPages {
  stores(origin: string): Promise<readonly StoreSeen[]>;
  /** What the pages of days said of entries that failed, the latest first. */
  messages(origin: string): Promise<readonly (MessageSeen & At)[]>;
  /** When a settings page was opened last, or something done on one; null: not since the browser started. */
  settingsAt(origin: string): Promise<Instant | null>;
  /** @returns true where that is more, or other, than what was seen before; a moment later alone is not */
  note(origin: string, shown: ShownByPages, at: Instant): Promise<boolean>;
  /** The address of a settings page by the site's own menus; null: it was not seen since the worker started. */
  linkTo(origin: string, page: SettingsPage): string | null;
  /** A day failed that was thought to be in order: what the connections were seen to be, and what its page said, is to be seen again. */
  doubt(origin: string, day: DayTarget): Promise<void>;
  forget(origin: string): Promise<void>;
  clear(): Promise<void>;
}

const PREFIX = 'seen ';
/** More stores than a page of ours ever lists. */
const MOST_STORES = 200;

/** As many messages as anybody looks at in half an hour. */
const MOST_MESSAGES = 50;

const EMPTY: Kept = { stores: [], links: {}, messages: [] };
/** For comparing: a moment later alone is no change. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (name, one: unknown) => (name === 'at' || name === 'settingsAt' ? undefined : one));

const isSameDay = (a: DayTarget, b: DayTarget): boolean => a.storeId === b.storeId && a.date === b.date;

/** Names and stores are the site's own word; a store that it lists no more is gone, and a renamed one is the same. */
function merged(former: Kept, { stores, links, sights = [], message, settings = sights.length > 0 }: ShownByPages, at: Instant): Kept {
  const known = new Map(former.stores.map((store) => [store.id, store]));
  const listed = stores
    ? stores.slice(0, MOST_STORES).map(({ id, name }) => ({ ...(known.get(id) ?? nothingSeen(id, name)), name }))
    : former.stores;
  const settingsAt = settings ? at : former.settingsAt;
  return {
    ...(settingsAt === undefined ? {} : { settingsAt }),
    stores: listed.map((store) => sights.reduce((seen, sight) => withSight(seen, sight, at), store)),
    links: { ...former.links, ...links },
    messages: message
      ? [
          ...(message.text === null ? [] : [{ ...message, statuses: [...message.statuses], at }]),
          ...former.messages.filter((one) => !isSameDay(one, message)),
        ].slice(0, MOST_MESSAGES)
      : former.messages,
  };
}

export function createSeenPages(area: SessionArea): SeenPages {
  /** For those who can't wait; filled by those who can. */
  const links = new Map<string, SettingsLinks>();
  let writing: Promise<unknown> = Promise.resolve();

  async function read(origin: string): Promise<Kept> {
    const key = PREFIX + origin;
    const parsed = z.safeParse(kept, (await area.get(key))[key]);
    const found = parsed.success ? parsed.data : EMPTY;
    links.set(origin, found.links);
    return found;
  }

  /** One after the other: two pages at the same moment must not overwrite each other. */
  function change(origin: string, make: (former: Kept) => Kept): Promise<boolean> {
    const written = writing.then(() => write(origin, make));
    writing = written.catch(() => {});
    return written;
  }

  async function write(origin: string, make: (former: Kept) => Kept): Promise<boolean> {
    const former = await read(origin);
    const next = make(former);
    await area.set({ [PREFIX + origin]: next });
    links.set(origin, next.links);
    return textOf(next) !== textOf(former);
  }

  return {
    stores: async (origin) => (await read(origin)).stores,
    messages: async (origin) => (await read(origin)).messages,
    settingsAt: async (origin) => (await read(origin)).settingsAt ?? null,
    note: (origin, shown, at) => change(origin, (former) => merged(former, shown, at)),
    linkTo(origin, page) {
      const path = links.get(origin)?.[page];
      return path === undefined ? null : origin + path;
    },
    async doubt(origin, day) {
      await change(origin, ({ stores, messages, ...rest }) => ({
        ...rest,
        stores: stores.map((store) => (store.id === day.storeId ? { ...store, connection: null, ledger: null } : store)),
        messages: messages.filter((one) => !isSameDay(one, day)),
      }));
    },
    async forget(origin) {
      links.delete(origin);
      await area.remove([PREFIX + origin]);
    },
    async clear() {
      links.clear();
      await area.remove(Object.keys(await area.get(null)).filter((key) => key.startsWith(PREFIX)));
    },
  };
}
