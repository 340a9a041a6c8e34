import { signal } from '@preact/signals';
import type { DayTarget } from '../../../lib/domain/day/action.ts';
import { AfterPaint } from '../dock/AfterPaint.tsx';
import { effectUntil } from '../../life/effectUntil.ts';
import type { Life } from '../../life/life.ts';
import { dayKey } from '../days/storeDays.ts';
import { ReportDock } from '../dock/ReportDock.tsx';
import type { AccountingModel } from '../model/model.ts';
import { bringIntoSight } from '../report/bringIntoSight.ts';
import { nextNeeding } from '../report/nextNeeding.ts';
import { Rows } from '../report/Rows.tsx';
import { Skip } from '../report/Skip.tsx';
import type { ReportWatch } from '../report/watch.ts';
import { obeyKeys } from './obeyKeys.ts';
import type { PageViews } from './pageViews.ts';

/** The report, as long as the page is shown. */
export function followReport(page: Document, watch: ReportWatch, model: AccountingModel, { end, contact }: Life): PageViews {
  const { operations, days } = model;
  const goTo = signal<string | null>(null);
  /** Where the keyboard was last. */
  let here: DayTarget | null = null;
  function reach(day: DayTarget, moved: boolean): void {
    here = day;
    if (moved) bringIntoSight(page, day);
  }
  effectUntil(end, () => {
    const { grid, ranges } = watch.sight.value;
    if (grid === 'found') operations.watch([...ranges.keys()]);
  });
  obeyKeys(
    model,
    {
      next() {
        const day = nextNeeding(page, days.needs.peek(), here);
        if (!day) return false;
        reach(day, true);
        goTo.value = dayKey(day.storeId, day.date);
        return true;
      },
      day: () => here ?? watch.sight.peek().first?.day ?? null,
    },
    contact,
  );
  const view = () => (
    <>
      <Rows watch={watch} goTo={goTo} onReach={reach} />
      <AfterPaint>
        <ReportDock watch={watch} onShowDay={(day) => bringIntoSight(page, day)} />
      </AfterPaint>
    </>
  );
  return { view, first: () => <Skip watch={watch} goTo={goTo} /> };
}
