import type { SiteView } from './views/popupViews.ts';

/**
 * How many days of a site need the merchant, those that never came among them: the one count, for popup, desk and badge
 * alike. Null: that is not known.
 * Of a store that could not be read nothing is counted, and no store counts as well on its word.
 */
export function daysNeeding({ stores }: Pick<SiteView, 'stores'>): number | null {
  const count = stores.reduce((sum, { count, unloaded }) => sum + count + unloaded, 0);
  const unread = stores.length === 0 || stores.some(({ asOf }) => asOf === null);
  return count === 0 && unread ? null : count;
}
