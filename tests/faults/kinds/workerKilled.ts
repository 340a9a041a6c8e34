import { setTimeout as pause } from 'node:timers/promises';
import { ACTIONS } from '../../../lib/domain/day/action.ts';
import { killWorker } from '../../support/browser/startBrowser.ts';
import { ending, prepare, run } from '../attempt.ts';
import { dayFor } from '../days.ts';
import { openDesk } from '../desk.ts';
import type { Fault } from '../fault.ts';
import { found, untilDone, withPlay } from '../play.ts';

/** From the press of Run until the day was read back, in ms, and the calls of the service in that time. */
const LASTS_MS = 900;
const CALLS = 9;

/** The worker is killed at a random instant of refresh, regenerate and post: by the clock, or while a call is on its way. */
export const workerKilled: Fault = {
  name: 'worker-killed',
  about: 'worker killed at a random instant of refresh, regenerate, post',
  runs: 200,
  short: Array.from({ length: 12 }, (_, index) => index),
  async open() {
    const desk = await openDesk();
    return {
      run: (random, index) =>
        withPlay(desk, {}, async (play) => {
          const { merchant, server, journal } = play;
          const intended = dayFor(ACTIONS[index % ACTIONS.length]!);
          await prepare(merchant, intended);
          const killed = Promise.withResolvers<void>();
          const kill = () => void killWorker(desk.started).then(killed.resolve, killed.reject);
          const byCall = random.pick([true, false]);
          let left = random.whole(1, CALLS);
          if (byCall) {
            // The service acts on the call all the same, once the worker is dead.
            server.intercept(({ url }) => {
              if (!url.includes('/api/') || --left !== 0) return undefined;
              kill();
              return { until: killed.promise };
            });
          }
          await run(merchant, intended);
          if (!byCall) await pause(random.between(0, LASTS_MS)).then(kill);
          await killed.promise;
          const first = await ending(merchant, intended, journal);
          await untilDone(play, intended, first);
          return found(play, [intended], [first]);
        }),
      stop: () => desk.stop(),
    };
  },
};
