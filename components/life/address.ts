import { everySecond } from './clock.ts';

/** How often the address is compared where the browser does not tell; where it does, only a page that keeps it from us is found out by that. */
const COMPARE_MS = 250;
/** What tells at once where the browser has it; the oldest Firefox lacks the Navigation API. */
const HINTS = ['popstate', 'hashchange', 'pageshow'] as const;

/** The address of `page` now. */
export const addressOf = (page: Document): URL => new URL(page.location.href);

/**
 * Calls `onChange`, until `end`, whenever the address of `page` is another one than before, also where the page became another one
 * without a load. It is compared, so that nothing hangs on what the page or the browser tells.
 */
export function watchAddress(page: Document, onChange: () => void, end: AbortSignal): void {
  const window = page.defaultView!;
  let former = page.location.href;
  function compare(): void {
    const now = page.location.href;
    if (now === former) return;
    former = now;
    onChange();
  }
  // In the background nobody sees what a page becomes.
  const look = () => page.visibilityState === 'visible' && compare();
  if (window.navigation?.currentEntry) everySecond(page, look, end);
  else {
    const timer = window.setInterval(look, COMPARE_MS);
    end.addEventListener('abort', () => window.clearInterval(timer));
  }
  for (const type of HINTS) window.addEventListener(type, compare, { signal: end });
  window.navigation?.addEventListener('currententrychange', compare, { signal: end });
}
