import type { Software } from '../domain/store/store.ts';
import type { Sure } from '../domain/values/sure.ts';
import type { TextKey } from '../i18n/en/index.ts';
import type { Phrase } from '../i18n/phrase.ts';
import type { Treatment } from './remedy/treatment.ts';
import type { FamilyId } from './families/index.ts';

/** What an error is known by where no message names it. */
export type SeenIn = 'totals-differ' | 'store-disconnected' | 'accounting-disconnected' | 'sync-pending';

/**
 * One error that is known (domain 4.1 to 4.4): a small file of its own in `known-errors/` (law 4). Its words are
 * `error.<id>.name` and `error.<id>.cause` in the catalogues.
 */
export interface KnownError extends Treatment {
  /** The name of its file. */
  readonly id: string;
  /** The packages that say so; another package's words are read by it only where none of its own fits. */
  readonly software: readonly Exclude<Software, 'unknown'>[] | 'any';
  /** The kind of cause that it is one of. */
  readonly family: FamilyId;
  /** Found in a message as `simplified` (message.ts) leaves it: lower case, straight apostrophes, single blanks. */
  readonly texts?: readonly RegExp[];
  /** Looked at only where no text of any error fits. */
  readonly codes?: readonly string[];
  /** The status words that say it where no message does. */
  readonly statuses?: readonly string[];
  readonly seenIn?: SeenIn;
  /** True where it says only that something is wrong: it steps back behind whatever the rest of the message names. */
  readonly collective?: boolean;
  readonly source: string;
  readonly sure: Sure;
  /** Whole messages as the package writes them. */
  readonly examples?: readonly string[];
}

/** The error in a few words, as after “Failed: ”. */
export function nameOf({ id }: Pick<KnownError, 'id'>): TextKey {
  return `error.${id}.name` as TextKey;
}

/** What is behind the error, in one or two sentences. */
export function causeTextOf({ id }: Pick<KnownError, 'id'>): Phrase {
  return { key: `error.${id}.cause` as TextKey };
}
