import { browser } from 'wxt/browser';
import { tabFor } from '../../lib/page/tabFor.ts';

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
