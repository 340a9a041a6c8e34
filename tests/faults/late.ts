import { ACTIONS } from '../../lib/domain/action.ts';
import { until } from '../support/until.ts';
import { PATIENCE_MS, ending, prepare, run, seesDone } from './attempt.ts';
import { QUICK, dayFor } from './days.ts';
import { openDesk } from './desk.ts';
import type { Fault } from './fault.ts';
import { found, untilDone, withPlay } from './play.ts';

const page = () => new Response('<!doctype html><title>Gateway</title><p>The gateway will try again.', { status: 502, headers: { 'content-type': 'text/html' } });

/**
 * A gateway answers by itself that it failed, keeps the request, and delivers it long after the minute that is waited
 * for: in every other run once the merchant has tried again.
 */
export const late: Fault = {
  name: 'late-post',
  about: 'a gateway keeps the request and delivers it after the minute, before or after the next attempt',
  runs: 12,
  short: [0],
  async open() {
    const desk = await openDesk();
    return {
      run: (_, index) =>
        withPlay(desk, QUICK, async (play) => {
          const { merchant, server, journal } = play;
          const intended = dayFor(ACTIONS[(index >> 1) % ACTIONS.length]!);
          await prepare(merchant, intended);
          const delivery = Promise.withResolvers<void>();
          server.intercept(({ method }) => (method === 'POST' ? { answer: page(), once: delivery.promise } : undefined));
          await run(merchant, intended);
          const first = await ending(merchant, intended, journal);
          server.intercept(null);
          if (index % 2 === 0) {
            delivery.resolve();
            // The record is corrected, without a hand.
            const settled = async () => (await journal()).some(({ state, target }) => state === 'settled' && target.date === intended.date) || undefined;
            await until(settled, async () => `The late ${intended.action} is never found: ${JSON.stringify((await journal()).map(({ state }) => state))}`, PATIENCE_MS);
            await seesDone(merchant, intended);
          } else {
            await untilDone(play, intended, first);
            const posts = () => server.arrivals.filter(({ method }) => method === 'POST').length;
            const before = posts();
            delivery.resolve();
            await until(async () => posts() > before || undefined, async () => 'The late request never arrives.', PATIENCE_MS);
          }
          return found(play, [intended], [first]);
        }),
      stop: () => desk.stop(),
    };
  },
};
