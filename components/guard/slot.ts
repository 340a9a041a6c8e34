import { isAlive } from '../../lib/messages/client.ts';
import type { Guard } from './guard.ts';
import type { Pull } from './pull.ts';

/** What our content scripts share in their own world of the page, into which no page can look; `clickIcon.ts` finds it there by this name. */
const SLOT = Symbol.for('sales-totals-guard');
interface Ours {
  guard?: Guard;
  /** Clicks an icon of the site for the worker; absent where the page has none. */
  pull?: Pull['pull'];
  /** Whether the copy of us is still there that began the guard, and the one that began our part of the page. */
  guards?: () => boolean;
  begun?: () => boolean;
}

const oursOn = (page: Document): Ours => ((page.defaultView as Window & { [SLOT]?: Ours })[SLOT] ??= {});

/** True where such a copy is there; one that an update left behind says no, or can't be asked any more. */
function isThere(copy: (() => boolean) | undefined): boolean {
  try {
    return copy?.() ?? false;
  } catch {
    return false;
  }
}

/** Begins our part of a page, once: on a page that is open when its site is given, we may come both ways. */
export function beginOnce(page: Document, begin: (page: Document) => void): void {
  const ours = oursOn(page);
  if (isThere(ours.begun)) return;
  ours.begun = isAlive;
  begin(page);
}

/** True where the guard of a page is there, and not of a copy that an update left behind. */
export const isGuarded = (page: Document): boolean => isThere(oursOn(page).guards);

/** Puts the guard of a page where our other scripts find it. */
export function putGuard(page: Document, guard: Guard): void {
  Object.assign(oursOn(page), { guards: isAlive, guard });
}

/** The guard of a page; it is there before whatever asks for it (`entrypoints/accounting.content/index.tsx`). */
export function guardOf(page: Document): Guard {
  return oursOn(page).guard!;
}

/** Lets the worker find `pull`, until `contact` ends: then nothing is clicked for it on this page any more. */
export function offerPull(page: Document, pull: Pull['pull'], contact: AbortSignal): void {
  const ours = oursOn(page);
  ours.pull = pull;
  contact.addEventListener('abort', () => {
    if (ours.pull === pull) delete ours.pull;
  });
}
