import { isAlive } from '../../lib/messages/client.ts';
import { type Guard, createGuard } from './guard.ts';

/** Our two content scripts share one world of the page, which no page can look into. */
const SLOT = Symbol.for('sales-totals-guard');
type Shared = Window & { [SLOT]?: Guard };

/** Begins the guard of a page at its very start, before the page's own scripts. */
export function beginGuard(page: Document): void {
  (page.defaultView as Shared)[SLOT] = createGuard(page.defaultView!, { late: page.body !== null, isAlive });
}

/** The guard of a page; where it was not there from the start, one that comes late. */
export function guardOf(page: Document): Guard {
  const window = page.defaultView as Shared;
  return (window[SLOT] ??= createGuard(window, { late: true, isAlive }));
}
