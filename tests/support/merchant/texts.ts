/** Our words as the browsers of the tests show them, by their keys. */
import type { TextKey } from '../../../lib/i18n/en/index.ts';
import { type Slots, textsIn } from '../../../lib/i18n/testing/texts.ts';

/** The browser tests' English: their browsers say “November 3”. */
export const en = textsIn('en', 'en-US');
export const fr = textsIn('fr');

/** What the row of a day is called: its date, and what is said of it. */
export const rowOf = (date: string, key: TextKey, slots?: Slots): string => en('page.day-state', { date, state: en(key, slots) });

/** How the name of a row begins, with anything in the slots that have no value. */
export const rowLike = (date: string, key: TextKey, slots?: Slots): RegExp =>
  new RegExp(`^${en.part('page.day-state', { date, state: '' }).source}${en.part(key, slots).source}`);

/** Fits where one of these sentences stands, with anything in its slots. */
export const oneOf = (...keys: readonly TextKey[]): RegExp => new RegExp(keys.map((key) => en.part(key).source).join('|'));
