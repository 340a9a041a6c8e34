import * as z from 'zod/mini';
import { ACTIONS, type Action } from '../domain/day/action.ts';
import { type DatedIcon, datedIcon } from '../domain/site/shownIcon.ts';
import type { SettingsArea } from './settings.ts';

/** The one key of `storage.local` that holds what merchants have shown, by the origin of the site. */
const KEY = 'shown-icons';
/** More sites than anybody's accounting has. */
const MOST_SITES = 20;

/** The icons that merchants have shown on each site. */
export interface ShownIcons {
  at(origin: string): Promise<readonly DatedIcon[]>;
  all(): Promise<readonly { readonly origin: string; readonly icons: readonly DatedIcon[] }[]>;
  /** In place of what was shown as the same action of the site before. */
  keep(origin: string, icon: DatedIcon): Promise<void>;
  forget(origin: string, action: Action): Promise<void>;
}

/** What is spoilt, or there twice for one action, is not known. */
function readable(icons: unknown): DatedIcon[] {
  const read = (Array.isArray(icons) ? icons : []).flatMap((icon) => z.safeParse(datedIcon, icon).data ?? []);
  return ACTIONS.flatMap((action) => {
    const [one, another] = read.filter((icon) => icon.action === action);
    return one && !another ? [one] : [];
  });
}

/** Keeps them in `area`. */
export function createShownIcons(area: SettingsArea): ShownIcons {
  let writing = Promise.resolve();

  async function all() {
    const stored = (await area.get(KEY))[KEY];
    const sites = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
    return sites
      .map(([origin, icons]) => ({ origin, icons: readable(icons) }))
      .filter(({ origin, icons }) => icons.length > 0 && URL.canParse(origin));
  }
  const at = async (origin: string) => (await all()).find((site) => site.origin === origin)?.icons ?? [];

  async function write(origin: string, action: Action, added: readonly DatedIcon[]): Promise<void> {
    const others = (await at(origin)).filter((icon) => icon.action !== action);
    const sites = (await all()).filter((site) => site.origin !== origin).slice(1 - MOST_SITES);
    await area.set({
      [KEY]: Object.fromEntries([...sites, { origin, icons: [...others, ...added] }].map((site) => [site.origin, site.icons])),
    });
  }

  /** One after the other: two tabs at the same moment must not overwrite each other. */
  function change(origin: string, action: Action, added: readonly DatedIcon[]): Promise<void> {
    const written = writing.then(() => write(origin, action, added));
    writing = written.catch(() => {});
    return written;
  }

  return {
    at,
    all,
    keep: (origin, icon) => change(origin, icon.action, [icon]),
    forget: (origin, action) => change(origin, action, []),
  };
}
