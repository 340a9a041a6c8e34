import type { DayTarget } from '../../../lib/domain/day/action.ts';
import { effectUntil } from '../../life/effectUntil.ts';
import type { Days } from '../days/days.ts';
import { inSight } from '../report/sight.ts';
import { type ReportWatch, watchReport } from '../report/watch.ts';

/** Asks for the one day of a page. */
export function askForDay(target: DayTarget, days: Days): void {
  const range = { from: target.date, to: target.date };
  days.want(target.storeId, range, range);
}

/** Watches the report until `end`: its rows in sight say which days are asked for. */
export function askForRows(page: Document, host: HTMLElement, days: Days, end: AbortSignal): ReportWatch {
  const watch = watchReport(page, host, end, days.needs);
  effectUntil(end, () => {
    const { grid, ranges } = watch.sight.value;
    // A grid that is being redrawn comes back, and its days are then still there.
    if (grid !== 'found') return;
    const seen = inSight(watch.sight.value);
    days.keepOnly([...ranges.keys()]);
    for (const [storeId, range] of ranges) days.want(storeId, range, seen.get(storeId) ?? range);
  });
  return watch;
}
