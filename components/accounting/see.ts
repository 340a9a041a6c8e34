import type { DayTarget } from '../../lib/domain/action.ts';
import type { Request } from '../../lib/messages/protocol.ts';
import { type SitePage } from '../../lib/page/pages.ts';
import { type ShownStatuses, findDayRow, findGrid, readStatuses } from '../../lib/page/report.ts';

type PageSeen = Request<'run'>['page'];

const UNRECOGNISED: PageSeen = { kind: 'unrecognised', storeId: null, date: null, statuses: null };

/** The statuses as they are told to the worker: none that could be read is not the same as none. */
function told(shown: ShownStatuses | null): Pick<PageSeen, 'statuses' | 'unread'> {
  return { statuses: shown && shown.statuses.length > 0 ? shown.statuses : null, ...(shown?.unread ? { unread: shown.unread } : {}) };
}

/** What the page in front of the merchant shows of a day at this moment, to be compared by the worker. */
export function seePage(page: Document, where: SitePage, target: DayTarget): PageSeen {
  switch (where.kind) {
    case 'day': {
      return { kind: 'day', storeId: where.storeId, date: where.date, ...told(readStatuses(page)) };
    }
    case 'report': {
      const grid = findGrid(page);
      if (!grid.found) return UNRECOGNISED;
      const row = findDayRow(grid, target, page.baseURI);
      return { kind: 'report', storeId: row?.storeId ?? null, date: row?.date ?? null, ...told(row) };
    }
    default:
      return UNRECOGNISED;
  }
}
