import type { DayTarget } from '../domain/action.ts';
import { type BusinessDate, parseBusinessDate } from '../domain/businessDate.ts';
import { dayOf } from './pages.ts';

/** The grid's body; two generations of the site both had it (domain 1.3, seen in 2024 and 2026). */
const GRID_BODY = '.k-grid-content table tbody';
const DAY_LINK = 'a[href*="/sales/summary"]';
const STATUS = /^[A-Z][A-Z_ ]{2,31}$/;

/** The grid of the report, or why there is none that we may trust. */
export type Grid =
  | { readonly found: true; readonly body: HTMLTableSectionElement; readonly scroller: Element }
  | { readonly found: false; readonly why: 'no-grid' | 'two-grids' };

/** Finds the one grid of the report. */
export function findGrid(page: ParentNode): Grid {
  const bodies = page.querySelectorAll<HTMLTableSectionElement>(GRID_BODY);
  const [body] = bodies;
  if (!body) return { found: false, why: 'no-grid' };
  if (bodies.length > 1) return { found: false, why: 'two-grids' };
  return { found: true, body, scroller: body.closest('.k-grid-content')! };
}

/** What one row of the grid says. */
export interface ReportRow {
  readonly storeId: string;
  readonly date: BusinessDate;
  /** The status words in its cells, as the page shows them. */
  readonly statuses: readonly string[];
}

/**
 * Reads one row: the link of its first cell names store and day, and the cell's text must name the same day.
 * @param base the address of the page
 * @returns null where the row is not about a day; `unreadable` where it is, but not about exactly one of one store
 */
export function readRow(row: HTMLTableRowElement, base: string): ReportRow | 'unreadable' | null {
  const link = row.cells[0]?.querySelector<HTMLAnchorElement>(DAY_LINK);
  if (!link) return null;
  const address = URL.parse(link.getAttribute('href')!, base);
  if (!address) return 'unreadable';
  const { storeId, date } = dayOf(address);
  if (!storeId || !date || parseBusinessDate(link.textContent ?? '') !== date) return 'unreadable';
  const statuses = [...row.cells].slice(1).map((cell) => (cell.textContent ?? '').trim()).filter((text) => STATUS.test(text));
  return { storeId, date, statuses };
}

/**
 * The rows that lie between two heights of the window, found without measuring the others: the tops of rows
 * never go down, so the first is found by halving.
 */
export function rowsBetween(body: HTMLTableSectionElement, top: number, bottom: number): HTMLTableRowElement[] {
  const { rows } = body;
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.getBoundingClientRect().bottom <= top) low = middle + 1;
    else high = middle;
  }
  const found: HTMLTableRowElement[] = [];
  for (let index = low; index < rows.length; index++) {
    const row = rows[index]!;
    if (row.getBoundingClientRect().top >= bottom) break;
    found.push(row);
  }
  return found;
}

/**
 * The row of one day of one store, read anew.
 * @returns null where no row is about it, or more than one
 */
export function findDayRow(body: HTMLTableSectionElement, target: DayTarget, base: string): ReportRow | null {
  const found: ReportRow[] = [];
  for (const row of body.rows) {
    // The text is compared first: reading the address of thousands of rows would take longer than a frame.
    if (row.cells[0]?.textContent?.trim() !== target.date) continue;
    const day = readRow(row, base);
    if (day && day !== 'unreadable' && day.storeId === target.storeId) found.push(day);
  }
  return found.length === 1 ? found[0]! : null;
}

/** The status words of the day page's entries: a text or, in a later generation, a form control (domain 1.3). */
export function readStatuses(page: ParentNode): string[] {
  return [...page.querySelectorAll('.postingStatus')].map((element) =>
    ('value' in element && typeof element.value === 'string' ? element.value : (element.textContent ?? '')).trim(),
  );
}
