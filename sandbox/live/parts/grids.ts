/**
 * The report's table as Kendo's grids are written (domain 1.3, N14), and as DataTables writes its own. Kendo's grid is
 * not to be had as a small public package: its classes and its rows are imitated here, and nothing else of it.
 */
import { html, raw } from 'hono/html';
import type { Piece } from '../../site/view/layout.ts';
import { COLUMNS, type Column, type PracticeReportRow, dayHref } from '../../site/view/report/reportRows.ts';
import type { GridKind, Markup } from '../markup.ts';
import { writeDate } from './dates.ts';
import { rowStatus } from './statuses.ts';
import { rowAlike } from './tools.ts';

/** What a grid is drawn from. */
export interface GridState {
  readonly markup: Markup;
  readonly rows: readonly PracticeReportRow[];
  readonly columns: readonly Column[];
  readonly currency: string;
}

interface Cell {
  readonly name: 'Date' | 'Customers' | 'Amount' | 'More' | Column;
  readonly head: Piece;
  cell(row: PracticeReportRow): Piece;
}

function statusCell({ rowStatus: form, late }: Markup, column: Column): Cell {
  const { kind, field } = COLUMNS[column];
  return {
    name: column,
    head: html`<th>${column}</th>`,
    // A cell that waits for the Web Connector is yellow, and says no more (domain 1.3).
    cell: (row) =>
      html`<td${row.syncPending.includes(kind) ? html` style="background-color: yellow"` : ''}${late ? html` data-day="${row.salesDate}" data-field="${field}"` : ''}>${late && column !== 'COGS' ? '' : rowStatus(form, row[field] ?? '')}</td>`,
  };
}

function cellsOf({ markup, columns, currency }: GridState): Cell[] {
  return [
    {
      name: 'Date',
      head: html`<th>Date</th>`,
      cell: ({ storeId, salesDate }) => html`<td><a href="${dayHref(storeId, salesDate)}">${writeDate(markup.dates, salesDate)}</a></td>`,
    },
    { name: 'Customers', head: html`<th>Customers</th>`, cell: ({ customerCount }) => html`<td>${customerCount}</td>` },
    { name: 'Amount', head: html`<th>Sales, ${currency}</th>`, cell: ({ sales }) => html`<td>${sales}</td>` },
    ...columns.map((column) => statusCell(markup, column)),
    ...(markup.lookAlikes ? [{ name: 'More' as const, head: html`<th></th>`, cell: () => html`<td>${rowAlike(markup)}</td>` }] : []),
  ];
}

const rowOf = (cells: readonly Cell[], row: PracticeReportRow, before: Piece | '' = '', className = 'k-master-row'): Piece =>
  html`<tr class="${className}">${before}${cells.map(({ cell }) => cell(row))}</tr>`;
const headOf = (cells: readonly Cell[], before: Piece | '' = ''): Piece =>
  html`<table><thead><tr>${before}${cells.map(({ head }) => head)}</tr></thead></table>`;
const bodyOf = (rows: Piece | readonly Piece[]): Piece => html`<table class="k-grid-table"><tbody>${rows}</tbody></table>`;

/** Head and rows as two tables, of which the second scrolls. */
function scrolling(head: Piece, body: Piece, { className = '', after = html`` }: { className?: string; after?: Piece } = {}): Piece {
  return html`<div class="k-grid k-widget ${className}" id="grid">
    <div class="k-grid-header"><div class="k-grid-header-wrap">${head}</div></div>
    <div class="k-grid-content">${body}</div>${after}
  </div>`;
}

function plain(state: GridState): Piece {
  const cells = cellsOf(state);
  return scrolling(headOf(cells), bodyOf(state.rows.map((row) => rowOf(cells, row))));
}

function locked(state: GridState): Piece {
  const [date, ...others] = cellsOf(state);
  return html`<div class="k-grid k-widget k-grid-lockedcolumns" id="grid">
    <div class="k-grid-header"><div class="k-grid-header-locked">${headOf([date!])}</div><div class="k-grid-header-wrap">${headOf(others)}</div></div>
    <div class="k-grid-locked-pair"><div class="k-grid-content-locked">${bodyOf(state.rows.map((row) => rowOf([date!], row)))}</div><div class="k-grid-content">${bodyOf(state.rows.map((row) => rowOf(others, row)))}</div></div>
  </div>`;
}

function hierarchy(state: GridState): Piece {
  const cells = cellsOf(state);
  const detail = ({
    storeId,
    salesDate,
    customerCount,
    postingStatus,
  }: PracticeReportRow) => html`<tr class="k-detail-row" hidden><td class="k-hierarchy-cell"></td><td class="k-detail-cell" colspan="${cells.length}">
    <div class="k-grid"><div class="k-grid-content"><table><tbody><tr><td><a href="${dayHref(storeId, salesDate)}">${salesDate}</a></td><td>${customerCount}</td><td>${postingStatus ?? ''}</td></tr></tbody></table></div></div></td></tr>`;
  const expand = html`<td class="k-hierarchy-cell"><a class="k-icon k-i-expand" href="#" tabindex="-1">+</a></td>`;
  return scrolling(
    headOf(cells, html`<th class="k-hierarchy-cell"></th>`),
    bodyOf(state.rows.map((row) => html`${rowOf(cells, row, expand)}${detail(row)}`)),
  );
}

/** Under a heading for every month, with what each comes to. */
function grouped(state: GridState): Piece {
  const cells = cellsOf(state);
  const months = Map.groupBy(state.rows, ({ salesDate }) => salesDate.slice(0, 7));
  const group = html`<td class="k-group-cell"></td>`;
  const body = [...months].map(
    ([
      month,
      rows,
    ]) => html`<tr class="k-grouping-row"><td colspan="${cells.length + 1}"><p class="k-reset">Month: ${month}</p></td></tr>${rows.map((row) => rowOf(cells, row, group))}
    <tr class="k-group-footer">${group}<td>Total</td><td>${rows.reduce((sum, { customerCount }) => sum + customerCount, 0)}</td><td colspan="${cells.length - 2}"></td></tr>`,
  );
  return scrolling(headOf(cells, html`<th class="k-group-cell"></th>`), bodyOf(body));
}

function checkbox(state: GridState): Piece {
  const cells = cellsOf(state);
  const box = html`<td><input type="checkbox" class="k-checkbox" aria-label="Select row" /></td>`;
  return scrolling(
    headOf(cells, html`<th><input type="checkbox" class="k-checkbox" aria-label="Select all rows" /></th>`),
    bodyOf(state.rows.map((row) => rowOf(cells, row, box))),
  );
}

/** Statuses first, the date last, and columns that somebody has hidden. */
function reordered(state: GridState): Piece {
  const [date, customers, amount, ...statuses] = cellsOf(state);
  const hide = (cell: Cell): Cell => ({
    ...cell,
    head: html`<th style="display:none">${cell.name}</th>`,
    cell: (row) => raw(String(cell.cell(row)).replace('<td', '<td style="display:none"')),
  });
  const cells = [hide(customers!), ...statuses, amount!, date!];
  return scrolling(headOf(cells), bodyOf(state.rows.map((row) => rowOf(cells, row))));
}

function unscrollable(state: GridState): Piece {
  const cells = cellsOf(state);
  return html`<div class="k-grid k-widget" id="grid"><table class="k-grid-table"><thead class="k-grid-header"><tr>${cells.map(({ head }) => head)}</tr></thead><tbody>${state.rows.map((row) => rowOf(cells, row))}</tbody></table></div>`;
}

/** What the page's script draws the rows from: the cells of each, as HTML. */
function dataOf(cells: readonly Cell[], rows: readonly PracticeReportRow[]): Piece {
  const written = rows.map((row) => cells.map(({ cell }) => String(cell(row))));
  return html`<script type="application/json" id="grid-data">${raw(JSON.stringify(written).replaceAll('<', '\\u003c'))}</script>`;
}

function drawn(state: GridState, className: string, after: Piece): Piece {
  const cells = cellsOf(state);
  return scrolling(headOf(cells), bodyOf([]), { className, after: html`${after}${dataOf(cells, state.rows)}` });
}

const pager = html`<div class="k-pager-wrap k-grid-pager"><a href="#" class="k-link k-pager-nav" data-step="-1" title="Go to the previous page">‹</a> <span class="k-pager-info"></span> <a href="#" class="k-link k-pager-nav" data-step="1" title="Go to the next page">›</a></div>`;

function datatable(state: GridState): Piece {
  const cells = cellsOf(state);
  return html`<table id="grid" class="table table-striped display"><thead><tr>${cells.map(({ head }) => head)}</tr></thead><tbody>${state.rows.map((row) => html`<tr>${cells.map(({ cell }) => cell(row))}</tr>`)}</tbody></table>`;
}

const GRIDS: Readonly<Record<GridKind, (state: GridState) => Piece>> = {
  plain,
  locked,
  hierarchy,
  grouped,
  checkbox,
  reordered,
  unscrollable,
  datatable,
  paging: (state) => drawn(state, 'by-pages', pager),
  virtual: (state) => drawn(state, 'k-virtual', html``),
};

/** The grid of a markup. */
export function gridView(state: GridState): Piece {
  return GRIDS[state.markup.grid](state);
}
