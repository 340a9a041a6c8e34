import type { Page } from 'puppeteer';
import { bidiOf, contextOf } from './bidi.ts';
import type { StartedBrowser } from './startBrowser.ts';
import { until } from '../until.ts';

/** Opens a page of the extension in Firefox, such as `options.html`: nobody is told when one is loaded, so we look. */
export async function openOwnPage({ browser, extensionUrl }: StartedBrowser, path: string): Promise<Page> {
  const page = await browser.newPage();
  const url = extensionUrl(path);
  await bidiOf(browser).send('browsingContext.navigate', { context: contextOf(page), url, wait: 'none' });
  await until(
    async () => ((await page.evaluate(() => location.href + document.readyState)) === `${url}complete` ? true : undefined),
    () => `${path} did not open.`,
  );
  return page;
}
