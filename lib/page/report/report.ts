import type { DayTarget } from '../../domain/day/action.ts';
import type { BusinessDate } from '../../domain/values/businessDate.ts';
import type { Unread } from '../../domain/site/unread.ts';
import { dayOfLink } from './dayLink.ts';
import { formsOf } from './dateText.ts';
import { type FoundGrid, type GridColumns, cellsOf, columnsOf, dateText, dayLinks, isHidden } from './grid.ts';
import { isSeen } from '../settings/parts/texts.ts';
import { type StatusReading, readStatus } from './statusWord.ts';
import { hasTranslatedWords, isTranslated } from '../translated.ts';
import { EDITED, POSTING_STATUS } from '../selectors/day.ts';
import { CELL_BUTTONS, CELL_FIELDS, DATED_LINK, DRAWN_BUTTONS, LINK_ON, WORDED } from '../selectors/report.ts';

export { type FoundGrid, type Grid, findGrid } from './grid.ts';

/** The statuses that a page shows of one day. */
export interface ShownStatuses {
  /** The product's words that could be read. */
  readonly statuses: readonly string[];
  /** Why there are more that could not; null: there are none. */
  readonly unread: Unread | null;
}

/** What one row of the grid says. */
export interface ReportRow extends ShownStatuses {
  readonly storeId: string;
  readonly date: BusinessDate;
}

/** What stands in a status column and is none: an amount, a count, a dash. */
const NO_WORD = /^(?:(?=.*\d)[\p{Sc}A-Z]{0,3}[\s\d.,'’()+\-–—%]*[\p{Sc}A-Z]{0,3}|[^\p{L}\d]*)$/u;

/** The statuses that are verbs as well. */
const TO_DO: ReadonlySet<string> = new Set(['POST', 'UPDATE', 'DELETE', 'HOLD', 'LINK', 'CLEAR']);

/** What a cell says in its controls, and beside its text. */
function hintsOf(cell: Element): string[] {
  const controls = [...cell.querySelectorAll<HTMLInputElement | HTMLSelectElement>(CELL_FIELDS)].map(({ value }) => value);
  const words = [cell, ...cell.querySelectorAll(WORDED)].flatMap((one) => [
    one.getAttribute('title') ?? '',
    one.getAttribute('aria-label') ?? '',
  ]);
  return [...controls, ...words].filter(Boolean);
}

/** A text that says something: a dot or another mark does not. */
const SAYS = /[\p{L}\d]/u;

/** What an element says in its text; what it says only in a control, a `title` or a label counts where its text says nothing. */
function readElement(element: Element): StatusReading {
  const controls = element.querySelector('input, select') !== null;
  const text = (element.textContent ?? '').trim();
  const readings = (SAYS.test(text) && !controls ? [text] : hintsOf(element)).map(readStatus);
  const words = new Set(readings.flatMap((reading) => (reading && reading !== 'unread' ? reading.word : [])));
  if (words.size > 1 || readings.includes('unread')) return 'unread';
  const [word] = words;
  return word === undefined ? null : { word };
}

function readCell(cell: HTMLTableCellElement, inStatusColumn: boolean, headed: boolean): StatusReading {
  if (!inStatusColumn && cell.querySelector(CELL_BUTTONS)) return null;
  const reading = readElement(cell);
  const text = (cell.textContent ?? '').trim();
  // "Post" on a button is what it does.
  if (
    inStatusColumn &&
    reading &&
    reading !== 'unread' &&
    TO_DO.has(reading.word) &&
    text !== text.toUpperCase() &&
    cell.querySelector(DRAWN_BUTTONS)
  )
    return 'unread';
  if (inStatusColumn) return reading ?? (NO_WORD.test(text) || cell.querySelector('select') ? null : 'unread');
  // Where the columns have names, a word in another one is a status only as the product writes it.
  return headed && text !== text.toUpperCase() ? null : reading;
}

/**
 * Reads one row: its link names store and day, wherever it stands, and the text must name the same day as the whole column
 * writes its dates.
 * @param base the address of the page
 * @returns null where the row is not about a day; `unreadable` where it is, but not about exactly one of one store
 */
export function readRow(grid: FoundGrid, row: HTMLTableRowElement, base: string, columns: GridColumns): ReportRow | 'unreadable' | null {
  const links = dayLinks(row).flatMap((link) => {
    const day = dayOfLink(link, base);
    return day === null ? [] : [{ link, day }];
  });
  const [first] = links;
  if (!first || isHidden(row)) return null;
  const { link, day } = first;
  if (
    day === 'unreadable' ||
    links.some(({ day: other }) => other === 'unreadable' || other.storeId !== day.storeId || other.date !== day.date)
  )
    return 'unreadable';
  const { dates } = columns;
  if (!dates || !links.some((one) => formsOf(dateText(one.link), day.date).has(dates))) return 'unreadable';
  const cells = cellsOf(grid, row).filter(({ cell }) => cell !== link.closest('td'));
  const readings = cells.map(({ cell, place }) => readCell(cell, columns.status.has(place), columns.headed));
  const statuses = readings.flatMap((reading) => (reading && reading !== 'unread' ? reading.word : []));
  const translated = isTranslated(row.ownerDocument) || hasTranslatedWords(row);
  const unread = translated ? 'translated' : readings.includes('unread') || grid.partner === undefined ? 'words' : null;
  return { ...day, statuses, unread };
}

/** All that is needed to read the rows of a grid, as it is at this moment. */
export function rowReader(grid: FoundGrid, base: string): (row: HTMLTableRowElement) => ReportRow | 'unreadable' | null {
  const columns = columnsOf(grid, base);
  return (row) => readRow(grid, row, base, columns);
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
 * The rows that may be about a date: by their links' addresses, since reading thousands of rows would take longer than
 * a frame.
 */
function rowsNaming(body: HTMLTableSectionElement, date: BusinessDate): HTMLTableRowElement[] {
  const links = body.querySelectorAll(LINK_ON(date));
  return [...new Set([...links].map((link) => link.closest('tr')))].filter((row) => row?.parentElement === body) as HTMLTableRowElement[];
}

/**
 * The row of one day of one store, as it is now, and its element.
 * @returns null where no row is about it, or more than one
 */
export function findDayRow(grid: FoundGrid, target: DayTarget, base: string): (ReportRow & { readonly row: HTMLTableRowElement }) | null {
  const read = rowReader(grid, base);
  const found = rowsNaming(grid.body, target.date).flatMap((row) => {
    const day = read(row);
    return day && day !== 'unreadable' && day.storeId === target.storeId && day.date === target.date ? [{ ...day, row }] : [];
  });
  return found.length === 1 ? found[0]! : null;
}

/** What a link of a row says of its date, without being read as an address. */
const NAMES_DATE = /Date=(\d{4}-\d{2}-\d{2})/;

/** The row that is about one of these days, the first of them from the top; null where none is. */
export function firstRowOf(grid: FoundGrid, days: readonly DayTarget[], base: string): HTMLTableRowElement | null {
  const dates: ReadonlySet<string> = new Set(days.map(({ date }) => date));
  if (dates.size === 0) return null;
  const read = rowReader(grid, base);
  for (const link of grid.body.querySelectorAll(DATED_LINK)) {
    const row = link.closest('tr');
    if (row?.parentElement !== grid.body || !dates.has(NAMES_DATE.exec(link.getAttribute('href')!)?.[1] ?? '')) continue;
    const day = read(row);
    if (day && day !== 'unreadable' && days.some(({ storeId, date }) => storeId === day.storeId && date === day.date)) return row;
  }
  return null;
}

/** The statuses of the day page's entries: a text or, in a later generation, a form control (domain 1.3). */
export function readStatuses(page: Document): ShownStatuses {
  const all = [...page.querySelectorAll(POSTING_STATUS)];
  // Beside one that is seen, a hidden one is a template; one that is edited is hidden by its field. In a hidden tab all are.
  const isShown = (element: Element): boolean => isSeen(element) || element.matches(EDITED);
  const elements = all.some(isSeen) ? all.filter(isShown) : all;
  const readings = elements.map((element) => {
    const value = 'value' in element && typeof element.value === 'string' ? element.value : null;
    return value === null
      ? (readElement(element) ?? ((element.textContent ?? '').trim() ? 'unread' : null))
      : (readStatus(value) ?? (value.trim() ? 'unread' : null));
  });
  const statuses = readings.flatMap((reading) => (reading && reading !== 'unread' ? reading.word : []));
  const translated = elements.length > 0 && (isTranslated(page) || elements.some(hasTranslatedWords));
  return { statuses, unread: translated ? 'translated' : readings.includes('unread') ? 'words' : null };
}
