import { digest } from '../../domain/values/digest.ts';
import type { CauseView } from '../../messages/views/causeViews.ts';
import type { DayView } from '../../messages/views/views.ts';
import { causeOf } from '../day/causeOf.ts';

/** A day that needs the merchant, with its store's name, null where that is not known, and its page. */
export interface NeedingDay {
  readonly day: DayView;
  readonly storeName: string | null;
  readonly href: string;
}

/**
 * The days that need the merchant, by their causes across stores: those with the most days first, the older cause before
 * the newer one where they have equally many.
 */
export function causesOf(needing: readonly NeedingDay[]): CauseView[] {
  const causes = Map.groupBy(needing, ({ day }) => causeOf(day));
  return [...causes]
    .map(([key, days]): CauseView => {
      const { headline, family, next } = days[0]!.day;
      return {
        id: digest(key),
        headline,
        family,
        next,
        days: days
          .map(({ day: { storeId, date }, storeName, href }) => ({ storeId, storeName, date, href }))
          .toSorted((a, b) => a.date.localeCompare(b.date) || a.storeId.localeCompare(b.storeId)),
      };
    })
    .toSorted((a, b) => b.days.length - a.days.length || a.days[0]!.date.localeCompare(b.days[0]!.date) || a.id.localeCompare(b.id));
}
