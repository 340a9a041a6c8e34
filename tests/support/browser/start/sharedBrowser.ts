/**
 * Browser tests take a browser that another file has left: to start one costs as much as a short journey in it. What was
 * in it is gone, and the extension is installed again, and finds nothing that was stored before.
 */
import { rmSync } from 'node:fs';
import type { Browser } from 'puppeteer';
import { isFirefox } from '../isFirefox.ts';
import { copyBuild } from './copyBuild.ts';
import { OUR_ENDS } from './launchBrowser.ts';
import { within } from './within.ts';

/** How long a browser may take to be emptied, in ms: one that has not by then hangs. */
const EMPTIED_MS = 20_000;

/** A browser with a profile of its own. */
export interface BareBrowser {
  readonly browser: Browser;
  stop(): Promise<void>;
  /** Takes off the disk what is left of it, once it has ended. */
  remove?(): void;
}

/** The same in the hands of one file of tests, until it is left. */
export interface TakenBrowser {
  readonly browser: Browser;
  /** Installs what is built in a folder. @returns its id */
  install(extension: string): Promise<string>;
  leave(): Promise<void>;
}

/** Those that nobody uses now, by what they were started with; null where none is left to others. */
let idle: Map<string, BareBrowser[]> | null = null;

/** Whether what one leaves is taken over by the next. */
export const areShared = (): boolean => idle !== null;

/** From now on a browser that is left waits for the next one who needs one that was started alike. */
export function shareBrowsers(): void {
  idle ??= new Map();
}

/** A browser as `start` makes it: one that was left, or a new one. @param key what it was started with; undefined: it is nobody else's */
export async function takeBrowser(key: string | undefined, start: () => Promise<BareBrowser>): Promise<TakenBrowser> {
  if (!idle || key === undefined) {
    const { browser, stop } = await start();
    return { browser, install: (extension) => browser.installExtension(extension), leave: stop };
  }
  const left = idle.get(key) ?? [];
  idle.set(key, left);
  const bare: BareBrowser = left.pop() ?? (await start().then(removedWithUs));
  const { browser } = bare;
  const copies: string[] = [];
  const installed: string[] = [];

  async function install(extension: string): Promise<string> {
    const id = await browser.installExtension(extension);
    installed.push(id);
    return id;
  }

  return {
    browser,
    async install(extension) {
      // Firefox forgets what an extension stored when it goes.
      if (await isFirefox(browser)) return install(extension);
      const copy = copyBuild(extension);
      copies.push(copy);
      return install(copy);
    },
    async leave() {
      // One that was ended in the middle of a test, or can't be emptied, is nobody's.
      try {
        await within(EMPTIED_MS, empty(browser, installed));
        left.push(bare);
      } catch {
        browser.process()?.kill('SIGKILL');
      }
      for (const copy of copies) rmSync(copy, { recursive: true, force: true });
    },
  };
}

/** Nobody stops one that is shared: it ends with this process, and its profile goes then. */
function removedWithUs(bare: BareBrowser): BareBrowser {
  for (const event of OUR_ENDS) process.once(event, () => bare.remove?.());
  return bare;
}

/** No page, no extension, no cookie and no answer to a site's question stays. */
async function empty(browser: Browser, extensions: readonly string[]): Promise<void> {
  const blank = await browser.newPage();
  const usual = browser.defaultBrowserContext();
  for (const context of browser.browserContexts()) if (context !== usual) await context.close();
  for (const page of await browser.pages()) if (page !== blank) await page.close();
  await usual.deleteCookie(...(await usual.cookies()));
  for (const id of extensions) await browser.uninstallExtension(id);
  if (!(await isFirefox(browser))) await usual.clearPermissionOverrides();
}
