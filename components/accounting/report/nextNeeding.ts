import type { DayTarget } from '../../../lib/domain/day/action.ts';
import { findDayRow, findGrid } from '../../../lib/page/report/report.ts';

/** The next of these days below the row of `from`, and after the last the first again; undefined where no row shows one. @param from null: the first */
export function nextNeeding<Day extends DayTarget>(page: Document, needs: readonly Day[], from: DayTarget | null): Day | undefined {
  const grid = findGrid(page);
  if (!grid.found) return undefined;
  const placeOf = (day: DayTarget | null): number => (day && findDayRow(grid, day, page.baseURI)?.row.rowIndex) ?? -1;
  const shown = needs.filter((day) => placeOf(day) >= 0).toSorted((a, b) => placeOf(a) - placeOf(b));
  return shown.find((day) => placeOf(day) > placeOf(from)) ?? shown[0];
}
