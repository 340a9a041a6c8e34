import type { DayTarget } from '../../../lib/domain/day/action.ts';
import { readStatuses } from '../../../lib/page/report/report.ts';
import type { Life } from '../../life/life.ts';
import { watchDay } from '../../learn/watchDay.ts';
import { DayDock } from '../dock/DayDock.tsx';
import type { AccountingModel } from '../model/model.ts';
import { ShowIt } from '../show/ShowIt.tsx';
import { obeyKeys } from './obeyKeys.ts';
import type { PageViews } from './pageViews.ts';

/**
 * The page of one day, as long as it is shown.
 * @param learns true where the service does not tell all of it, and the page is watched for its words
 */
export function followDay(
  page: Document,
  target: DayTarget | null,
  model: AccountingModel,
  learns: boolean,
  { end, contact }: Life,
): PageViews {
  if (target) model.operations.watch([target.storeId]);
  obeyKeys(model, { next: () => false, day: () => target }, contact);
  const words = target && learns ? watchDay(page, target, end) : null;
  const view = () => (
    <>
      <DayDock target={target} shown={() => words?.value.shown ?? readStatuses(page)} said={() => words?.value.said ?? []} />
      <ShowIt />
    </>
  );
  return { view };
}
