import type { DayTarget } from '../../../lib/domain/day/action.ts';
import { findDayRow, findGrid } from '../../../lib/page/report/report.ts';

/** The next of these days below the row of `from`, and after the last the first again; undefined where no row shows one. @param from null: the first */
export function nextNeeding<Day extends DayTarget>(page: Document, needs: readonly Day[], from: DayTarget | null): Day | undefined {
  const grid = findGrid(page);
  if (!grid.found) return undefined;
  const placeOf = (day: DayTarget): number => findDayRow(grid, day, page.baseURI)?.row.rowIndex ?? -1;
  const placed = needs
    .map((day) => ({ day, place: placeOf(day) }))
    .filter(({ place }) => place >= 0)
    .toSorted((a, b) => a.place - b.place);
  const here = from ? placeOf(from) : -1;
  return (placed.find(({ place }) => place > here) ?? placed[0])?.day;
}
