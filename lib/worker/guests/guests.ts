import * as z from 'zod/mini';
import { isSiteOrigin, patternOf, siteOrigin } from '../../domain/values/siteOrigin.ts';
import type { SettingsArea } from '../../settings/settings.ts';
import type { AccessRequests } from './accessRequests.ts';
import type { GuestScripts } from './guestScripts.ts';

/** The part of `browser.permissions` that is used here. */
export interface PermissionsPort {
  contains(permissions: { readonly origins: string[] }): Promise<boolean>;
  remove(permissions: { readonly origins: string[] }): Promise<boolean>;
}

export interface GuestsOptions {
  readonly permissions: PermissionsPort;
  /** False for a site that the organisation does not let be added: what was given before goes. Default: each may be. */
  readonly isAdmitted?: (origin: string) => Promise<boolean>;
  readonly area: SettingsArea;
  readonly accessRequests: AccessRequests;
  readonly scripts: GuestScripts;
  /** One came, or went: pages that outlived their grant let go when they are told. */
  readonly onChange: () => void;
  readonly onError: (error: unknown) => void;
}

/** The sites beside our own that a merchant lets us read: what the browser allows, of what was asked for through us, and nothing else. */
export interface Guests {
  /** As they were when last looked at; none before the first look. */
  origins(): readonly string[];
  /** Looks what the browser allows now, and makes all else agree. Never rejects. */
  reconcile(): Promise<void>;
  /** Resolves once it was looked for the first time. */
  ready(): Promise<void>;
  /** True where the browser allows `origin` at this very moment. Never rejects; what can't be told is not allowed. */
  admits(origin: string): Promise<boolean>;
  /** The merchant wishes to use us there; the browser's own question comes next, or was answered. @returns false where no page of it was recognised */
  request(origin: string): Promise<boolean>;
  /** We read nothing there from now on. @throws what the browser throws; nothing is read there all the same */
  takeBack(origin: string): Promise<void>;
}

/** The one key of `storage.local` that holds them, each with its port. */
const KEY = 'guests';
const kept = z.array(siteOrigin);

export function createGuests({
  permissions,
  isAdmitted = async () => true,
  area,
  accessRequests,
  scripts,
  onChange,
  onError,
}: GuestsOptions): Guests {
  let current: readonly string[] = [];
  let turn = Promise.resolve();
  let first: Promise<void> | undefined;

  /** One after the other: two at once would register the same script twice. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    const done = turn.then(work);
    turn = done.catch(() => {});
    return done;
  }

  async function stored(): Promise<readonly string[]> {
    const read = z.safeParse(kept, (await area.get(KEY))[KEY]);
    return read.success ? read.data : [];
  }
  const isAllowed = async (origin: string): Promise<boolean> => {
    try {
      return (await isAdmitted(origin)) && (await permissions.contains({ origins: [patternOf(origin)] }));
    } catch {
      return false;
    }
  };

  async function settle(): Promise<void> {
    const [before, wished] = await Promise.all([stored(), accessRequests.open()]);
    const asked = [...new Set([...before, ...wished.filter(isSiteOrigin)])];
    const allowed = await Promise.all(asked.map(isAllowed));
    const now = asked.filter((_, index) => allowed[index]);
    const fresh = now.filter((origin) => !before.includes(origin));
    const changed = fresh.length > 0 || now.length < before.length;
    current = now;
    // What the browser took away is not given again by itself: the merchant asks once more.
    if (changed) await area.set({ [KEY]: now });
    await accessRequests.close(fresh);
    await scripts.reconcile(now);
    // Not waited for: a page that asks something lets no script in before it is answered.
    for (const origin of fresh) scripts.begin(origin).catch(onError);
    if (changed) onChange();
  }

  const reconcile = (): Promise<void> => {
    const done = inTurn(settle).catch(onError);
    first ??= done;
    return done;
  };

  const ready = () => first ?? reconcile();

  return {
    origins: () => current,
    reconcile,
    ready,
    async admits(origin) {
      await ready();
      if (!current.includes(origin)) return false;
      if (await isAllowed(origin)) return true;
      current = current.filter((one) => one !== origin);
      void reconcile();
      return false;
    },
    async request(origin) {
      const may = await accessRequests.request(origin);
      if (may) await reconcile();
      return may;
    },
    takeBack: (origin) =>
      inTurn(async () => {
        const others = (await stored()).filter((one) => one !== origin);
        current = current.filter((one) => one !== origin);
        await area.set({ [KEY]: others });
        await accessRequests.close([origin]);
        await scripts.reconcile(others);
        // Another site on the same host has the same permission.
        if (!others.some((one) => patternOf(one) === patternOf(origin))) await permissions.remove({ origins: [patternOf(origin)] });
        onChange();
      }),
  };
}
