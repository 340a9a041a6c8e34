import { clockNow } from '../../../lib/clock.ts';
import { type Instant, addSeconds } from '../../../lib/domain/values/businessDate.ts';
import { ending, prepare, run } from '../attempt.ts';
import { QUICK, intended as repairOf } from '../days.ts';
import { openDesk } from '../desk.ts';
import type { Fault } from '../fault.ts';
import { found, untilDone, withPlay } from '../play.ts';

const HOUR = 3600;
/** The youngest day that may be repaired: one more, and it is not over. */
const YESTERDAY = 1;

/** The service's clock and the store's zone; the computer's own clock is what it is. */
interface Moment {
  readonly now: Instant;
  readonly timeZone: string;
}

/** A computer that is off is a service whose clock says something else. */
const off = (seconds: number) => (): Moment => ({ now: addSeconds(clockNow(), seconds), timeZone: QUICK.timeZone });
const at = (now: string, timeZone: string) => (): Moment => ({ now: now as Instant, timeZone });

const MOMENTS: readonly (readonly [name: string, moment: () => Moment])[] = [
  ['the computer two hours behind', off(2 * HOUR)],
  ['the computer two hours ahead', off(-2 * HOUR)],
  ['the computer a day behind', off(24 * HOUR)],
  ['the computer a day ahead', off(-24 * HOUR)],
  ['the day on which the clocks go forward', at('2026-03-09T15:00:00Z', 'America/Toronto')],
  ['the day on which the clocks go back', at('2026-11-02T15:00:00Z', 'America/Toronto')],
  ['in the hour that the clocks repeat', at('2026-11-01T05:30:00Z', 'America/Toronto')],
  ['a store west of the date line', at('2026-11-24T10:30:00Z', 'Pacific/Kiritimati')],
  ['a store east of the date line', at('2026-11-24T10:30:00Z', 'Pacific/Pago_Pago')],
];

/** The computer's clock is off, days of 23 and 25 hours, and stores where it is another day. */
export const clocks: Fault = {
  name: 'clock',
  about: `clock: ${MOMENTS.map(([name]) => name).join('; ')}`,
  runs: MOMENTS.length,
  short: [3, 8],
  async open() {
    const desk = await openDesk();
    return {
      run: (_, index) => {
        const { now, timeZone } = MOMENTS[index % MOMENTS.length]![1]();
        return withPlay(desk, { now, timeZone }, async (play) => {
          const { merchant, journal } = play;
          const intended = repairOf(YESTERDAY, { now, timeZone });
          await prepare(merchant, intended);
          await run(merchant, intended);
          const first = await ending(merchant, intended, journal);
          await untilDone(play, intended, first);
          return found(play, [intended], [first]);
        });
      },
      stop: () => desk.stop(),
    };
  },
};
