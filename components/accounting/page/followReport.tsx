import { signal } from '@preact/signals';
import type { AccountingModel } from '../model.ts';
import { ReportDock } from '../dock/ReportDock.tsx';
import { bringIntoSight } from '../report/bringIntoSight.ts';
import { Rows } from '../report/Rows.tsx';
import { Skip } from '../report/Skip.tsx';
import { inSight } from '../report/sight.ts';
import { watchReport } from '../report/watch.ts';
import { effectUntil } from '../../life/effectUntil.ts';
import type { PageViews } from './pageViews.ts';

/** The report, until `end`: its rows in sight say which days are wanted. */
export function followReport(page: Document, host: HTMLElement, { days, operations }: AccountingModel, end: AbortSignal): PageViews {
  const watch = watchReport(page, host, end, days.needs);
  const goTo = signal<string | null>(null);
  effectUntil(end, () => {
    const { grid, ranges } = watch.sight.value;
    // A grid that is being redrawn comes back, and its days are then still there.
    if (grid !== 'found') return;
    const seen = inSight(watch.sight.value);
    days.keepOnly([...ranges.keys()]);
    for (const [storeId, range] of ranges) days.want(storeId, range, seen.get(storeId) ?? range);
    operations.watch([...ranges.keys()]);
  });
  const view = () => (
    <>
      <Rows watch={watch} goTo={goTo} onReach={(day) => bringIntoSight(page, day)} />
      <ReportDock watch={watch} onShowDay={(day) => bringIntoSight(page, day)} />
    </>
  );
  return { view, first: () => <Skip watch={watch} goTo={goTo} /> };
}
