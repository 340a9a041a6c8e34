import { guideOf } from '../../guide/guides/index.ts';
import { digest } from '../../domain/values/digest.ts';
import type { CauseView } from '../../messages/views/causeViews.ts';
import type { DayView } from '../../messages/views/views.ts';

/** A day that needs the merchant, with its store's name, null where that is not known, and its page. */
export interface NeedingDay {
  readonly day: DayView;
  readonly storeName: string | null;
  readonly href: string;
}

/**
 * What days have in common where one and the same thing is the matter with them. What is fixed in the settings is fixed for a
 * store: the same row without an account in two stores is two causes.
 */
function causeOf({ headline, family, next, storeId }: DayView): string {
  return JSON.stringify([headline, family, next, next.does?.kind === 'checklist' ? null : storeId]);
}

/** What is fixed once for all days of a store that wait for it, as a digest; null: each day is a matter of its own. */
export function sharedCause(day: DayView): string | null {
  const { does } = day.next;
  return does?.kind === 'guide' && guideOf(does.guide)?.needs === 'store' ? digest(causeOf(day)) : null;
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
