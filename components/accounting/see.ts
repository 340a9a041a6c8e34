import type { DayTarget } from '../../lib/domain/action.ts';
import type { Request } from '../../lib/messages/protocol.ts';
import { type SitePage } from '../../lib/page/pages.ts';
import { findDayRow, findGrid, readStatuses } from '../../lib/page/report.ts';

type PageSeen = Request<'run'>['page'];

const UNRECOGNISED: PageSeen = { kind: 'unrecognised', storeId: null, date: null, statuses: null };

/** What the page in front of the merchant shows of a day at this moment, to be compared by the worker. */
export function seePage(page: Document, where: SitePage, target: DayTarget): PageSeen {
  switch (where.kind) {
    case 'day': {
      const statuses = readStatuses(page);
      return { kind: 'day', storeId: where.storeId, date: where.date, statuses: statuses.length > 0 ? statuses : null };
    }
    case 'report': {
      const grid = findGrid(page);
      if (!grid.found) return UNRECOGNISED;
      const row = findDayRow(grid.body, target, page.baseURI);
      return { kind: 'report', storeId: row?.storeId ?? null, date: row?.date ?? null, statuses: row?.statuses ?? null };
    }
    default:
      return UNRECOGNISED;
  }
}
