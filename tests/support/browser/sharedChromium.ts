/**
 * Browser tests take a Chromium that another file has left: to start one costs as much as a short journey in it. What was
 * in it is gone, and the extension comes as another one, which finds nothing that the former stored.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';

/** A Chromium with a profile of its own. */
export interface BareChromium {
  readonly browser: Browser;
  stop(): Promise<void>;
  /** Takes its profile off the disk, once the browser has ended. */
  remove(): void;
}

/** The same in the hands of one file of tests, until it is left. */
export interface TakenChromium {
  readonly browser: Browser;
  /** Installs what is built in a folder. @returns its id */
  install(extension: string): Promise<string>;
  leave(): Promise<void>;
}

/** Those that nobody uses now, by what they were started with; null where none is left to others. */
let idle: Map<string, BareChromium[]> | null = null;

/** From now on a browser that is left waits for whoever needs one that was started alike. */
export function shareBrowsers(): void {
  idle ??= new Map();
}

/** A browser as `start` makes it: one that was left, or a new one. @param key what it was started with; undefined: it is nobody else's */
export async function takeChromium(key: string | undefined, start: () => Promise<BareChromium>): Promise<TakenChromium> {
  if (!idle || key === undefined) {
    const { browser, stop } = await start();
    return { browser, install: (extension) => browser.installExtension(extension), leave: stop };
  }
  const left = idle.get(key) ?? [];
  idle.set(key, left);
  const bare: BareChromium = left.pop() ?? (await start().then(endingWithUs));
  const { browser } = bare;
  const copies: string[] = [];
  return {
    browser,
    install(extension) {
      // By its path the browser names it.
      const copy = mkdtempSync(join(tmpdir(), 'extension-'));
      copies.push(copy);
      cpSync(extension, copy, { recursive: true });
      return browser.installExtension(copy);
    },
    async leave() {
      // One that was ended in the middle of a test is nobody's.
      if (browser.connected) {
        await empty(browser);
        left.push(bare);
      } else await bare.stop();
      for (const copy of copies) rmSync(copy, { recursive: true, force: true });
    },
  };
}

/** One that is shared has ended once this process does: only its profile is left of it. */
function endingWithUs(bare: BareChromium): BareChromium {
  process.once('exit', () => bare.remove());
  return bare;
}

/** No page, no extension, no cookie and no answer to a site's question stays. */
async function empty(browser: Browser): Promise<void> {
  const blank = await browser.newPage();
  for (const id of (await browser.extensions()).keys()) await browser.uninstallExtension(id);
  for (const context of browser.browserContexts()) if (context !== browser.defaultBrowserContext()) await context.close();
  for (const page of await browser.pages()) if (page !== blank) await page.close();
  const session = await browser.target().createCDPSession();
  await session.send('Storage.clearCookies');
  await session.send('Browser.resetPermissions');
  await session.detach();
}
