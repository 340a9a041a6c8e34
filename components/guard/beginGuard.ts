import { isAlive } from '../../lib/messages/client.ts';
import { createGuard } from './guard.ts';
import { isGuarded, putGuard } from './slot.ts';

/** Begins the guard of a page, once: at its very start, before the page's own scripts, or late. */
export function beginGuard(page: Document): void {
  if (!isGuarded(page)) putGuard(page, createGuard(page.defaultView!, { late: page.body !== null, isAlive }));
}
