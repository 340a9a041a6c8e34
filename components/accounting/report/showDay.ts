import type { DayTarget } from '../../../lib/domain/action.ts';
import { findGrid, readRow } from '../../../lib/page/report.ts';

/** Scrolls the row of a day into the middle of the window, and leaves the page otherwise as it is. */
export function showDay(page: Document, { storeId, date }: DayTarget): void {
  const grid = findGrid(page);
  if (!grid.found) return;
  for (const row of grid.body.rows) {
    if (row.cells[0]?.textContent?.trim() !== date) continue;
    const day = readRow(row, page.baseURI);
    if (day && day !== 'unreadable' && day.storeId === storeId) return row.scrollIntoView({ block: 'center' });
  }
}
