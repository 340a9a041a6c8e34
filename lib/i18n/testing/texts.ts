/** What our catalogue says, for tests that only look for a thing: its words can then change without them. */
import type { BusinessDate } from '../../domain/values/businessDate.ts';
import type { Language } from '../../domain/values/language.ts';
import { CATALOGUES } from '../catalogues.ts';
import type { Text, TextKey } from '../en/index.ts';
import type { Phrase } from '../phrase.ts';
import { createTranslator } from '../translate.ts';

/** What stands in a slot, as a test writes it; a text such as `2026-11-03` is a date. */
export type Given =
  | string
  | number
  | { readonly time: string; readonly timeZone?: string | undefined }
  | { readonly minor: number; readonly currency: string }
  | { readonly text: TextKey }
  | { readonly list: readonly Given[] };
export type Slots = Readonly<Record<string, Given>>;

/** The texts of one language, as a merchant reads them. */
export interface Texts {
  /** The sentence of `key`. @throws Error where a slot has no value, or a value no slot */
  (key: TextKey, slots?: Slots): string;
  /** A pattern for the whole sentence of `key`, with anything in the slots that have no value; spaces of every kind fit. */
  like(key: TextKey, slots?: Slots): RegExp;
  /** The same, for a sentence that stands among other words. */
  part(key: TextKey, slots?: Slots): RegExp;
  /** A date as it is written. */
  date(date: string): string;
}

/** Stands in a slot without a value until the sentence is a pattern; no text of ours has it. */
const ANYTHING = '\u{F8FF}';

const DATE = /^\d{4}-\d\d-\d\d$/;
const dated = (given: Given) => (typeof given === 'string' && DATE.test(given) ? { date: given } : given);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const formsOf = (text: Text): string[] => (typeof text === 'string' ? [text] : [text.one, text.other]);

/** The names of the slots of `text`. */
function slotsOf(text: Text): string[] {
  const named = formsOf(text).flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!));
  return [...new Set(typeof text === 'string' ? named : ['count', ...named])];
}

/** The texts of `language`, with dates and money as in `locale`. */
export function textsIn(language: Language, locale: string = language): Texts {
  const { say, date } = createTranslator(language, CATALOGUES[language], locale);
  const write = (key: TextKey, slots: Slots) =>
    say({ key, values: Object.fromEntries(Object.entries(slots).map(([name, given]) => [name, dated(given)])) } as Phrase);

  /** The names of the slots of `key` that have no value. */
  function open(key: TextKey, slots: Slots): string[] {
    const names = slotsOf(CATALOGUES[language][key]);
    const strange = Object.keys(slots).filter((name) => !names.includes(name));
    if (strange.length > 0) throw new Error(`${key} has no slot ${strange.join(', ')}`);
    return names.filter((name) => !Object.hasOwn(slots, name));
  }

  function texts(key: TextKey, slots: Slots = {}): string {
    const missing = open(key, slots);
    if (missing.length > 0) throw new Error(`${key} needs ${missing.join(', ')}`);
    return write(key, slots);
  }

  function pattern(key: TextKey, slots: Slots): string {
    const missing = open(key, slots);
    const filled = { ...slots, ...Object.fromEntries(missing.map((name) => [name, ANYTHING])) };
    // A count chooses the form: where none is given, both are looked for.
    const forms = missing.includes('count')
      ? [1, 2].map((count) => write(key, { ...filled, count }).replace(String(count), ANYTHING))
      : [write(key, filled)];
    const patterns = forms.map((form) => escaped(form).replaceAll(/\s+/g, '\\s+').replaceAll(ANYTHING, '.+'));
    return patterns.length === 1 ? patterns[0]! : `(?:${patterns.join('|')})`;
  }

  return Object.assign(texts, {
    like: (key: TextKey, slots: Slots = {}) => new RegExp(`^${pattern(key, slots)}$`),
    part: (key: TextKey, slots: Slots = {}) => new RegExp(pattern(key, slots)),
    date: (value: string) => date(value as BusinessDate),
  });
}
