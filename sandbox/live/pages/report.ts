import { html } from 'hono/html';
import type { PracticeStore } from '../../engine/practice.ts';
import { closingOf } from '../../engine/world/records.ts';
import type { View } from '../../site/view/layout.ts';
import { type PracticeReportRow, columnsOf, reportRows } from '../../site/view/report/reportRows.ts';
import { askedRange, lastDays, writeRange } from '../../site/web/dateRange.ts';
import { PageProblem } from '../../site/web/problem.ts';
import type { PracticeSite, Visit } from '../../site/web/site.ts';
import type { Markup } from '../markup.ts';
import { gridView } from '../parts/grids.ts';

/** The store that the address asks for, or the first. @throws Refusal `unknown-store` */
function storeOf({ practice, who, query }: Visit): PracticeStore {
  const id = query.get('storeId');
  const store = id === null ? practice.stores(who)[0] : practice.store(who, id);
  if (!store) throw new PageProblem(404, 'This account has no store.');
  return store;
}

function reportView(visit: Visit, markup: Markup, days: number): View {
  const { practice, who } = visit;
  const store = storeOf(visit);
  const range = askedRange(visit.query) ?? lastDays(closingOf(store), practice.now(), days);
  const rows = reportRows(practice, who, store, range);
  return {
    title: 'Sales Totals',
    script: 'report.js',
    body: html`<h1>Sales Totals</h1>
      <form id="filters" class="filters" method="get" action="/salesReport/index">
        <label>Store <select id="store" name="storeId">${practice.stores(who).map(({ id, name }) => html`<option value="${id}"${id === store.id ? html` selected` : ''}>${name}</option>`)}</select></label>
        <label>Dates <input id="dateRange" name="dateRange" type="text" size="25" autocomplete="off" value="${writeRange(range)}" /></label>
        <button id="refresh-btn" type="submit" class="btn btn-default" title="Refresh">${markup.icons.refresh.glyph} Refresh</button>
      </form>
      ${gridView({ markup, rows, columns: columnsOf(store), currency: who.account.currency })}`,
  };
}

/** One row of the data with exactly the fields that were seen on the live app (domain 1.3). */
export interface LiveRow {
  readonly id: number | string;
  readonly storeId: number | string;
  readonly salesDate: string;
  readonly customerCount: number;
  readonly postingStatus: string | null;
  readonly drawerStatus: string | null;
}

function liveRow({ data }: Markup, { id, storeId, salesDate, customerCount, postingStatus, drawerStatus }: PracticeReportRow): LiveRow {
  const isNumber = data !== 'texts' && /^\d+$/.test(storeId);
  return {
    id: data === 'texts' ? String(id) : id,
    storeId: isNumber ? Number(storeId) : storeId,
    salesDate: data === 'moments' ? `${salesDate}T00:00:00` : salesDate,
    customerCount,
    postingStatus,
    drawerStatus,
  };
}

/** Sales Totals, and its rows as data. */
export function addReport(site: PracticeSite, markup: Markup): void {
  site.page('/salesReport/index', (visit) => reportView(visit, markup, site.reportDays));

  site.data('/salesReport/summary', (visit): LiveRow[] => {
    const { practice, who, query } = visit;
    const range = askedRange(query);
    if (!query.get('storeId') || !range) throw new PageProblem(400, 'Which store and which days?');
    return reportRows(practice, who, storeOf(visit), range).map((row) => liveRow(markup, row));
  });
}
