import { browser } from 'wxt/browser';

/** Shows a page of the accounting site in a tab beside the desk. Only web addresses are opened. */
export async function openBeside(href: string): Promise<void> {
  if (/^https?:$/.test(URL.parse(href)?.protocol ?? '')) await browser.tabs.create({ url: href });
}
