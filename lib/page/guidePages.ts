import type { BusinessDate } from '../domain/values/businessDate.ts';
import type { PlaceOnSite } from '../domain/values/sitePage.ts';
import { pageAt } from './pages.ts';

/** Which page of the site an address leads to, the settings among them. */
export interface GuidePlace {
  readonly page: PlaceOnSite;
  readonly storeId: string | null;
  readonly date: BusinessDate | null;
}

/** The settings pages of a store; of the live site their addresses are not known (domain 1.1), of the practice they are. */
const OF_STORE = /^\/settings\/(stores|accounting)\/([^/]+)$/;

/** Where an address leads, for a guide. */
export function guidePlaceAt(address: URL): GuidePlace {
  const page = pageAt(address);
  if (page.kind === 'day') return { page: 'day', storeId: page.storeId, date: page.date };
  if (page.kind !== 'other') return { page: page.kind, storeId: address.searchParams.get('storeId'), date: null };
  const path = address.pathname.replace(/\/+$/, '');
  const [, kind, storeId] = OF_STORE.exec(path) ?? [];
  if (storeId !== undefined) return { page: kind === 'stores' ? 'stores' : 'mapping', storeId: decoded(storeId), date: null };
  return { page: path === '/settings/companies' ? 'companies' : 'other', storeId: null, date: null };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
