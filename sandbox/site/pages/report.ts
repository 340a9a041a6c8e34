import type { PracticeStore } from '../../engine/practice.ts';
import { closingOf } from '../../engine/world/records.ts';
import { type PracticeReportRow, reportRows } from '../view/report/reportRows.ts';
import { reportView } from '../view/report/reportView.ts';
import type { DateRange } from '../../../lib/domain/day/daysAnswer.ts';
import { askedRange, lastDays, writeRange } from '../web/dateRange.ts';
import { PageProblem } from '../web/problem.ts';
import type { PracticeSite, Visit } from '../web/site.ts';

/** The store that the address asks for, or the first. @throws Refusal `unknown-store` */
function storeOf({ practice, who, query }: Visit): PracticeStore {
  const id = query.get('storeId');
  const store = id === null ? practice.stores(who)[0] : practice.store(who, id);
  if (!store) throw new PageProblem(404, 'This account has no store.');
  return store;
}

/** The range that is asked for, or why it can't be read: the page then keeps what was typed. */
function tryRange({ query, practice }: Visit, store: PracticeStore, days: number): DateRange | string {
  try {
    return askedRange(query) ?? lastDays(closingOf(store), practice.now(), days);
  } catch (error) {
    if (error instanceof PageProblem) return error.message;
    throw error;
  }
}

/** Sales Totals, and its rows as data. */
export function addReport(site: PracticeSite): void {
  site.page('/salesReport/index', (visit) => {
    const { practice, who, query } = visit;
    const store = storeOf(visit);
    const range = tryRange(visit, store, site.reportDays);
    const shared = { stores: practice.stores(who), store, currency: who.account.currency };
    if (typeof range !== 'string') {
      return reportView({ ...shared, written: writeRange(range), rows: reportRows(practice, who, store, range), problem: undefined });
    }
    const typed = query.get('dateRange') ?? `${query.get('startDate') ?? ''} - ${query.get('endDate') ?? ''}`;
    return reportView({ ...shared, written: typed, rows: [], problem: range });
  });

  site.data('/salesReport/summary', (visit): PracticeReportRow[] => {
    const { practice, who, query } = visit;
    if (!query.get('storeId')) throw new PageProblem(400, 'Which store? “storeId” is missing.');
    const range = askedRange(query);
    if (!range) throw new PageProblem(400, 'Which days? “startDate” and “endDate” are missing.');
    return reportRows(practice, who, storeOf(visit), range);
  });
}
