import type { ReadonlySignal } from '@preact/signals-core';
import type { DayTarget } from '../../../lib/domain/day/action.ts';
import { type FoundGrid, firstRowOf } from '../../../lib/page/report/report.ts';

/** Finds the row of the first day that needs the merchant. */
export type FindFirst = (grid: FoundGrid) => HTMLTableRowElement | null;

/**
 * Finds the row of the first of these days, from the top. Thousands of rows are gone through only where the days, or
 * the rows, are others than before.
 */
export function createFindFirst(page: Document, days: ReadonlySignal<readonly DayTarget[]>): FindFirst {
  let former: readonly unknown[] = [];
  let found: HTMLTableRowElement | null = null;

  return (grid) => {
    const { rows } = grid.body;
    const state = () => [days.peek(), grid.body, rows.length, rows[0], rows[rows.length - 1], found?.parentElement, found?.textContent];
    if (state().every((one, place) => one === former[place])) return found;
    found = firstRowOf(grid, days.peek(), page.baseURI);
    former = state();
    return found;
  };
}
