import { type BusinessDate, parseBusinessDate } from '../../domain/values/businessDate.ts';

/** One day of one store. */
export interface NamedDay {
  readonly storeId: string;
  readonly date: BusinessDate;
}

/** The path of the day page (domain 1.1). */
export const DAY_PATH = '/sales/summary';
/** What the site's own store ids are made of; anything else is none, and is never put into an address of ours. */
const PLAIN_ID = /^[\w-]{1,128}$/;

/** The value of a key that stands there once; a key that stands there twice says nothing, since nobody knows which one counts. */
function once(query: URLSearchParams, key: string): string | null {
  const [value, second] = query.getAll(key);
  return value !== undefined && second === undefined ? value : null;
}

/** The store that an address names; null where it names none, or none of a plain form. */
export function storeIdIn({ searchParams }: URL): string | null {
  const id = once(searchParams, 'storeId');
  return id !== null && PLAIN_ID.test(id) ? id : null;
}

/** The one date that an address names; null where it names none, or a range. */
export function dateIn({ searchParams }: URL): BusinessDate | null {
  const start = parseBusinessDate(once(searchParams, 'startDate') ?? '');
  return start && start === parseBusinessDate(once(searchParams, 'endDate') ?? '') ? start : null;
}

/**
 * The day to which a link leads.
 * @param base the address of the page
 * @returns null where it leads elsewhere; `unreadable` where it leads to the day page, but not to exactly one day of one store
 */
export function dayOfLink(link: Element, base: string): NamedDay | 'unreadable' | null {
  const address = URL.parse(link.getAttribute('href') ?? '', base);
  if (!address) return 'unreadable';
  if (address.origin !== new URL(base).origin || address.pathname.replace(/\/+$/, '') !== DAY_PATH) return null;
  const storeId = storeIdIn(address);
  const date = dateIn(address);
  return storeId !== null && date !== null ? { storeId, date } : 'unreadable';
}
