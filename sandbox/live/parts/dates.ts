import type { BusinessDate } from '../../../lib/domain/values/businessDate.ts';

/** The forms in which the report may write its dates. */
export const WRITTEN_FORMS = {
  iso: (date: Temporal.PlainDate) => date.toString(),
  us: (date: Temporal.PlainDate) => [two(date.month), two(date.day), date.year].join('/'),
  'day-first': (date: Temporal.PlainDate) => [two(date.day), two(date.month), date.year].join('.'),
  words: (date: Temporal.PlainDate) => date.toLocaleString('en-US', { month: 'short', day: 'numeric', year: 'numeric' }),
  weekday: (date: Temporal.PlainDate) => `${date.toLocaleString('en-US', { weekday: 'short' })}\u00A0${date.toString()}`,
} as const;
export type WrittenForm = keyof typeof WRITTEN_FORMS;

const two = (number: number) => String(number).padStart(2, '0');

/** A date as a report writes it. */
export function writeDate(form: WrittenForm, date: BusinessDate): string {
  return WRITTEN_FORMS[form](Temporal.PlainDate.from(date));
}
