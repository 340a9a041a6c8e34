import { STATUSES, meaningOf, wordOf } from '../domain/day/statuses.ts';
import type { TextKey } from '../i18n/en/index.ts';
import { type Phrase, phrase } from '../i18n/phrase.ts';

/** The word under which the catalogue tells of a status; one for all those whose meaning nobody knows. */
function told(status: string): string {
  return meaningOf(status).family === 'unknown' ? 'nameless' : wordOf(status);
}

/** The plain meaning of a status word (domain 2.1), in a few words. */
export function statusText(status: string): TextKey {
  return `status.${told(status)}` as TextKey;
}

/** What a status word means, what becomes of it, and why some actions are not for it; all in whole sentences. */
export interface StatusTexts {
  readonly name: Phrase;
  readonly meaning: Phrase;
  /** What it becomes, and what to wait for or to do until then. */
  readonly next: Phrase;
  /** Null: all three actions are for it. */
  readonly whyNot: Phrase | null;
}

/** The sentences about a status word; one that nobody has told us of has those of an unknown word. */
export function statusTexts(status: string): StatusTexts {
  const { whyNot } = meaningOf(status);
  return {
    name: { key: statusText(status) },
    meaning: { key: `status.${told(status)}.meaning` as TextKey },
    next: { key: `status.${told(status)}.next` as TextKey },
    whyNot: whyNot && phrase(`status.why-not.${whyNot}`),
  };
}

/** Every status word that is known, once, in the order of the table: for the legend and its page in the documentation. */
export const LEGEND: readonly string[] = [...STATUSES.keys()];
