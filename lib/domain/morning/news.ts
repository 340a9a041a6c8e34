/** What of a store's troubles is new, so that nobody is told of the same one twice. */
import type { BusinessDate } from '../values/businessDate.ts';

/**
 * Something of a store that needs the merchant.
 * - `date`: a day; null: the store itself, such as a connection that is cut
 * - `cause`: what is fixed once for all of its days, as a digest; null: each day is a matter of its own
 */
export interface StoreTrouble {
  readonly date: BusinessDate | null;
  readonly cause: string | null;
}

/** What the merchant was told of a store. */
export interface ToldOfStore {
  readonly dates: readonly BusinessDate[];
  readonly causes: readonly string[];
}

/**
 * What is new among all that needs the merchant in a store now: no day that was told before, whatever is the matter with
 * it by now, and none that waits for a cause that was. What is no longer there is forgotten, and would be news again.
 */
export function newsOf(
  former: ToldOfStore | null,
  now: readonly StoreTrouble[],
): { readonly news: readonly StoreTrouble[]; readonly told: ToldOfStore } {
  const news = now.filter(
    ({ date, cause }) => !(date !== null && former?.dates.includes(date)) && !(cause !== null && former?.causes.includes(cause)),
  );
  const dates = now.flatMap(({ date }) => date ?? []);
  const causes = new Set(now.flatMap(({ cause }) => cause ?? []));
  return { news, told: { dates, causes: [...causes] } };
}
