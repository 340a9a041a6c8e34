import { ACTIONS } from '../../../lib/domain/day/action.ts';
import { OUTCOMES } from '../../../lib/domain/repair/history.ts';
import { type Instant, addDays, isBusinessDate } from '../../../lib/domain/values/businessDate.ts';
import type { HistoryFilterView } from '../../../lib/messages/views/desk/historyViews.ts';
import type { Chosen } from './Filter.tsx';

/** The first moment of a date, in the zone of this computer; undefined: it is no date. */
function startOf(date: string, daysLater = 0): Instant | undefined {
  if (!isBusinessDate(date)) return undefined;
  const day = Temporal.PlainDate.from(addDays(date, daysLater));
  return day.toZonedDateTime(Temporal.Now.timeZoneId()).toInstant().toString() as Instant;
}

/** What is asked of the worker; what was not chosen is not named. The last date counts as a whole. */
export function filterOf({ store, action, outcome, from, to }: Chosen): HistoryFilterView {
  const asked = {
    storeId: store || undefined,
    action: ACTIONS.find((one) => one === action),
    outcome: OUTCOMES.find((one) => one === outcome),
    from: startOf(from),
    to: startOf(to, 1),
  };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}
