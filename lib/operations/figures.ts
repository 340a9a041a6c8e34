import { type DayCheck, type DayDetail, TOTAL_KINDS, type Totals } from '../domain/day.ts';
import type { FiguresView } from '../messages/views.ts';

/** Two sets of figures side by side; null where neither is known, or their currency is not. */
export function figuresOf(currency: string | null, left: Totals | null, right: Totals | null): FiguresView | null {
  if (currency === null || (!left && !right)) return null;
  const rows = TOTAL_KINDS.map((kind) => ({ kind, left: left?.[kind] ?? null, right: right?.[kind] ?? null }));
  // What neither side has is no figure of this day: a shop without purchase orders need not read about them.
  return { currency, rows: rows.filter((row) => row.left || row.right) };
}

/**
 * By how much a day is out of balance, minor units: sales − discounts + tax = payments (domain 7.1, S7).
 * @returns null where the figures are not known
 */
export function imbalanceOf(totals: Totals | null): number | null {
  return totals && totals.sales - totals.discounts + totals.tax - totals.payments;
}

/** The checks that keep a day from balancing, worst first. */
export function troublesomeChecks({ checks }: Pick<DayDetail, 'checks'>): DayCheck[] {
  return checks.toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
}
