import type { TextKey } from '../i18n/en/index.ts';
import { type Phrase, phrase } from '../i18n/phrase.ts';
import { causeTextOf, nameOf } from './knownError.ts';
import type { Reading } from './read.ts';

/** What a reading is called in a few words, as after “Failed: ”; null where nothing was read. */
export function nameOfReading({ error, family }: Reading): TextKey | null {
  if (error) return nameOf(error);
  return family === null || family === 'other' ? null : `family.${family}.name`;
}

/** What is behind a reading, in one or two sentences; null where nothing was read. */
export function causeOfReading({ error, family }: Reading): Phrase | null {
  if (error) return causeTextOf(error);
  return family === null || family === 'other' ? null : phrase(`family.${family}.cause`);
}

/** What is said where only the support can help: why we recommend nothing to the merchant. */
export function whySupport({ family }: Pick<Reading, 'family'>, silent: boolean): Phrase {
  switch (family) {
    case 'collective':
    case 'malformed':
      return phrase(`advice.support.${family}`);
    default:
      return silent ? phrase('advice.support.silent') : phrase('advice.support.unread');
  }
}
