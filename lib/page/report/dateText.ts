/** Reads how a column writes its dates, by the dates that its links name. */
import type { BusinessDate } from '../../domain/values/businessDate.ts';
import { once } from '../../domain/once.ts';
import type { DateForm } from '../../domain/site/pageParts.ts';
import { monthWords } from '../monthWords.ts';

const NUMBERS = /^\D*?(\d{1,4})[-/.\s]+(\d{1,2})[-/.\s]+(\d{1,4})(?!\d)/;
/** Each month by its words, bare. */
const monthsByWord = once((): ReadonlyMap<string, number> => new Map(monthWords().map(([word, month]) => [bare(word), month])));

/** « mar. 3 nov. »: beside a month it is no March. */
const TUESDAY = 'mar';

/** A word without what is written differently from site to site: case, accents, the full stop of an abbreviation. */
function bare(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase();
}

/** True where `written` is `year`, in four digits or in two. */
const isYear = (written: number, year: number): boolean => written === year || written === year % 100;

/** True where the text names the day by its month in words; a year that stands there must be the same. */
function namesInWords(text: string, year: number, month: number, day: number): boolean {
  const words = [...text.matchAll(/\p{L}[\p{L}\p{M}.]*/gu)].map(([word]) => bare(word)).filter((word) => monthsByWord().has(word));
  const named = (words.length > 1 ? words.filter((word) => word !== TUESDAY) : words).map((word) => monthsByWord().get(word));
  const numbers = [...text.replace(/\d{1,2}\s?[:h]\s?\d{2}.*$/, '').matchAll(/\d+/g)].map(([digits]) => Number(digits));
  const [first, second, third] = numbers;
  if (named.length !== 1 || named[0] !== month || (first !== day && !(first === year && second === day))) return false;
  return third === undefined && (second === undefined || first === year || isYear(second, year));
}

/** True where `text` names a day, whichever: in figures, or by a month in words with a day of it. */
export function namesADay(text: string): boolean {
  if (/(?<![\d-])(?:\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{4})(?!\d)/.test(text)) return true;
  const inWords = [...text.matchAll(/\p{L}[\p{L}\p{M}.]*/gu)].some(([word]) => monthsByWord().has(bare(word)));
  return inWords && /(?<!\d)(?:[1-9]|[12]\d|3[01])(?!\d)/.test(text) && /\b\d{4}\b/.test(text);
}

/**
 * The forms in which `text` names `date`; none where it names another day, or no day.
 * A weekday, a time behind it, no-break spaces and either language's months are no hindrance.
 */
export function formsOf(text: string, date: BusinessDate): ReadonlySet<DateForm> {
  const { year, month, day } = Temporal.PlainDate.from(date);
  const [, ...parts] = NUMBERS.exec(text) ?? [];
  const [a, b, c] = parts.map(Number);
  const forms = new Set<DateForm>();
  if (a !== undefined && b !== undefined && c !== undefined) {
    if (a === year && b === month && c === day) forms.add('iso');
    if (a === month && b === day && isYear(c, year)) forms.add('month-first');
    if (a === day && b === month && isYear(c, year)) forms.add('day-first');
  } else if (namesInWords(text, year, month, day)) forms.add('words');
  return forms;
}

/** The form that most of `rows` share; null where none of them names its date at all. */
export function commonForm(rows: Iterable<ReadonlySet<DateForm>>): DateForm | null {
  const counts = new Map<DateForm, number>();
  for (const forms of rows) for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
