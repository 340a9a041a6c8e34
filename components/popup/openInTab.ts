import { browser } from 'wxt/browser';
import { showPage } from '../../lib/page/showPage.ts';

/** Shows a tab as it is, and closes the popup. @returns false where it is gone */
export async function showTab(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.update(tabId, { active: true }).catch(() => null);
  if (!tab) return false;
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  window.close();
  return true;
}

/** Shows a page of the accounting site in a tab, and closes the popup. Only web addresses are opened. */
export async function openInTab(href: string): Promise<void> {
  if (!/^https?:$/.test(new URL(href).protocol)) return;
  await showPage(browser, href);
  window.close();
}
