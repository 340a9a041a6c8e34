/** The pages of the accounting site (domain 1.1, 1.2). */

/** Where days are shown. */
export const SALES_PAGES = ['report', 'day'] as const;
export type SalesPage = (typeof SALES_PAGES)[number];

/** True for a page that shows days. */
export const isSalesPage = (page: string): page is SalesPage => SALES_PAGES.some((one) => one === page);

/** The settings pages to which the site's own menus lead. */
export const SETTINGS_PAGES = ['stores', 'mapping', 'companies'] as const;
export type SettingsPage = (typeof SETTINGS_PAGES)[number];

/** The pages that a guide walks over. */
export const GUIDE_PAGES = [...SALES_PAGES, ...SETTINGS_PAGES] as const;
export type GuidePage = (typeof GUIDE_PAGES)[number];

/** Every page that we know by name. */
export const SITE_PAGES = [...GUIDE_PAGES, 'login'] as const;
export type SitePage = (typeof SITE_PAGES)[number];

/** What an address leads to: one of these, or a page that we have no name for. */
export const PLACES = [...SITE_PAGES, 'other'] as const;
export type PlaceOnSite = (typeof PLACES)[number];
