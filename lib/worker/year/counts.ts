import { CALENDAR_LOOKS } from '../../domain/status/calendarLook.ts';
import type { DayLook, WeekPair } from '../../messages/views/desk/yearViews.ts';

/** How many days of each look, the worst first. */
export function countsOf(looks: readonly Pick<DayLook, 'look'>[]): WeekPair['latest'] {
  const counted = Map.groupBy(looks, ({ look }) => look);
  return CALENDAR_LOOKS.flatMap((look) => {
    const count = counted.get(look)?.length ?? 0;
    return count > 0 ? { look, count } : [];
  });
}
