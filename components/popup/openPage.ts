import { isSalesPage } from '../../lib/domain/values/sitePage.ts';
import { browser } from 'wxt/browser';
import { pageAt } from '../../lib/page/pages.ts';

/** The parts of a browser tab that are read here. */
interface Tab {
  readonly id?: number | undefined;
  readonly windowId?: number | undefined;
  readonly url?: string | undefined;
  readonly lastAccessed?: number | undefined;
}

const withoutHash = (address: URL): string => address.href.replace(/#.*$/, '');

/**
 * Which of `tabs` shows `address`, or may be led there: one that shows it already, else the last used one on
 * Sales Totals or a day. A tab on any other page of the site may hold something unsaved and is left alone.
 */
export function tabFor<T extends Tab>(address: URL, tabs: readonly T[]): { tab: T; shows: boolean } | null {
  const open = tabs
    .filter(({ url }) => url && URL.canParse(url) && new URL(url).origin === address.origin)
    .toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  const same = open.find(({ url }) => withoutHash(new URL(url!)) === withoutHash(address));
  if (same) return { tab: same, shows: true };
  const ours = open.find(({ url }) => isSalesPage(pageAt(new URL(url!)).kind));
  return ours ? { tab: ours, shows: false } : null;
}

/** Shows a tab as it is, and closes the popup. @returns false where it is gone */
export async function showTab(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.update(tabId, { active: true }).catch(() => null);
  if (!tab) return false;
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  window.close();
  return true;
}

/** Shows a page of the accounting site in a tab, and closes the popup. Only web addresses are opened. */
export async function openPage(href: string): Promise<void> {
  const address = new URL(href);
  if (!/^https?:$/.test(address.protocol)) return;
  // A pattern names no port: Firefox knows none there. The origin is compared afterwards.
  const tabs = await browser.tabs.query({ url: `${address.protocol}//${address.hostname}/*` });
  const found = tabFor(address, tabs);
  if (found?.tab.id === undefined) {
    await browser.tabs.create({ url: href });
  } else {
    await browser.tabs.update(found.tab.id, { active: true, ...(found.shows ? {} : { url: href }) });
    if (found.tab.windowId !== undefined) await browser.windows.update(found.tab.windowId, { focused: true });
  }
  window.close();
}
