import { type Phrase, phrase } from './phrase.ts';

/** What the second of two figures is that are compared: what accounting has beside the POS, or what is there after an action. */
export type Compared = 'accounting' | 'after';

/**
 * By how much the second of two figures is more or less than the first, in words: a sign would not tell of which side.
 * This is the one place that says so, so that the same difference is never told the other way round.
 * @param first of the POS, or before; integer minor units
 * @param second of accounting, or after; another number than `first`
 */
export function difference(first: number, second: number, currency: string, compared: Compared): Phrase {
  const amount = { minor: Math.abs(second - first), currency };
  return phrase(second > first ? `figures.more.${compared}` : `figures.less.${compared}`, { amount });
}
