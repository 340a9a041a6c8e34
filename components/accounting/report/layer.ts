import type { LayerFrame, PlacedRow } from './sight.ts';

/**
 * What has a place of its own beside the grid, by the room there is, CSS pixels: everything, the words and the next step,
 * the words alone. The rest unfolds where the pointer or the keyboard is; with less room all but the mark does.
 */
const MODES = [
  [540, 'full'],
  [384, 'wide'],
  [230, 'words'],
] as const;
/** What a mark needs beside the grid; with less it lies on the row's last pixels. */
const MARK_PX = 26;

/** How our layer lies over the grid: the one rule for what is drawn at once and for the views that take over from it. */
export function layerOf({ left, top, width, height, edge }: LayerFrame): {
  readonly names: string;
  readonly style: Readonly<Record<string, string>>;
} {
  const room = width - edge;
  const mode = MODES.find(([least]) => room >= least)?.[1] ?? 'tight';
  return {
    names: `rows ${mode === 'tight' ? '' : 'beside'} ${mode}`,
    style: {
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`,
      '--grid-edge': `${edge}px`,
      '--beside': `${Math.min(room, MARK_PX)}px`,
    },
  };
}

/** Where a row's strip lies in the layer. */
export const stripPlace = ({ top, height }: PlacedRow) => ({ top: `${top}px`, height: `${height}px` });

/** True where a row is out of sight in a grid that scrolls by itself; the keyboard reaches it all the same. */
export const isOut = ({ top, height }: PlacedRow, frame: LayerFrame): boolean => top + height <= 0 || top >= frame.height;

/** Words by which the page itself says that a day is well, on its way, or has nothing in it. */
const CALM = new Set(['POSTED', 'UPDATED', 'POST', 'UPDATE', 'DELETED', 'NONE', 'EMPTY', 'OPENCHECK', 'BATCHHOLD', 'AWAITING_SYNC', '']);

/**
 * True where the page itself says something of a day that needs somebody: its controls are then shown before the worker
 * has answered. It is a matter of looks alone, and claims nothing of the day.
 */
export const looksTroubled = ({ statuses, unread }: Pick<NonNullable<PlacedRow['day']>, 'statuses' | 'unread'>): boolean =>
  unread !== null || statuses.some((word) => !CALM.has(word));
