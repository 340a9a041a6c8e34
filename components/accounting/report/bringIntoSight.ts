import type { DayTarget } from '../../../lib/domain/day/action.ts';
import { findDayRow, findGrid } from '../../../lib/page/report/report.ts';

/** So much at the lower edge of the window may lie under our panel, CSS pixels. */
const PANEL_PX = 64;

/** Scrolls the row of a day into the middle of the window where it is not in sight, and leaves the page otherwise as it is. */
export function bringIntoSight(page: Document, target: DayTarget): void {
  const grid = findGrid(page);
  const row = grid.found ? findDayRow(grid, target, page.baseURI)?.row : null;
  if (!grid.found || !row) return;
  const { top, bottom } = row.getBoundingClientRect();
  const box = grid.scroller.getBoundingClientRect();
  const isInSight = top >= Math.max(0, box.top) && bottom <= Math.min(page.documentElement.clientHeight - PANEL_PX, box.bottom);
  if (!isInSight) row.scrollIntoView({ block: 'center' });
}
