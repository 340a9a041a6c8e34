import * as z from 'zod/mini';
import { isPhrase } from '../../i18n/isPhrase.ts';
import { type Phrase, phrase } from '../../i18n/phrase.ts';

/** What is left of a phrase that another version of ours made: the name of its text. */
const former = (row: unknown): Phrase => {
  const key = typeof row === 'object' && row !== null && 'key' in row ? row.key : row;
  return phrase('phrase.former', { words: String(key) });
};

/** A phrase as a row keeps it; one that this version doesn't know takes nothing else with it. */
export const keptPhrase = z.pipe(
  z.unknown(),
  z.transform((row) => (isPhrase(row) ? row : former(row))),
);
