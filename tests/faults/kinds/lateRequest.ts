import { ACTIONS } from '../../../lib/domain/day/action.ts';
import { killWorker } from '../../support/browser/startBrowser.ts';
import { until } from '../../support/until.ts';
import { PATIENCE_MS, ending, prepare, run, seesDone } from '../attempt.ts';
import { QUICK, dayFor } from '../days.ts';
import { openDesk } from '../desk.ts';
import type { Fault } from '../fault.ts';
import { found, untilDone, withPlay } from '../play.ts';

/** Something between browser and service keeps the request of Run, and delivers it after it was called absent (cases B2). */
export const lateRequest: Fault = {
  name: 'late',
  about: 'a request that is delivered after it was called absent, before and after the merchant tried again',
  runs: 2 * ACTIONS.length,
  short: [],
  async open() {
    const desk = await openDesk();
    return {
      run: (_, index) =>
        withPlay(desk, QUICK, async (play) => {
          const { merchant, server, journal } = play;
          const intended = dayFor(ACTIONS[index % ACTIONS.length]!);
          const triesAgain = index >= ACTIONS.length;
          const delivery = Promise.withResolvers<void>();
          let kept = false;
          server.intercept(({ method, url }) => {
            if (kept || method !== 'POST' || !new URL(url).pathname.startsWith('/api/')) return undefined;
            kept = true;
            return { until: delivery.promise };
          });
          await prepare(merchant, intended);
          await run(merchant, intended);
          const first = await ending(merchant, intended, journal);
          if (first !== 'absent') throw new Error(`A request that is not there is called ${first}.`);
          if (triesAgain) await untilDone(play, intended, first);
          const before = server.arrivals.length;
          delivery.resolve();
          if (triesAgain) {
            // What the second attempt has changed, the first finds changed: it is refused, and the record stays.
            await merchant.open('/settings/stores');
            await until(
              async () => (server.arrivals.length > before ? true : undefined),
              () => 'Nothing arrives any more.',
              PATIENCE_MS,
            );
          } else {
            // A merchant who comes back later finds a worker that was asleep: it asks at once. One that stayed awake lets a quarter
            // of the time go by that the request is old, and here that is counted by the clock that runs faster.
            await killWorker(desk.started);
            await merchant.open('/settings/stores');
            await merchant.open('/salesReport/index');
            await until(
              async () => ((await journal()).at(-1)?.state === 'settled' ? true : undefined),
              async () => `The record is not corrected: ${(await journal()).at(-1)?.state}`,
              PATIENCE_MS,
            );
            await seesDone(merchant, intended);
          }
          return found(play, [intended], [first]);
        }),
      stop: () => desk.stop(),
    };
  },
};
