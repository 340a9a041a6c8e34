import { dayOfLink } from './dayLink.ts';
import type { DateForm, GRIDS } from '../../domain/site/pageParts.ts';
import { commonForm, formsOf } from './dateText.ts';
import { readStatus } from './statusWord.ts';
import { CELL, DAY_LINK, DETAIL_ROW, HALVES, KENDO_GRID, LOCKED_HALF, LOCKED_HEAD, OTHER_HEAD, SCROLLER } from '../selectors/report.ts';

/** The columns that carry a status (domain 1.3), by the words over them. */
const STATUS_HEADING =
  /^(?:(?:sales|cogs|drawer|payments?|purchase orders?|posting|accounting|journal)(?: (?:posting )?status)?|(?:posting )?status)$/i;

/** How the columns of a grid are to be read; by their headings where there are any, and by what stands in them. */
export interface GridColumns {
  /** True where there are headings, and at least one of them is of a status. */
  readonly headed: boolean;
  /** The places of the columns that carry statuses. */
  readonly status: ReadonlySet<number>;
  /** How the dates are written; null: none was found. */
  readonly dates: DateForm | null;
}

export interface FoundGrid {
  readonly found: true;
  readonly body: HTMLTableSectionElement;
  /** The other half of rows that are split over two tables; null: they are not. Undefined: it doesn't fit to this one. */
  readonly partner: HTMLTableSectionElement | null | undefined;
  /** What clips the rows, and scrolls. */
  readonly scroller: Element;
}

/**
 * The grid of the report, or why there is none that we may trust: there is none, there are two, or there are rows in
 * which no day can be found.
 */
export type Grid = FoundGrid | { readonly found: false; readonly why: Exclude<(typeof GRIDS)[number], 'found'> };

/** The body of the outermost grid in which a link lies: a grid inside a row of details is none of its own. */
function bodyOf(link: Element): HTMLTableSectionElement | null {
  let row = link.closest('tr');
  for (let outer = row; outer; outer = outer.parentElement!.closest('tr')) if (outer.matches(DETAIL_ROW)) row = outer;
  return row?.parentElement as HTMLTableSectionElement | null;
}

function partnerOf(body: HTMLTableSectionElement): FoundGrid['partner'] {
  const half = body.closest(HALVES);
  const others = [...((half?.closest(KENDO_GRID) ?? half?.parentElement)?.querySelectorAll(HALVES) ?? [])].filter(
    (one) => one !== half && !one.closest(DETAIL_ROW),
  );
  if (others.length === 0) return null;
  const bodies = others.flatMap((one) => [...one.querySelectorAll<HTMLTableSectionElement>(':scope > table > tbody')]);
  return bodies.length === 1 && bodies[0]!.rows.length === body.rows.length ? bodies[0] : undefined;
}

/** Finds the one grid of the report: where the links to days are, in whatever table that is. */
export function findGrid(page: ParentNode): Grid {
  const links = page.querySelectorAll(`tr ${DAY_LINK}`);
  if (links.length === 0) return { found: false, why: page.querySelector(CELL) ? 'no-days' : 'no-grid' };
  // What lies between the first and the last is in one body if both are.
  const body = bodyOf(links[0]!);
  if (!body || body !== bodyOf(links[links.length - 1]!)) return { found: false, why: 'two-grids' };
  const partner = partnerOf(body);
  return { found: true, body, partner, scroller: (partner ?? body).closest(SCROLLER) ?? body.closest('table')! };
}

/** True where the page keeps an element out of sight; a column or a row that a merchant has hidden. */
export function isHidden(element: HTMLElement): boolean {
  return element.hasAttribute('hidden') || element.ownerDocument.defaultView!.getComputedStyle(element).display === 'none';
}

/** The cells of a row with their places, over both halves; what is hidden is left out. */
export function cellsOf(
  { body, partner }: FoundGrid,
  row: HTMLTableRowElement,
): { readonly cell: HTMLTableCellElement; readonly place: number }[] {
  const other = partner?.rows[[...body.rows].indexOf(row)];
  return [...row.cells, ...(other?.cells ?? [])].map((cell, place) => ({ cell, place })).filter(({ cell }) => !isHidden(cell));
}

/** The links of a row to days; those of a grid inside it are not its own. */
export function dayLinks(row: HTMLTableRowElement): Element[] {
  return [...row.querySelectorAll(DAY_LINK)].filter((link) => link.closest('tr') === row);
}

/** The text that says of which day a row is: the link's own, or that of its cell. */
export function dateText(link: Element): string {
  const own = link.textContent ?? '';
  return /\d/.test(own) ? own : (link.closest('td')?.textContent ?? '');
}

/** The words over the columns, by place; empty where there are none, or not as many as there are columns. */
export function columnHeadingsOf({ body, partner }: FoundGrid, columns: number): string[] {
  const tables = [body, ...(partner ? [partner] : [])].map((one) => one.closest('table')!);
  const of = (table: HTMLTableElement): HTMLTableCellElement[] => {
    const locked = table.closest(LOCKED_HALF);
    const apart = table.closest(KENDO_GRID)?.querySelector(locked ? LOCKED_HEAD : OTHER_HEAD);
    const rows = [...((table.tHead ?? (apart as HTMLTableSectionElement | null | undefined))?.rows ?? [])];
    return [...(rows.at(-1)?.cells ?? [])];
  };
  const headings = tables.flatMap(of).map(({ textContent }) => (textContent ?? '').trim());
  return headings.length === columns ? headings : [];
}

/** How many rows at each end are looked at to learn how a grid is to be read. */
const SAMPLE = 12;

/** Learns from headings and some rows how the columns are to be read. */
export function columnsOf(grid: FoundGrid, base: string): GridColumns {
  const { rows } = grid.body;
  const sample = [...rows].filter((row, index) => (index < SAMPLE || index >= rows.length - SAMPLE) && dayLinks(row).length > 0);
  const [first] = sample;
  const width = first ? first.cells.length + (grid.partner?.rows[0]?.cells.length ?? 0) : 0;
  const headings = columnHeadingsOf(grid, width);
  const headed = new Set(headings.flatMap((text, place) => (STATUS_HEADING.test(text) ? [place] : [])));
  const learned = sample.flatMap((row) =>
    cellsOf(grid, row).flatMap(({ cell, place }) => {
      const text = (cell.textContent ?? '').trim();
      return text === text.toUpperCase() && readStatus(text) !== null ? [place] : [];
    }),
  );
  const forms = sample.flatMap((row) =>
    dayLinks(row).flatMap((link) => {
      const day = dayOfLink(link, base);
      return day === null || day === 'unreadable' ? [] : [formsOf(dateText(link), day.date)];
    }),
  );
  return { headed: headed.size > 0, status: new Set([...headed, ...learned]), dates: commonForm(forms) };
}
