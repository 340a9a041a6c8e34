import type { Speaker } from '../../../lib/i18n/speaker.ts';
import { createPlace } from './put.ts';

/** Writes something into an element. */
export type Fill = (words: HTMLElement) => void;

/** Writes a sentence, marked as in its language: the page around it may be in another one. */
export const saying =
  ({ language }: Pick<Speaker, 'language'>, text: string): Fill =>
  (words) => {
    words.lang = language;
    words.append(text);
  };

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
