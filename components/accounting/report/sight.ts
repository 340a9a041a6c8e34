import { type BusinessDate } from '../../../lib/domain/values/businessDate.ts';
import type { DateRange } from '../../../lib/domain/day/daysAnswer.ts';
import { type FoundGrid, type Grid, type ReportRow, findGrid, rowReader, rowsBetween } from '../../../lib/page/report/report.ts';
import { dayKey } from '../days/storeDays.ts';
import type { FindFirst } from './findFirst.ts';

/** A row of the grid that is in sight, in the coordinates of our layer, CSS pixels. */
export interface PlacedRow {
  readonly key: string;
  /** Null: the row is about a day, but not readably so. */
  readonly day: ReportRow | null;
  readonly top: number;
  readonly height: number;
}

/** Where our layer lies over the grid, in document coordinates, CSS pixels. */
export interface LayerFrame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** How far the grid reaches into the frame: right of it the page is empty. */
  readonly edge: number;
}

/** What is in sight of the report. */
export interface ReportSight {
  readonly grid: 'found' | Extract<Grid, { found: false }>['why'];
  readonly frame: LayerFrame;
  readonly rows: readonly PlacedRow[];
  /** The row of the first day that needs the merchant, wherever on the page it is: the keyboard goes there. */
  readonly first: PlacedRow | null;
  /** By store, what the report shows from its first to its last row. */
  readonly ranges: ReadonlyMap<string, DateRange>;
}

const NO_FRAME: LayerFrame = { left: 0, top: 0, width: 0, height: 0, edge: 0 };
const NO_RANGES: ReadonlyMap<string, DateRange> = new Map();

/** Rows just outside are placed as well, so that scrolling never uncovers an empty one. */
const MARGIN_PX = 240;
/** How many rows at each end of the grid are tried for a date. */
const ENDS = 5;

/** Reads what of the report is in sight; measures a few rows, however many there are. */
export function lookAtReport(page: Document, layer: Element, findFirst: FindFirst): ReportSight {
  const grid = findGrid(page);
  if (!grid.found) return { grid: grid.why, frame: NO_FRAME, rows: [], first: null, ranges: NO_RANGES };
  const { body, scroller } = grid;
  const window = page.defaultView!;
  const origin = layer.getBoundingClientRect();
  const box = scroller.getBoundingClientRect();
  const edge = Math.min(box.right, body.getBoundingClientRect().right);
  const read = rowReader(grid, page.baseURI);

  const rows: PlacedRow[] = [];
  const shown: ReportRow[] = [];
  const seen = new Set<string>();
  const firstElement = findFirst(grid);
  let first: PlacedRow | null = null;
  const elements = rowsBetween(body, Math.max(0, box.top) - MARGIN_PX, Math.min(window.innerHeight, box.bottom) + MARGIN_PX);
  for (const [index, element] of elements.entries()) {
    const day = read(element);
    if (day === null) continue;
    const { top, height } = element.getBoundingClientRect();
    const readable = day === 'unreadable' ? null : day;
    if (readable) shown.push(readable);
    let key = readable ? dayKey(readable.storeId, readable.date) : `row ${index}`;
    // A day that stands there twice gets its controls once at each place; the checklist refuses it as unclear.
    while (seen.has(key)) key += '+';
    seen.add(key);
    const placed = { key, day: readable, top: top - box.top, height };
    rows.push(placed);
    if (element === firstElement) first = placed;
  }
  if (firstElement && !first) first = placeApart(firstElement, read, box.top);
  const left = box.left - origin.left;
  // As far as the window shows, but never beyond what the page fills by itself: that would make it wider.
  const room = page.documentElement.clientWidth;
  const width = Math.min(room - box.left, Math.max(edge - box.left, room - left));
  const frame = { left, top: box.top - origin.top, width, height: box.height, edge: edge - box.left };
  return { grid: 'found', frame, rows, first, ranges: rangesOf([...shown, ...ends(grid, read)]) };
}

/** The place of one readable row that is not in sight. */
function placeApart(element: HTMLTableRowElement, read: ReturnType<typeof rowReader>, from: number): PlacedRow | null {
  const day = read(element);
  if (day === null || day === 'unreadable') return null;
  const { top, height } = element.getBoundingClientRect();
  return { key: dayKey(day.storeId, day.date), day, top: top - from, height };
}

/** The first and the last readable rows: a report is sorted by date, whichever way round. */
function ends({ body: { rows } }: FoundGrid, read: ReturnType<typeof rowReader>): ReportRow[] {
  const tries = [...Array(Math.min(ENDS, rows.length)).keys()];
  return [...tries, ...tries.map((index) => rows.length - 1 - index)].flatMap((index) => {
    const day = read(rows[index]!);
    return day === null || day === 'unreadable' ? [] : [day];
  });
}

function rangesOf(rows: readonly ReportRow[]): Map<string, DateRange> {
  const ranges = new Map<string, DateRange>();
  for (const { storeId, date } of rows) ranges.set(storeId, widened(ranges.get(storeId), date));
  return ranges;
}

function widened(range: DateRange | undefined, date: BusinessDate): DateRange {
  if (!range) return { from: date, to: date };
  return { from: date < range.from ? date : range.from, to: date > range.to ? date : range.to };
}

/** By store, the dates in sight. */
export function inSight({ rows }: ReportSight): Map<string, DateRange> {
  return rangesOf(rows.flatMap(({ day }) => day ?? []));
}
