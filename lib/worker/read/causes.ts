import { guideOf } from '../../guide/guides/index.ts';
import { digest } from '../../domain/values/digest.ts';
import type { TextKey } from '../../i18n/en/index.ts';
import type { CauseView } from '../../messages/views/desk/causeViews.ts';
import type { DayView } from '../../messages/views/views.ts';
import { causeKeyOf } from '../day/cause.ts';

/** A day that needs the merchant, with its store's name, null where that is not known, and its page. */
export interface NeedingDay {
  readonly day: DayView;
  readonly storeName: string | null;
  readonly href: string;
}

/** The headlines that say why a day is not in the books, and nothing else of it. */
const WHY: ReadonlySet<string> = new Set<TextKey>([
  'headline.failed',
  'headline.held',
  'headline.no-account',
  'headline.no-account.more',
  'headline.rows-missing',
]);

/**
 * What is the matter with a day, as a digest, where that is fixed once for all days of its store; null: it is a matter of
 * its own. A day whose POS data changed is one, whatever has to be fixed before it.
 */
export function sharedCause(day: DayView): string | null {
  const { does } = day.next;
  const isShared = does?.kind === 'guide' && guideOf(does.guide)?.needs === 'store' && WHY.has(day.headline.key);
  return isShared ? digest(causeKeyOf(day)) : null;
}

/**
 * The days that need the merchant, by their causes across stores: those with the most days first, the older cause before
 * the newer one where they have equally many.
 */
export function causesOf(needing: readonly NeedingDay[]): CauseView[] {
  const causes = Map.groupBy(needing, ({ day }) => causeKeyOf(day));
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
