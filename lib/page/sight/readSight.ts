import type { PageSight } from '../../domain/site/pageSight.ts';
import { columnHeadingsOf, columnsOf } from '../report/grid.ts';
import { findIcons } from '../icons/icons.ts';
import { readIcon } from '../icons/readIcon.ts';
import { pageAt } from '../pages.ts';
import { type Grid, findGrid, readStatuses, rowReader } from '../report/report.ts';
import { readSettingsPage } from '../settings/settings.ts';
import { signedInAs } from '../signedInAs.ts';
import { isTranslated } from '../translated.ts';
import { maskText } from './mask.ts';
import { outlineOf } from './outline.ts';

/** More rows say nothing more of a page. */
const MOST_ROWS = 1_000;

type ReadRows = Pick<PageSight, 'rows' | 'dates' | 'columns' | 'statuses' | 'unclear'>;

function readRows(grid: Grid, base: string): ReadRows {
  if (!grid.found) return { rows: { read: 0, unread: 0 }, dates: null, columns: [], statuses: [], unclear: 0 };
  const { status, dates } = columnsOf(grid, base);
  const read = rowReader(grid, base);
  const rows = [...grid.body.rows].slice(0, MOST_ROWS).flatMap((row) => read(row) ?? []);
  const days = rows.filter((row) => row !== 'unreadable');
  const width =
    Math.max(0, ...[...grid.body.rows].slice(0, 12).map(({ cells }) => cells.length)) + (grid.partner?.rows[0]?.cells.length ?? 0);
  const headings = columnHeadingsOf(grid, width)
    .filter((_, place) => status.has(place))
    .map(maskText);
  return {
    rows: { read: days.length, unread: rows.length - days.length },
    dates,
    columns: headings.filter((heading) => /^[A-Za-z ]{1,40}$/.test(heading)).slice(0, 30),
    statuses: [...new Set(days.flatMap(({ statuses }) => statuses))],
    unclear: days.filter(({ unread }) => unread !== null).length,
  };
}

function iconsOn(page: Document): PageSight['icons'] {
  const icons = findIcons(page);
  if (!icons.found) return { found: [], why: icons.why };
  return {
    found: icons.icons.map(({ action, element }) => ({ action, by: readIcon(element, new Map())?.worded ? 'word' : 'glyph' })),
    why: null,
  };
}

/** Everything that we recognise of a page, at this moment. Of its own words only those come out that we know. */
export function readSight(page: Document): PageSight {
  const address = new URL(page.location.href);
  const where = pageAt(address);
  const grid = findGrid(page);
  const rows = readRows(grid, page.baseURI);
  const entries = where.kind === 'day' ? readStatuses(page) : null;
  return {
    origin: page.location.origin,
    page: where.kind,
    settings: where.kind === 'other' ? readSettingsPage(page, address, []).page : null,
    oneDay: where.kind === 'day' && where.storeId !== null && where.date !== null,
    grid: grid.found ? 'found' : grid.why,
    ...rows,
    ...(entries ? { statuses: [...new Set(entries.statuses)], unclear: entries.unread ? 1 : 0 } : {}),
    icons: iconsOn(page),
    who: signedInAs(page) !== null,
    translated: isTranslated(page),
    outline: outlineOf(page, grid),
  };
}
