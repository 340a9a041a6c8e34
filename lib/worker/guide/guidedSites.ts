import { GUIDED_KEY, guidedSitesIn } from '../../messages/guidedSites.ts';
import type { SettingsArea } from '../../settings/settings.ts';

/** Writes down at which sites somebody may be in a guide, so that no page wakes the worker to hear that nobody is. */
export interface GuidedSites {
  /** Somebody is, or is about to be, in a guide at `origin`. */
  note(origin: string): Promise<void>;
  /** Nobody seems to be: it is written down if that is so at the moment of writing. */
  settle(origin: string, isGuided: () => Promise<boolean>): Promise<void>;
}

/** @param area `storage.local`; null: nothing is written, as in a private window, and every page asks */
export function createGuidedSites(area: SettingsArea | null): GuidedSites {
  let last: Promise<unknown> = Promise.resolve();

  /** One change after the other: what was read before another was written would undo it. */
  function change(
    work: (known: readonly string[] | null, write: (sites: readonly string[]) => Promise<void>) => Promise<void>,
  ): Promise<void> {
    if (!area) return Promise.resolve();
    const begin = async () => work(guidedSitesIn(await area.get(GUIDED_KEY)), (sites) => area.set({ [GUIDED_KEY]: sites }));
    const done = last.then(begin, begin);
    last = done;
    return done;
  }

  return {
    note: (origin) =>
      change(async (known, write) => {
        if (!known?.includes(origin)) await write([...(known ?? []), origin]);
      }),
    settle: (origin, isGuided) =>
      change(async (known, write) => {
        if (known?.includes(origin) === false || (await isGuided())) return;
        await write((known ?? []).filter((site) => site !== origin));
      }),
  };
}
