import { signal } from '@preact/signals';
import { effectUntil } from '../../life/effectUntil.ts';
import { ReportDock } from '../dock/ReportDock.tsx';
import type { AccountingModel } from '../model.ts';
import { bringIntoSight } from '../report/bringIntoSight.ts';
import { Rows } from '../report/Rows.tsx';
import { Skip } from '../report/Skip.tsx';
import type { ReportWatch } from '../report/watch.ts';
import type { PageViews } from './pageViews.ts';

/** The report, until `end`. */
export function followReport(page: Document, watch: ReportWatch, { operations }: AccountingModel, end: AbortSignal): PageViews {
  const goTo = signal<string | null>(null);
  effectUntil(end, () => {
    const { grid, ranges } = watch.sight.value;
    if (grid === 'found') operations.watch([...ranges.keys()]);
  });
  const view = () => (
    <>
      <Rows watch={watch} goTo={goTo} onReach={(day) => bringIntoSight(page, day)} />
      <ReportDock watch={watch} onShowDay={(day) => bringIntoSight(page, day)} />
    </>
  );
  return { view, first: () => <Skip watch={watch} goTo={goTo} /> };
}
