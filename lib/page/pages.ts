import type { BusinessDate } from '../domain/values/businessDate.ts';
import { DAY_PATH, dateIn, storeIdIn } from './report/dayLink.ts';

/** The pages of the accounting site that we know (domain 1.1). */
export type AddressPage =
  | { readonly kind: 'login' }
  | { readonly kind: 'report' }
  | { readonly kind: 'day'; readonly storeId: string | null; readonly date: BusinessDate | null }
  | { readonly kind: 'other' };

/** Which page an address leads to. */
export function pageAt(address: URL): AddressPage {
  switch (address.pathname.replace(/\/+$/, '')) {
    case '/login':
      return { kind: 'login' };
    case '/salesReport/index':
      return { kind: 'report' };
    case DAY_PATH:
      return { kind: 'day', storeId: storeIdIn(address), date: dateIn(address) };
    default:
      return { kind: 'other' };
  }
}
