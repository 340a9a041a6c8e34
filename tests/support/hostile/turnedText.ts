import type { Page } from 'puppeteer';
import { ownWorld } from '../browser/contentWorld.ts';

/**
 * The sentences that are not drawn from left to right as they are written, but for what is in an isolate of its own:
 * a name from outside has turned them. Runs in the page.
 */
function turnedIn(roots: readonly ParentNode[]): string[] {
  const range = document.createRange();
  // What is folded has no place to be compared.
  for (const folded of roots.flatMap((root) => [...root.querySelectorAll('details')])) folded.open = true;

  /** Where each letter of `block` begins that is in no isolate, CSS pixels. */
  function placesIn(block: Element): { left: number; top: number }[] {
    const places: { left: number; top: number }[] = [];
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let isolated = false;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement!.closest('bdi')) continue;
      for (const [index, sign] of [...node.nodeValue!].entries()) {
        if (sign === '\u2068' || sign === '\u2069') isolated = sign === '\u2068';
        if (isolated || !/[\p{L}\d]/u.test(sign)) continue;
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const { left, top, width } = range.getBoundingClientRect();
        if (width > 0) places.push({ left, top });
      }
    }
    return places;
  }

  const isTurned = (block: Element) =>
    placesIn(block).some(
      ({ left, top }, index, all) => index > 0 && Math.abs(all[index - 1]!.top - top) < 2 && left < all[index - 1]!.left,
    );
  const blocks = roots.flatMap((root) => [...root.querySelectorAll('p, li > span, label, h1, h2, h3, h4, legend, th')]);
  return blocks.filter((block) => isTurned(block)).map(({ textContent }) => textContent);
}

/** Our closed roots, as an expression for the world of our content script. */
const OWN_ROOTS =
  "[...document.querySelectorAll(':root > :not(head, body)')].flatMap((host) => chrome.dom.openOrClosedShadowRoot(host) ?? [])";

/** {@link turnedIn} our part of the site's page. */
export const turnedOnSite = (page: Page) => ownWorld(page).evaluate(`(${turnedIn.toString()})(${OWN_ROOTS})`) as Promise<string[]>;

/** {@link turnedIn} a page of ours. */
export const turnedOnPage = (page: Page) => page.evaluate(`(${turnedIn.toString()})([document])`) as Promise<string[]>;
