import type { Fill } from '../early/saying.ts';
import { createPlace } from './put.ts';

/**
 * Says something above everything else on the page, until `end`: for a page where our part can't stay.
 * @param fill writes what is said
 */
export function sayOnTop(page: Document, end: AbortSignal, fill: Fill): void {
  const { host, place } = createPlace(page, 'page', end);
  const words = page.createElement('p');
  words.className = 'problem gone';
  words.setAttribute('role', 'alert');
  words.popover = 'manual';
  page.documentElement.append(host);
  place.append(words);
  fill(words);
  words.showPopover();
  end.addEventListener('abort', () => host.remove());
}
