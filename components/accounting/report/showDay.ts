import type { DayTarget } from '../../../lib/domain/action.ts';
import { findDayRow, findGrid } from '../../../lib/page/report.ts';

/** Scrolls the row of a day into the middle of the window, and leaves the page otherwise as it is. */
export function showDay(page: Document, target: DayTarget): void {
  const grid = findGrid(page);
  if (grid.found) findDayRow(grid, target, page.baseURI)?.row.scrollIntoView({ block: 'center' });
}
