/** Where the light falls and where the card stands; in CSS pixels of the window. */
export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Box extends Size {
  readonly left: number;
  readonly top: number;
}

/** The light is a little larger than what it falls on. */
const AROUND = 6;
const RADIUS = 6;
/** Between the light and the card, and between the card and the edge of the window. */
const GAP = 12;
/** In a window as narrow as this our sheet has the whole width, and the card stands below it. */
export const NARROW = 480;

/** The lit place: `box` and a little around it, as far as it lies in the window; null where it does not. */
export function holeOf({ left, top, width, height }: Box, window: Size): Box | null {
  const [x1, y1] = [Math.max(0, left - AROUND), Math.max(0, top - AROUND)];
  const [x2, y2] = [Math.min(window.width, left + width + AROUND), Math.min(window.height, top + height + AROUND)];
  // What shows no more than its margin is not in sight.
  return x2 - x1 > AROUND && y2 - y1 > AROUND ? { left: x1, top: y1, width: x2 - x1, height: y2 - y1 } : null;
}

/** The whole window without the hole, as a path for `clip-path`, to be read even-odd: the hole is neither dark nor in the way of the pointer. */
export function shadePath({ width, height }: Size, hole: Box): string {
  const { left: x, top: y, width: w, height: h } = hole;
  const r = Math.min(RADIUS, w / 2, h / 2);
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return `M0 0H${width}V${height}H0ZM${x + r} ${y}h${w - 2 * r}${corner(r, r)}v${h - 2 * r}${corner(-r, r)}h${2 * r - w}${corner(-r, -r)}v${2 * r - h}${corner(r, -r)}Z`;
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

const within = (value: number, most: number): number => Math.round(Math.max(GAP, Math.min(value, most - GAP)));

/** True where a card that stands there covers some of the light. */
export const coversLight = (at: { left: number; top: number }, card: Size, hole: Box): boolean => overlap({ ...at, ...card }, hole) > 0;

/** True where there is room for the card above or below a thing of this height that stands in the middle of the window. */
export const fitsBeside = (height: number, card: Size, window: Size): boolean =>
  (window.height - height) / 2 - AROUND >= card.height + 2 * GAP;

/** How much of a narrow window our sheet leaves free below itself, so that the card stands there and covers nothing of it. */
export const roomFor = (card: Size): number => card.height + 2 * GAP + AROUND;

/**
 * Where a card of this size stands: beside the light without covering it, if that is possible at all, and always
 * in the window; without a light at the lower left, or above what else of ours is there.
 * @param ours what of ours rests in the window; null: nothing
 */
export function placeCard(hole: Box | null, card: Size, window: Size, ours: Box | null = null): { left: number; top: number } {
  const lowest = window.height - card.height;
  const rightmost = window.width - card.width;
  const at = (left: number, top: number) => ({ left: within(left, rightmost), top: within(top, lowest) });
  const corner = at(GAP, lowest);
  const keptClear = hole ?? ours;
  if (!keptClear) return corner;
  const best = (places: readonly { left: number; top: number }[]) => {
    const covered = places.map((place) => overlap({ ...place, ...card }, keptClear));
    return places[covered.indexOf(Math.min(...covered))]!;
  };
  if (!hole) return best([corner, at(GAP, keptClear.top - GAP - card.height), at(GAP, GAP)]);
  const middle = hole.top + hole.height / 2 - card.height / 2;
  return best([
    at(hole.left, hole.top + hole.height + GAP),
    at(hole.left, hole.top - GAP - card.height),
    at(hole.left + hole.width + GAP, middle),
    at(hole.left - GAP - card.width, middle),
    corner,
    at(rightmost, lowest),
    at(GAP, GAP),
    at(rightmost, GAP),
  ]);
}
