import type { Page } from 'puppeteer';
import type { StartedBrowser } from './startBrowser.ts';
import { until } from '../until.ts';

/** What the browser's own pages and those of the extension find. */
declare const chrome: {
  readonly developerPrivate: {
    updateProfileConfiguration(to: { inDeveloperMode: boolean }): Promise<void>;
    updateExtensionConfiguration(to: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
  };
  readonly windows: { create(window: { url: string; incognito: boolean }): Promise<unknown> };
};

/** Allows the extension in private windows, as a merchant does on the browser's page of extensions; it begins again then. In Chromium only. */
export async function allowInPrivate({ browser, extensionId, extensionUrl }: StartedBrowser): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async (id) => {
    // Else one that is not from the store stays off when it begins again.
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await chrome.developerPrivate.updateExtensionConfiguration({ extensionId: id, incognitoAccess: true });
  }, extensionId!);
  await until(
    async () => (await page.goto(extensionUrl('manifest.json')))?.ok() || undefined,
    (error) => `The extension does not come back: ${String(error)}`,
  );
  await page.close();
}

/** Opens a private window at `url`. */
export async function openPrivateWindow({ browser, extensionUrl }: StartedBrowser, url: string): Promise<Page> {
  const former = new Set(browser.targets());
  const page = await browser.newPage();
  // Only a page of the extension may ask for one.
  await page.goto(extensionUrl('options.html'));
  const [target] = await Promise.all([
    browser.waitForTarget((one) => !former.has(one) && one.type() === 'page' && one.url().startsWith(new URL(url).origin)),
    page.evaluate((to) => chrome.windows.create({ url: to, incognito: true }), url),
  ]);
  await page.close();
  return (await target.page())!;
}
