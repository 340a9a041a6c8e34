import type { Page } from 'puppeteer';
import { inOwnRoots } from '../browser/ownRoots.ts';

/** What can be pressed in `parts`, and is less than 24 px wide or high or lies over another (WCAG 2.2, 2.5.8). */
function tooSmall(all: ParentNode[]): string[] {
  const LEAST = 24;
  // Half a pixel is what rounding may take.
  const EPSILON = 0.5;
  const named = (element: Element) =>
    `${element.localName} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}”`;
  /** A link in a sentence is as high as its line. */
  const isInline = (element: Element) =>
    getComputedStyle(element).display === 'inline' &&
    (element.parentElement?.textContent ?? '').trim().length > (element.textContent ?? '').trim().length;
  /** What is seen of an element: what cuts it off counts, as it can't be pressed. */
  function seen(element: Element): DOMRect | null {
    let { left, top, right, bottom } = element.getBoundingClientRect();
    for (let one: Element | null = element; one; one = one.parentElement) {
      const { clipPath, overflowX, opacity } = getComputedStyle(one);
      if (clipPath !== 'none' || opacity === '0') return null;
      if (one === element || overflowX === 'visible') continue;
      const box = one.getBoundingClientRect();
      // What is half scrolled away is whole a moment later.
      if (/auto|scroll/.test(overflowX) && (top < box.top || bottom > box.bottom || left < box.left || right > box.right)) return null;
      [left, top, right, bottom] = [
        Math.max(left, box.left),
        Math.max(top, box.top),
        Math.min(right, box.right),
        Math.min(bottom, box.bottom),
      ];
    }
    return right > left && bottom > top ? DOMRect.fromRect({ x: left, y: top, width: right - left, height: bottom - top }) : null;
  }
  /** A box is pressed by its words as well. */
  function boxOf(element: Element): DOMRect | null {
    const label = element instanceof HTMLInputElement && /checkbox|radio/.test(element.type) ? element.labels?.[0] : undefined;
    return seen(label ?? element);
  }
  const modals = all.flatMap((part) => [...part.querySelectorAll('dialog:modal')]);
  const parts: readonly ParentNode[] = modals.length > 0 ? modals : all;
  // What is unfolded over other things hides them.
  const layerOf = (element: Element) => element.closest('.dock, .rows, .card, .skip, dialog, footer');
  const targets = parts
    .flatMap((part) => [...part.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button]')])
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !isInline(element))
    .flatMap((element) => {
      const box = boxOf(element);
      return box ? [{ element, box }] : [];
    });
  const isCutOff = (box: DOMRect) => box.left < 1 || box.top < 1 || box.right > innerWidth - 1 || box.bottom > innerHeight - 1;
  const small = targets
    .filter(({ box }) => !isCutOff(box) && (box.width < LEAST - EPSILON || box.height < LEAST - EPSILON))
    .map(({ element, box }) => `${named(element)} is ${box.width.toFixed(1)} × ${box.height.toFixed(1)} px`);
  const overlapping = targets.flatMap((one, place) =>
    targets.slice(place + 1).flatMap((other) => {
      const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      return width > EPSILON && height > EPSILON && layerOf(one.element) === layerOf(other.element)
        ? [`${named(one.element)} lies over ${named(other.element)}`]
        : [];
    }),
  );
  return [...small, ...overlapping];
}

/** The targets of our parts of a page of the site that are too small or lie over one another; under a modal sheet only its own. */
export const smallTargets = (page: Page): Promise<string[]> => inOwnRoots(page, tooSmall);

/** The same of one of our own pages. */
export const smallTargetsOfOwn = (page: Page): Promise<string[]> =>
  page.evaluate(`(${tooSmall.toString()})([document])`) as Promise<string[]>;
