import type { DayCheck, DayDetail, Totals } from '../../domain/day/day.ts';

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
