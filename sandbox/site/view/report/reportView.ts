import { html } from 'hono/html';
import type { PracticeStore } from '../../../engine/practice.ts';
import type { Piece, View } from '../layout.ts';
import { COLUMNS, type Column, type PracticeReportRow, columnsOf, dayHref } from './reportRows.ts';

/** What the report is shown with. */
export interface ReportState {
  readonly stores: readonly PracticeStore[];
  readonly store: PracticeStore;
  /** The text field, as it was sent or as it is proposed. */
  readonly written: string;
  readonly rows: readonly PracticeReportRow[];
  readonly currency: string;
  /** Why there are no rows. */
  readonly problem: string | undefined;
}

function statusCell(row: PracticeReportRow, column: Column): Piece {
  const { kind, field } = COLUMNS[column];
  const pending = row.syncPending.includes(kind);
  return html`<td${pending ? html` class="sync-pending" title="Waits for the Web Connector"` : ''}>${row[field] ?? ''}</td>`;
}

// Three thousand rows are written at once: no white space between the cells.
function gridRow(row: PracticeReportRow, columns: readonly Column[]): Piece {
  const date = html`<td><a href="${dayHref(row.storeId, row.salesDate)}">${row.salesDate}</a></td>`;
  const cells = columns.map((column) => statusCell(row, column));
  return html`<tr>${date}<td class="number">${row.customerCount}</td><td class="number">${row.sales}</td>${cells}</tr>`;
}

/** The grid in the shape that the live app's has (domain 1.3): head and rows are two tables. */
function grid({ store, rows, currency }: ReportState): Piece {
  const columns = columnsOf(store);
  const heads = ['Date', 'Customers', `Sales, ${currency}`, ...columns];
  return html`<div class="k-grid" id="grid" data-currency="${currency}">
      <div class="k-grid-header"><table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead></table></div>
      <div class="k-grid-content"><table><tbody>${rows.map((row) => gridRow(row, columns))}</tbody></table></div>
    </div>
    <p id="no-rows" class="quiet-text"${rows.length > 0 ? html` hidden` : ''}>No day of this range has begun.</p>`;
}

/** The Sales Totals report: filters and grid. */
export function reportView(state: ReportState): View {
  const { stores, store, written, problem } = state;
  const option = (one: PracticeStore) =>
    html`<option value="${one.id}" data-columns="${columnsOf(one).join(' ')}"${one.id === store.id ? html` selected` : ''}>${one.name}</option>`;
  return {
    title: 'Sales Totals',
    script: 'report.js',
    body: html`<h1>Sales Totals</h1>
      <form id="filters" class="filters" method="get" action="/salesReport/index">
        <span><label for="store">Store</label> <select id="store" name="storeId" autocomplete="off">${stores.map(option)}</select></span>
        <span>
          <label for="dateRange">Dates</label>
          <input id="dateRange" name="dateRange" type="text" size="25" maxlength="60" autocomplete="off" value="${written}" />
        </span>
        <button id="refresh-btn" type="submit">Refresh</button>
      </form>
      <p id="problem" class="notice refused" role="alert"${problem ? '' : html` hidden`}>${problem ?? ''}</p>
      ${grid(state)}`,
  };
}
