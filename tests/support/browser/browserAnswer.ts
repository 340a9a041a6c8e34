import { type StartedBrowser } from './startBrowser.ts';

/** What our function finds on the browser's own page of extensions. */
declare const chrome: {
  readonly developerPrivate: {
    addHostPermission(id: string, pattern: string): Promise<void>;
    removeHostPermission(id: string, pattern: string): Promise<void>;
  };
};

/**
 * Answers the browser's own question before it is put: nobody can click on it in a browser without a window. Chromium asks
 * no second time for what its own page of extensions says already; by itself that gives the extension nothing.
 */
export async function allowBeforehand({ browser, extensionId }: StartedBrowser, host: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate((id, pattern) => chrome.developerPrivate.addHostPermission(id, pattern), extensionId!, `https://${host}/*`);
  await page.close();
}

/** Takes a site away by the browser's own hand, as in its settings: the extension is told, and asked nothing. */
export async function takeAway({ browser, extensionId }: StartedBrowser, host: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate((id, pattern) => chrome.developerPrivate.removeHostPermission(id, pattern), extensionId!, `https://${host}/*`);
  await page.close();
}
