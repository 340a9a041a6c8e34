import type { Page } from 'puppeteer';
import { type JournalRow, journalRow } from '../../lib/cache/rows/journalRow.ts';
import { type BrowserOptions, type StartedBrowser, startChromium } from '../support/browser/startBrowser.ts';
import { storedRowsOn } from '../support/browser/storedRows.ts';
import { until } from '../support/until.ts';

/** What our functions find inside the browser. */
declare const chrome: { readonly runtime: { sendMessage(message: object): Promise<unknown> } };

/** A browser with the extension, and a page of the extension behind which its database can be read. */
export interface Desk {
  readonly started: StartedBrowser;
  /** Any file of the extension, open in a tab. */
  readonly back: Page;
  /** The rows of the journal that belong to the site at `origin`, oldest first, as the database holds them. */
  journal(origin: string): Promise<JournalRow[]>;
  /** Forgets what is stored, as the options page offers it. */
  clear(): Promise<void>;
  /** Opens the page behind again, once the extension runs again. */
  reopen(): Promise<void>;
  stop(): Promise<void>;
}

/** Opens a browser. @throws PlainError */
export async function openDesk(options: BrowserOptions = {}): Promise<Desk> {
  const started = await startChromium(options);

  async function openBack(): Promise<Page> {
    return until(
      async () => {
        // An extension that is being loaded takes its tabs with it.
        const page = await started.browser.newPage();
        await page.goto(started.extensionUrl('manifest.json'));
        return page;
      },
      (error) => `The extension’s page does not open: ${String(error)}`,
    );
  }

  let back = await openBack();
  return {
    started,
    get back() {
      return back;
    },
    async journal(origin) {
      const rows = (await storedRowsOn(back, origin))
        .filter(({ table }) => table === 'journal')
        .map(({ value }) => journalRow.parse(value));
      return rows.toSorted((a, b) => a.preparedAt.localeCompare(b.preparedAt));
    },
    async clear() {
      await back.evaluate(() => chrome.runtime.sendMessage({ name: 'clearStored', body: {} }));
    },
    async reopen() {
      await back.close().catch(() => undefined);
      back = await openBack();
    },
    stop: () => started.stop(),
  };
}
