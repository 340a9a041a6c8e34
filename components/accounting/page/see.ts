import type { DayTarget } from '../../../lib/domain/day/action.ts';
import type { Request } from '../../../lib/messages/protocol.ts';
import { readBalance } from '../../../lib/page/balance.ts';
import { type Icons, isOffered } from '../../../lib/page/icons/icons.ts';
import { namesAnother } from '../../../lib/page/dayNamed.ts';
import { type AddressPage, pageAt } from '../../../lib/page/pages.ts';
import { type ShownStatuses, findDayRow, findGrid, readStatuses } from '../../../lib/page/report/report.ts';
import { signedInAs } from '../../../lib/page/signedInAs.ts';
import { addressOf } from '../../life/address.ts';

type PageSeen = Request<'run'>['page'];

const UNRECOGNISED: PageSeen = { kind: 'unrecognised', storeId: null, date: null, statuses: null };

/** The statuses as they are told to the worker: none that could be read is not the same as none. */
function told(shown: ShownStatuses | null): Pick<PageSeen, 'statuses' | 'unread'> {
  return { statuses: shown && shown.statuses.length > 0 ? shown.statuses : null, ...(shown?.unread ? { unread: shown.unread } : {}) };
}

/** The site's own icons that could be clicked on the page of a day, once our part is out of the way. */
function iconsOf(found: Icons): Pick<PageSeen, 'icons'> {
  const icons = found.found ? found.icons.filter(({ element }) => isOffered(element)).map(({ action }) => action) : [];
  return icons.length > 0 ? { icons } : {};
}

/** The day that address and page name alike; where the page names another, nobody can tell which it shows. */
function namedBy(page: Document, { storeId, date }: Extract<AddressPage, { kind: 'day' }>): Pick<PageSeen, 'storeId' | 'date'> {
  const differs = storeId !== null && date !== null && namesAnother(page, { storeId, date });
  return differs ? { storeId: null, date: null } : { storeId, date };
}

/** Whether the grand totals of the day agree, where the page shows both. */
function balanceOf(page: Document): Pick<PageSeen, 'balance'> {
  const balance = readBalance(page);
  return balance ? { balance } : {};
}

/** Who the page says is signed in, where it does. */
function whoIs(page: Document): Pick<PageSeen, 'who'> {
  const who = signedInAs(page);
  return who ? { who } : {};
}

/**
 * What the page in front of the merchant shows of a day at this moment, to be compared by the worker. Which page it is
 * is read from the address as well: it may have become another one since our part began.
 * @param find the site's own icons that are known on the page at this moment
 */
export function seePage(page: Document, target: DayTarget, find: () => Icons): PageSeen {
  const where = pageAt(addressOf(page));
  switch (where.kind) {
    case 'day':
      return { kind: 'day', ...namedBy(page, where), ...told(readStatuses(page)), ...iconsOf(find()), ...balanceOf(page), ...whoIs(page) };
    case 'report': {
      const grid = findGrid(page);
      if (!grid.found) return UNRECOGNISED;
      const row = findDayRow(grid, target, page.baseURI);
      return { kind: 'report', storeId: row?.storeId ?? null, date: row?.date ?? null, ...told(row), ...whoIs(page) };
    }
    default:
      return UNRECOGNISED;
  }
}
