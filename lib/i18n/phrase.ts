import type { BusinessDate, Instant } from '../domain/values/businessDate.ts';
import type { English, TextKey } from './en/index.ts';

/** A value inside a sentence; it is written out by `Intl` in the reader's language, never before. */
export type PhraseValue =
  | string
  | number
  /** `whole`: with its year, whatever the year. */
  | { readonly date: BusinessDate; readonly whole?: boolean | undefined }
  | { readonly time: Instant; readonly timeZone?: string | undefined }
  | { readonly minor: number; readonly currency: string }
  /** A text of the catalogue as a word in the sentence, such as the name of a software. */
  | { readonly text: TextKey }
  /** A whole sentence inside another one. */
  | Phrase
  | { readonly list: readonly PhraseValue[] };

type Slots<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Slots<Rest> : never;
type SlotsOf<K extends TextKey> = English[K] extends string
  ? Slots<English[K]>
  : English[K] extends { readonly one: infer One; readonly other: infer Other }
    ? Slots<One> | Slots<Other> | 'count'
    : never;

type Values<K extends TextKey> = { readonly [Name in SlotsOf<K>]: Name extends 'count' ? number : PhraseValue };

/** A sentence that is not yet in any language: a key of the catalogue and the values of its slots. */
export interface Phrase {
  readonly key: TextKey;
  readonly values?: Readonly<Record<string, PhraseValue>> | undefined;
}

/** A {@link Phrase}; the compiler asks for exactly the slots that the English sentence has. */
export function phrase<K extends TextKey>(key: K, ...[values]: [SlotsOf<K>] extends [never] ? [] : [values: Values<K>]): Phrase {
  return values ? { key, values } : { key };
}
