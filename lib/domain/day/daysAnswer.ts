import type { BusinessDate, Instant } from '../values/businessDate.ts';
import type { DaySummary } from './day.ts';

/** Where the days of a view come from: what is stored here, or the service as it is now. */
export const DAYS_SOURCES = ['cache', 'service'] as const;
export type DaysSource = (typeof DAYS_SOURCES)[number];

/** Both ends inclusive. */
export interface DateRange {
  readonly from: BusinessDate;
  readonly to: BusinessDate;
}

/** What is kept of the last answer about a store's days, so that only changes travel. */
export interface DaysMark {
  readonly cursor: string;
  readonly etag: string | null;
}

export interface DaysAnswer {
  /** `all`: every day of the range. `changes`: only the days that changed since the mark. `none`: nothing changed. */
  readonly kind: 'all' | 'changes' | 'none';
  readonly days: readonly DaySummary[];
  readonly mark: DaysMark | null;
  readonly at: Instant;
}
