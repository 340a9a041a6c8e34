import { type BusinessDate, parseBusinessDate } from '../domain/businessDate.ts';

/** The pages of the accounting site that we know (domain 1.1). */
export type SitePage =
  | { readonly kind: 'login' }
  | { readonly kind: 'report' }
  | { readonly kind: 'day'; readonly storeId: string | null; readonly date: BusinessDate | null }
  | { readonly kind: 'other' };

/** The store and the one date that an address of the day page names; null where it names none, or a range. */
export function dayOf(address: URL): { storeId: string | null; date: BusinessDate | null } {
  const start = parseBusinessDate(address.searchParams.get('startDate') ?? '');
  const end = parseBusinessDate(address.searchParams.get('endDate') ?? '');
  return { storeId: address.searchParams.get('storeId') || null, date: start && start === end ? start : null };
}

/** Which page an address leads to. */
export function pageAt(address: URL): SitePage {
  switch (address.pathname.replace(/\/+$/, '')) {
    case '/login':
      return { kind: 'login' };
    case '/salesReport/index':
      return { kind: 'report' };
    case '/sales/summary':
      return { kind: 'day', ...dayOf(address) };
    default:
      return { kind: 'other' };
  }
}
