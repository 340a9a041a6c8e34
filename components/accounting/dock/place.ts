import { isOurHost } from '../../base/host.ts';

/** The corners of the window, in the order in which they are tried. */
export const CORNERS = ['bottom-right', 'bottom-left', 'top-right', 'top-left'] as const;
export type Corner = (typeof CORNERS)[number];

/** How wide and high a thing is, CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Free room below the last line of the page, in document coordinates, CSS pixels. */
export interface Room {
  readonly top: number;
  readonly height: number;
}

/** Between the pill and the edges of the window, CSS pixels; `dock.css` has the same. */
export const MARGIN_PX = 12;
/** How close the points lie at which the page is asked what is there: no smaller than what may be pressed. */
const GRID_PX = 16;

/** What of a page must not stay covered: rows, and whatever is used. */
const USED =
  'a[href], area[href], button, input, select, textarea, summary, label, tr, [contenteditable], [tabindex], :is([role=button], [role=link], [role=row], [role=tab], [role=menuitem], [role=option], [role=checkbox], [role=switch])';

const clips = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';

/** True where the window scrolls: then whatever rests in the page can be moved from under a thing that stays. */
function scrolls(page: Document): boolean {
  const [root, body] = [getComputedStyle(page.documentElement), getComputedStyle(page.body)];
  // What the root leaves open is decided by the body (CSS Overflow 3, 3.3).
  const overflow = root.overflowY === 'visible' ? body.overflowY : root.overflowY;
  return !clips(overflow) && endOf(page) > page.documentElement.clientHeight;
}

/** Where the page ends by itself, in document coordinates: what of ours lies below it does not count. */
function endOf(page: Document): number {
  const { documentElement: root, body, defaultView: window } = page;
  const box = body.getBoundingClientRect();
  // In the oldest mode of all the body's own height is that of the window's content, with ours in it.
  const inside = page.compatMode === 'BackCompat' ? box.height : body.scrollHeight;
  return Math.ceil(Math.max(root.getBoundingClientRect().bottom, box.bottom, box.top + inside) + window!.scrollY);
}

/** True where scrolling the window does not move `element`. */
function isStuck(element: Element): boolean {
  for (let one: Element | null = element; one; one = one.parentElement) {
    if (/^(?:fixed|sticky)$/.test(getComputedStyle(one).position)) return true;
  }
  return false;
}

function* pointsOf({ left, top, width, height }: Size & { left: number; top: number }): Generator<[x: number, y: number]> {
  const [across, down] = [Math.max(1, Math.ceil(width / GRID_PX)), Math.max(1, Math.ceil(height / GRID_PX))];
  for (let column = 0; column <= across; column++) {
    for (let row = 0; row <= down; row++) yield [left + 1 + ((width - 2) * column) / across, top + 1 + ((height - 2) * row) / down];
  }
}

/**
 * How much of the page would lie under a pill in that corner for good, in points.
 * @param moves true where the window scrolls: that frees what lies at the bottom, never what lies at the top
 */
function coveredIn(page: Document, corner: Corner, pill: Size, moves: boolean): number {
  const { clientWidth, clientHeight } = page.documentElement;
  const left = corner.endsWith('left') ? MARGIN_PX : clientWidth - MARGIN_PX - pill.width;
  const top = corner.startsWith('top') ? MARGIN_PX : clientHeight - MARGIN_PX - pill.height;
  let covered = 0;
  for (const [x, y] of pointsOf({ left, top, ...pill })) {
    const under = page.elementsFromPoint(x, y).find((element) => !isOurHost(element));
    if (under?.closest(USED) && (!moves || corner.startsWith('top') || isStuck(under))) covered++;
  }
  return covered;
}

/** The first corner in which a pill of that size covers nothing that can't be scrolled free; else the one with the least. */
export function freeCorner(page: Document, pill: Size): Corner {
  const moves = scrolls(page);
  let best: Corner = CORNERS[0];
  let least = Infinity;
  for (const corner of CORNERS) {
    const covered = coveredIn(page, corner, pill, moves);
    if (covered === 0) return corner;
    if (covered < least) [best, least] = [corner, covered];
  }
  return best;
}

/**
 * The room that a page which scrolls needs below its end, so that its last line can be scrolled from under the pill.
 * @returns null where the page does not scroll: it would only begin to
 */
export function roomBelow(page: Document, pill: Size): Room | null {
  return scrolls(page) ? { top: endOf(page), height: pill.height + 2 * MARGIN_PX } : null;
}
