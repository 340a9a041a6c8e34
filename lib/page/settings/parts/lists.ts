/** Tables with a row of headings, as settings pages list stores, companies and accounts. */
import { type Heading, contextOf } from './parts.ts';
import { isSeen, seenText } from './texts.ts';
import { APART_HEAD, KENDO_GRID } from '../../selectors/report.ts';

export interface List {
  readonly heads: readonly string[];
  /** Rows with as many cells as there are headings. */
  readonly rows: readonly (readonly HTMLTableCellElement[])[];
  readonly context: string | null;
}

/** The cells over the columns of a table; Kendo keeps them in a table of their own. */
function headCells(table: HTMLTableElement): HTMLTableCellElement[] {
  const apart = table.closest(KENDO_GRID)?.querySelectorAll<HTMLTableSectionElement>(APART_HEAD);
  const head = table.tHead ?? (apart?.length === 1 ? apart[0]! : null);
  const [row] = [...(head?.querySelectorAll('tr') ?? [])];
  return [...(row?.cells ?? [])];
}

/** The words over the columns of a table; a column that is hidden has none. */
export const headsOf = (table: HTMLTableElement): string[] => headCells(table).map(seenText);

/** The tables of the page with headings over their columns. */
export function listsOf(page: ParentNode, titles: readonly Heading[]): List[] {
  return [...page.querySelectorAll('table')].flatMap((table) => {
    const heads = headsOf(table);
    if (heads.length === 0 || !isSeen(table)) return [];
    const all = [...table.tBodies].flatMap((body) => [...body.rows]);
    const rows = all
      .map(({ cells }) => [...cells])
      .filter((cells) => cells.length === heads.length && cells.every(({ colSpan }) => !(colSpan > 1)));
    return [{ heads, rows, context: contextOf(table, titles) }];
  });
}

/** The place of the one column with such a heading; -1: there is none, or more. */
export function columnUnder({ heads }: Pick<List, 'heads'>, words: RegExp): number {
  const place = heads.findIndex((head) => words.test(head));
  return heads.findLastIndex((head) => words.test(head)) === place ? place : -1;
}
