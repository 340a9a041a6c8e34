import { type Tab, tabFor } from './tabFor.ts';

/** The part of the browser that shows pages in tabs. */
export interface TabsBrowser {
  readonly tabs: {
    query(filter: { readonly url: string }): Promise<readonly Tab[]>;
    update(id: number, changes: { active: true; url?: string }): Promise<unknown>;
    create(tab: { readonly url: string }): Promise<unknown>;
  };
  readonly windows: { update(id: number, changes: { focused: true }): Promise<unknown> };
}

/** Brings a tab to the front, at `url` where it is to go there; where there is none, a new one is opened at `opens`. */
export async function showInTab({ tabs, windows }: TabsBrowser, tab: Tab | undefined, opens: string, url?: string): Promise<void> {
  if (tab?.id === undefined) return void (await tabs.create({ url: opens }));
  await tabs.update(tab.id, { active: true, ...(url === undefined ? {} : { url }) });
  if (tab.windowId !== undefined) await windows.update(tab.windowId, { focused: true });
}

/** Shows a page of the accounting site, in a tab of the site that may be led there, or in a new one. */
export async function showPage(browser: TabsBrowser, href: string): Promise<void> {
  const address = new URL(href);
  // A pattern names no port: Firefox knows none there. The origin is compared afterwards.
  const found = tabFor(address, await browser.tabs.query({ url: `${address.protocol}//${address.hostname}/*` }));
  await showInTab(browser, found?.tab, href, found?.shows === false ? href : undefined);
}
