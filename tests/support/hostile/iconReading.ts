/** A browser that looks at pages of icons with our reader. */
import type { Page } from 'puppeteer';
import type { findIcons, isUsable } from '../../../lib/page/icons/icons.ts';
import { type Layout, bodyOf } from '../../../lib/page/icons/testing/layouts/layout.ts';
import { startChromium, startFirefox } from '../browser/startBrowser.ts';
import { type Library, iconReader, pageWith, readingExtension, startIconPages } from './iconPages.ts';

declare const siteIcons: { readonly findIcons: typeof findIcons; readonly isUsable: typeof isUsable };

const DAY = '/sales/summary?storeId=1&startDate=2026-11-03&endDate=2026-11-03#tab_accounting';
const STARTS = { chromium: startChromium, firefox: startFirefox } as const;
export const BROWSERS = ['chromium', 'firefox'] as const;

export interface IconReading {
  readonly page: Page;
  /** What the reader weighs, in bytes, as it is shipped. */
  readonly gzipped: number;
  /** Shows a page with these libraries, with the reader in it. */
  open(libraries: readonly Library[], body?: string, styles?: string): Promise<void>;
  /** What is found: the wish of each element and what it was taken for; or why nothing is. */
  found(): Promise<string | string[]>;
  /** What is found in each layout, alone and in a crowd; shown one after the other in the same document. */
  foundInAll(layouts: readonly Layout[], beside: string): Promise<string[]>;
  stop(): Promise<void>;
}

/** Starts a browser with our reader as a small extension, and a server of pages for it. */
export async function startIconReading(name: (typeof BROWSERS)[number]): Promise<IconReading> {
  const [pages, reader] = await Promise.all([startIconPages(), iconReader()]);
  const extension = readingExtension(reader.script);
  const started = await STARTS[name]({ extension: extension.folder });
  const page = await started.browser.newPage();
  return {
    page,
    gzipped: reader.gzipped,
    async open(libraries, body = '', styles = '') {
      pages.show(pageWith(libraries, body, styles));
      await page.goto('about:blank');
      await page.goto(pages.origin + DAY);
      await page.evaluate(reader.script);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
    },
    found: () =>
      page.evaluate(() => {
        const icons = siteIcons.findIcons(document);
        return icons.found
          ? icons.icons.map(({ action, element }) => `${action}=${element.closest<HTMLElement>('[data-want]')?.dataset['want']}`)
          : icons.why;
      }),
    foundInAll: (layouts, beside) =>
      page.evaluate(
        (bodies) =>
          bodies.map((body) => {
            document.body.innerHTML = body;
            const icons = siteIcons.findIcons(document);
            return icons.found ? icons.icons.map(({ action, element }) => `${action}=${element.dataset['want']}`).join() : icons.why;
          }),
        layouts.map((layout) => bodyOf(layout, beside)),
      ),
    async stop() {
      await started.stop();
      extension.remove();
      await pages.stop();
    },
  };
}

/** The Accounting tab of such a page. */
export const tab = (inside: string): string => `<div id="tab_accounting">${inside}</div>`;
/** Three elements in it, one for each action. */
export const three = (markup: (want: string, index: number) => string): string =>
  tab(`<div>${['refresh', 'regenerate', 'post'].map(markup).join('')}</div>`);
/** What is found where each of three is known for what it is. */
export const ALL = ['refresh=refresh', 'regenerate=regenerate', 'post=post'];
