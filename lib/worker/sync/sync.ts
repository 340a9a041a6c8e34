import type { Cache } from '../../cache/cache.ts';
import type { Instant } from '../../domain/values/businessDate.ts';
import { type SettingsArea, readSettings, writeSettings } from '../../settings/settings.ts';
import { type ShownIcons, createShownIcons } from '../../settings/shownIcons.ts';
import { follow } from './follow.ts';
import { keptIcons, keptWords } from './kept.ts';
import { createSharing } from './sharing.ts';
import type { SyncArea } from './shelf.ts';

export interface SyncDeps {
  readonly cache: Pick<Cache, 'told'>;
  /** `storage.local`. */
  readonly area: SettingsArea;
  readonly syncArea: SyncArea;
  readonly localNow: () => Instant;
}

/** How the sync stands, as the options tell it. */
export interface SyncState {
  readonly on: boolean;
  /** How many items lie in the browser's own sync, of this computer and others; null: it can't be asked. */
  readonly items: number | null;
  /** True where the browser refused what was last to be shared. */
  readonly refused: boolean;
}

export interface Sync {
  /** What was told and shown, as the rest of the worker keeps it; where the merchant chose it, the sync hears of it. */
  readonly told: Cache['told'];
  readonly shownIcons: ShownIcons;
  /** Other computers changed these keys. */
  heard(keys: readonly string[]): Promise<void>;
  /** Switched on, everything that is known here and there meets at once. */
  setOn(on: boolean): Promise<SyncState>;
  state(): Promise<SyncState>;
  /** Removes everything from the sync, and switches it off here: other computers keep what they have. */
  removeAll(): Promise<SyncState>;
}

/** What a merchant told and showed follows them by the browser's own sync, if they choose; days, figures and the history never do. */
export function createSync({ cache, area, syncArea, localNow }: SyncDeps): Sync {
  const shownIcons = createShownIcons(area);
  const words = follow(keptWords(cache.told), syncArea);
  const icons = follow(keptIcons(shownIcons), syncArea);
  const isOn = async (): Promise<boolean> => (await readSettings(area)).synced;
  const keys = async (): Promise<string[]> =>
    Object.keys(await syncArea.get(null)).filter((key) => words.ownerOf(key) !== null || icons.ownerOf(key) !== null);

  const { share, quiet, refused } = createSharing(isOn);

  async function state(): Promise<SyncState> {
    const on = await isOn();
    const items = await keys().then(
      ({ length }) => length,
      () => null,
    );
    return { on, items, refused: on && refused() };
  }
  async function meetAll(): Promise<void> {
    const all = await keys();
    await words.meetAll(all);
    await icons.meetAll(all);
  }

  return {
    told: {
      ...cache.told,
      async keep(rows) {
        await cache.told.keep(rows);
        for (const owner of new Set(rows.map(({ account }) => account))) await share(() => words.meet(owner));
      },
      async forget(account, check, date) {
        // First there: what is forgotten here alone would come back from there.
        await share(() =>
          words.takeBack(account, (word) => (check ?? word.check) === word.check && (date ?? word.date) === word.date, localNow()),
        );
        await cache.told.forget(account, check, date);
      },
    },
    shownIcons: {
      ...shownIcons,
      async keep(origin, icon) {
        await shownIcons.keep(origin, icon);
        await share(() => icons.meet(origin));
      },
      async forget(origin, action) {
        await share(() => icons.takeBack(origin, (icon) => icon.action === action, localNow()));
        await shownIcons.forget(origin, action);
      },
    },
    heard: (changed) =>
      share(async () => {
        for (const key of changed) {
          const [word, icon] = [words.ownerOf(key), icons.ownerOf(key)];
          if (word !== null) await words.meet(word);
          if (icon !== null) await icons.meet(icon);
        }
      }),
    async setOn(on) {
      await writeSettings(area, { synced: on });
      await share(meetAll);
      return state();
    },
    state,
    async removeAll() {
      await writeSettings(area, { synced: false });
      await quiet();
      await syncArea.remove(await keys());
      return state();
    },
  };
}
