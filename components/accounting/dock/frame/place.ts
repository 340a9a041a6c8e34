import { isOurHost } from '../../../base/mount/host.ts';

/** How wide and high a thing is, CSS pixels. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where the pill stands: in a lower corner of the window, and how far above it, CSS pixels. */
export interface Corner {
  readonly side: 'right' | 'left';
  readonly lift: number;
}

/** Free room below the last line of the page, in document coordinates, CSS pixels. */
export interface Room {
  readonly top: number;
  readonly height: number;
}

interface Zone extends Size {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/** Between the pill and the edges of the window, CSS pixels; `dock.css` has the same. */
export const MARGIN_PX = 12;
/** How close the points lie at which the page is asked what is there: no further apart than what may be pressed. */
const GRID_PX = 16;
/** What has to be seen below the pill of a part of the page that scrolls by itself: its last row is then clear of it. */
const LAST_ROW_PX = 48;
/** The pill is not lifted higher than this part of the window: it would lie over what is being read. */
const MOST_LIFT = 0.45;

/** What of a page must not stay covered: rows, and whatever is used. */
const USED =
  'a[href], area[href], button, input, select, textarea, summary, label, tr, [contenteditable], [tabindex], :is([role=button], [role=link], [role=row], [role=tab], [role=menuitem], [role=option], [role=checkbox], [role=switch])';

/** Where the page ends by itself, in document coordinates: what of ours lies below it does not count. */
function endOf({ documentElement: root, body, defaultView: window, compatMode }: Document): number {
  const box = body.getBoundingClientRect();
  // In the oldest mode of all the body's own height is that of the window's content, with ours in it.
  const inside = compatMode === 'BackCompat' ? box.height : body.scrollHeight;
  return Math.ceil(Math.max(root.getBoundingClientRect().bottom, box.bottom, box.top + inside) + window!.scrollY);
}

/** True where the page lets the window scroll down. */
function mayScroll({ documentElement, body }: Document): boolean {
  const { overflowY } = getComputedStyle(documentElement);
  // What the root leaves open is decided by the body (CSS Overflow 3, 3.3).
  return !/hidden|clip/.test(overflowY === 'visible' ? getComputedStyle(body).overflowY : overflowY);
}

/**
 * The room that a page needs below its end, so that its last line can be scrolled from under the pill.
 * @param isFree true where a page that begins to scroll keeps its width: its scroll bars lie over it
 * @returns null where none is needed, or where it would change how the page is laid out
 */
export function roomBelow(page: Document, pill: Size, isFree: boolean): Room | null {
  const [end, height] = [endOf(page), pill.height + 2 * MARGIN_PX];
  const { clientHeight } = page.documentElement;
  return mayScroll(page) && end > (isFree ? clientHeight - height : clientHeight) ? { top: end, height } : null;
}

/** How far up the pill must go so that `element` can be scrolled from under it; 0: it can be. */
function inTheWay(element: Element, zone: Zone, moves: boolean): number {
  for (let one: Element | null = element; one && one !== element.ownerDocument.body; one = one.parentElement) {
    const { position, overflowY } = getComputedStyle(one);
    if (/fixed|sticky/.test(position)) return zone.bottom - (element.closest(USED) ?? element).getBoundingClientRect().top + MARGIN_PX;
    if (/auto|scroll/.test(overflowY) && one.scrollHeight > one.clientHeight + zone.height) {
      return moves ? 0 : Math.max(0, zone.bottom + LAST_ROW_PX - one.getBoundingClientRect().bottom);
    }
  }
  return moves ? 0 : zone.bottom - (element.closest(USED) ?? element).getBoundingClientRect().top + MARGIN_PX;
}

/** What of the page lies under the pill there: how much of it, and how far up the pill must go to be clear of it. */
function look(page: Document, zone: Zone, moves: boolean): { readonly covered: number; readonly up: number } {
  const [across, down] = [Math.ceil(zone.width / GRID_PX), Math.ceil(zone.height / GRID_PX)];
  let [covered, up] = [0, 0];
  for (let column = 0; column <= across; column++) {
    for (let row = 0; row <= down; row++) {
      const [x, y] = [zone.left + 1 + ((zone.width - 2) * column) / across, zone.top + 1 + ((zone.height - 2) * row) / down];
      const under = page.elementsFromPoint(x, y).find((element) => !isOurHost(element));
      const way = under?.closest(USED) ? inTheWay(under, zone, moves) : 0;
      if (way > 0) covered++;
      up = Math.max(up, way);
    }
  }
  return { covered, up };
}

/**
 * What would tell a look for a free spot that it is another one, without looking: how large everything is, and what lies
 * under the ends and the middle of the pill, where it stands and where it would rather stand.
 */
export function marksOf(page: Document, { width, height }: Size, { side, lift }: Corner): readonly unknown[] {
  const { clientWidth, clientHeight } = page.documentElement;
  const { scrollX, scrollY } = page.defaultView!;
  const under = (corner: Corner['side'], up: number): readonly unknown[] => {
    const left = corner === 'left' ? MARGIN_PX : clientWidth - MARGIN_PX - width;
    const top = clientHeight - MARGIN_PX - up - height;
    return [0, 0.5, 1].map((part) =>
      page.elementsFromPoint(left + 1 + (width - 2) * part, top + height / 2).find((element) => !isOurHost(element)),
    );
  };
  const isHome = side === 'right' && lift === 0;
  const sizes = [width, height, clientWidth, clientHeight, scrollX, scrollY, endOf(page)];
  return [...sizes, ...under(side, lift), ...(isHome ? [] : under('right', 0))];
}

/**
 * Where a pill of that size covers nothing that can't be scrolled free: in the right corner, in the left one, or as little
 * above them as possible; where there is no such place, in the corner where it covers less.
 * @param moves true where whatever rests in the page can be scrolled clear of the window's lower edge
 */
export function freeSpot(page: Document, { width, height }: Size, moves: boolean): Corner {
  const { clientWidth, clientHeight } = page.documentElement;
  let best: Corner = { side: 'right', lift: 0 };
  let [least, lowest] = [Infinity, Infinity];
  for (const side of ['right', 'left'] as const) {
    const left = side === 'left' ? MARGIN_PX : clientWidth - MARGIN_PX - width;
    for (let lift = 0; lift <= clientHeight * MOST_LIFT;) {
      const bottom = clientHeight - MARGIN_PX - lift;
      const { covered, up } = look(page, { left, top: bottom - height, bottom, width, height }, moves);
      if (up <= 0) {
        if (lift < lowest) [best, lowest] = [{ side, lift }, lift];
        break;
      }
      if (lift === 0 && lowest === Infinity && covered < least) [best, least] = [{ side, lift: 0 }, covered];
      lift += Math.ceil(up);
    }
    if (lowest === 0) break;
  }
  return best;
}
