import { type BusinessDate, type Instant, addDays, isLater } from '../../lib/domain/values/businessDate.ts';
import { HEALING_DAYS, healsByItself } from '../../lib/domain/day/statuses.ts';
import type { DayRecord } from './world/records.ts';
import type { World } from './world/world.ts';

/** When the morning run loads the days before. */
export const morningOf = (date: BusinessDate): Instant => `${date}T09:15:00Z` as Instant;

export const isHealing = ({ postings }: DayRecord): boolean => postings.some(healsByItself);

/** When the morning run asks for the day again: every morning for a week after it (S4, S8); null: no more. */
export function retriedAt(day: DayRecord, now: Instant): Instant | null {
  if (!isHealing(day)) return null;
  for (let after = 1; after <= HEALING_DAYS; after++) {
    const morning = morningOf(addDays(day.date, after));
    if (isLater(morning, now)) return morning;
  }
  return null;
}

/** Open sales whose customers have come to pay by now. */
export function payOpenSales(world: World, storeId: string, date: BusinessDate): void {
  for (const { paidAt, ...sale } of world.sales(storeId, date)) {
    if (sale.state === 'open' && paidAt && !isLater(paidAt, world.now())) world.putSale(storeId, { ...sale, state: 'completed' });
  }
}
