import type { Page, Realm } from 'puppeteer';

/** What our functions find in the world of a content script. */
declare const chrome: {
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
  readonly dom: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
};

/** The world of our content script at `page`, in Chromium: in it our closed roots can be opened, and the page can neither see nor hear it. */
export function ownWorld(page: Page): Realm {
  const [realm] = page.extensionRealms();
  if (!realm) throw new Error('There is no content script on this page.');
  return realm;
}

const RANGE = { from: '2026-11-01', to: '2026-11-23' };
const DAYS = { storeId: '1', range: RANGE, window: RANGE };
/** What a tab of the first store says when it is opened. */
export const OPENED = [
  { name: 'hello', body: {} },
  { name: 'cachedDays', body: DAYS },
  { name: 'freshDays', body: DAYS },
  { name: 'operations', body: { storeId: '1' } },
];

/** Says all `messages` at once to the worker, as our content script does; gives the answers. */
export function sayAsContentScript(page: Page, messages: readonly object[]): Promise<unknown[]> {
  return ownWorld(page).evaluate((all) => Promise.all(all.map((message) => chrome.runtime.sendMessage(message))), messages);
}

/** What is in our part of the page: its words, and where the middle of each thing that has a label of its own is, CSS pixels. */
export interface OwnPart {
  readonly text: string;
  readonly labelled: readonly { readonly label: string; readonly x: number; readonly y: number }[];
}

/** Our part of the page, read without the thousands of rows beside it. */
export function ownPart(page: Page): Promise<OwnPart> {
  return ownWorld(page).evaluate(() => {
    const roots = [...document.querySelectorAll(':root > :not(head, body)')].flatMap(
      (host) => chrome.dom.openOrClosedShadowRoot(host) ?? [],
    );
    const labelled = roots
      .flatMap((root) => [...root.querySelectorAll('[aria-label]')])
      .map((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return { label: element.getAttribute('aria-label')!, x: left + width / 2, y: top + height / 2 };
      });
    return { text: roots.map((root) => root.textContent).join(' '), labelled };
  });
}

/** How many style sheets are in force in our part of the page. */
export function sheetsOfOurs(page: Page): Promise<number> {
  return ownWorld(page).evaluate(() => chrome.dom.openOrClosedShadowRoot(document.querySelector('[data-scheme]')!)!.styleSheets.length);
}
