/** What people type into forms: a mistake in it is told on the page that they were on. */
import * as z from 'zod/mini';
import { type BusinessDate, parseBusinessDate } from '../../../lib/domain/values/businessDate.ts';
import { Refusal } from '../../engine/practice.ts';

/** A typed field, not yet understood. */
export const typed = z.string().check(z.maxLength(60));

/** The date that was typed. @throws Refusal that says how a date is written */
export function typedDate(text: string): BusinessDate {
  const date = parseBusinessDate(text);
  if (!date) throw new Refusal('bad-request', 'A date is written like 2026-11-03, and must exist.');
  return date;
}

/** The amount above zero that was typed, `45` or `45.00`, in minor units. @throws Refusal that says how it is written */
export function typedAmount(text: string): number {
  const [, units, cents = ''] = /^\s*(\d{1,7})(?:[.,](\d{1,2}))?\s*$/.exec(text) ?? [];
  const minor = units === undefined ? 0 : Number(units) * 100 + Number(cents.padEnd(2, '0'));
  if (minor === 0) throw new Refusal('bad-request', 'An amount is above zero and written like 45.00.');
  return minor;
}
