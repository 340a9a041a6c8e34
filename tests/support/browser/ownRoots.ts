import type { Page } from 'puppeteer';
import { ownWorld } from './contentWorld.ts';

/** What our functions find in the world of a content script. */
declare const chrome: { readonly dom: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };

/** Runs `work` in the world of our content script, with the closed roots of all that is ours on `page`; in Chromium only. */
export async function inOwnRoots<A extends readonly unknown[], T>(
  page: Page,
  work: (roots: ShadowRoot[], ...args: A) => T,
  ...args: A
): Promise<Awaited<T>> {
  const world = ownWorld(page);
  const roots = await world.evaluateHandle(() => {
    // A guide may lie in the root of our sheet.
    const within = (part: ParentNode): ShadowRoot[] =>
      [...part.querySelectorAll('[data-sales-totals-guard]')].flatMap((host) => {
        const root = chrome.dom.openOrClosedShadowRoot(host);
        return root ? [root, ...within(root)] : [];
      });
    return within(document);
  });
  return world.evaluate(work as (...given: unknown[]) => Awaited<T>, roots, ...args);
}
