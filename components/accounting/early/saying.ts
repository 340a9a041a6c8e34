import type { Speaker } from '../../../lib/i18n/speaker.ts';

/** Writes something into an element. */
export type Fill = (words: HTMLElement) => void;

/** Writes a sentence, marked as in its language: the page around it may be in another one. */
export const saying =
  ({ language }: Pick<Speaker, 'language'>, text: string): Fill =>
  (words) => {
    words.lang = language;
    words.append(text);
  };
