import type { BusinessDate } from '../domain/values/businessDate.ts';
import type { Language } from '../domain/values/language.ts';
import type { PhraseValue } from './phrase.ts';
import { WRITINGS } from './writing.ts';

/** Where the day is always said before the month, two days of one month share it: “du 17 au 23 novembre”. */
const SHARES_MONTH: ReadonlySet<Language> = new Set<Language>(['fr']);

/** The slots of a sentence that goes from one date through another, `from` before `to`. */
export function rangeSlots(language: Language, from: BusinessDate, to: BusinessDate): Record<'from' | 'to', PhraseValue> {
  const isShared = SHARES_MONTH.has(language) && from.slice(0, 7) === to.slice(0, 7);
  const { day } = Temporal.PlainDate.from(from);
  return { from: isShared ? WRITINGS[language].date(`${day}\u00A0`, day).trim() : { date: from }, to: { date: to } };
}
