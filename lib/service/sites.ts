/** Which accounting sites we know, how each is spoken to, and where its pages are. */
import { SALES_PAGES, type SitePage } from '../domain/values/sitePage.ts';
export type SiteKind = 'lightspeed' | 'http';

/** The live app (domain 1.1). */
export const LIVE = 'https://app.shogo.io';
/** The practice service on this computer; a build for the stores does not even hold these names. */
export const PRACTICE = /^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?$/;

/**
 * How the service at `origin` is spoken to, or null where we serve none.
 * @param practice where the practice service may be; null in the builds for the stores
 * @param guests the sites beside the live app that the merchant lets us read
 */
export function siteOf(origin: string, practice: RegExp | null, guests: readonly string[]): SiteKind | null {
  if (origin === LIVE || guests.includes(origin)) return 'lightspeed';
  return practice?.test(origin) ? 'http' : null;
}

export type { SitePage } from '../domain/values/sitePage.ts';

/** The pages of the live app whose address is known (domain 1.1). */
const KNOWN_LIVE: readonly SitePage[] = ['login', ...SALES_PAGES];

/** False where nobody knows the address of a page: then its way is told in words, and no link is made up. */
export const isAddressKnown = (origin: string, page: SitePage): boolean => isPractice(origin) || KNOWN_LIVE.includes(page);

/** The practice service is the only one without https. */
const isPractice = (origin: string): boolean => origin.startsWith('http:');

/** The address of a page of the site (domain 1.1, 1.2); of one that {@link isAddressKnown} does not know, the report's. */
export function pageHref(origin: string, page: SitePage, target: { storeId?: string; date?: string } = {}): string {
  const store = target.storeId ?? '';
  const practice = isPractice(origin);
  switch (page) {
    case 'login':
      return `${origin}/login`;
    case 'stores':
      return practice ? `${origin}/settings/stores/${encodeURIComponent(store)}` : `${origin}/salesReport/index`;
    case 'mapping':
      return practice ? `${origin}/settings/accounting/${encodeURIComponent(store)}` : `${origin}/salesReport/index`;
    case 'companies':
      return practice ? `${origin}/settings/companies` : `${origin}/salesReport/index`;
    case 'report':
      return store && practice ? `${origin}/salesReport/index?${new URLSearchParams({ storeId: store })}` : `${origin}/salesReport/index`;
    case 'day': {
      const date = target.date ?? '';
      const query = new URLSearchParams({ storeId: store, startDate: date, endDate: date });
      return `${origin}/sales/summary?${query}#tab_accounting`;
    }
  }
}
