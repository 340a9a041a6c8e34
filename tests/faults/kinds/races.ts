import { setTimeout as pause } from 'node:timers/promises';
import type { JournalRow } from '../../../lib/cache/rows/journalRow.ts';
import { Merchant } from '../../support/merchant/merchant.ts';
import { ending, prepare, run } from '../attempt.ts';
import { type Intended, USERS, dayFor } from '../days.ts';
import { type Desk, openDesk } from '../desk.ts';
import type { Fault } from '../fault.ts';
import { closeTabs, found, signIn, untilDone, withPlay } from '../play.ts';

/** How long after the other somebody presses Run, in ms. */
const HEADSTART_MS = 150;

interface Racer {
  readonly merchant: Merchant;
  readonly intended: Intended;
  readonly journal: () => Promise<JournalRow[]>;
}

/** Two tabs of one browser, and two browsers with two users, who press Run for the same day or for two days. */
export const races: Fault = {
  name: 'race',
  about: 'two tabs, and two browsers with two users, racing for the same day, and for two days',
  runs: 52,
  short: [0, 3],
  async open() {
    const here = await openDesk();
    const there = await openDesk();
    return {
      run: (random, index) =>
        withPlay(here, {}, async (play) => {
          const { server } = play;
          const desks: readonly [Desk, Desk] = index % 2 === 0 ? [here, here] : [here, there];
          const sameDay = index % 4 < 2;
          const days = [dayFor('post'), dayFor('post', sameDay ? 0 : 1)] as const;
          if (desks[1] === there) await signIn(there, server.practice, USERS[1]);
          // Each in front of somebody: a tab behind another shows nothing that could be pressed.
          const other =
            desks[1] === here ? await play.merchant.newWindow() : await Merchant.in(there.started.browser, { origin: server.origin });
          const racers: readonly [Racer, Racer] = [
            { merchant: play.merchant, intended: days[0], journal: play.journal },
            { merchant: other, intended: days[1], journal: () => desks[1].journal(server.origin) },
          ];
          try {
            for (const { merchant, intended } of racers) await prepare(merchant, intended);
            const press = async ({ merchant, intended }: Racer, afterMs: number) => {
              await pause(afterMs);
              await run(merchant, intended);
            };
            await Promise.all(racers.map((racer) => press(racer, random.between(0, HEADSTART_MS))));
            // In one browser both write the same journal: a row about the same day belongs to the one who was first.
            const first = await Promise.all(
              racers.map((racer) => ending(racer.merchant, racer.intended, racer.journal, { shared: desks[1] === here && sameDay })),
            );
            if (!sameDay) for (const [place, racer] of racers.entries()) await untilDone(racer, racer.intended, first[place]!);
            const journal = async () =>
              desks[1] === here ? play.journal() : [...(await play.journal()), ...(await there.journal(server.origin))];
            return await found({ ...play, journal }, sameDay ? [days[0]] : days, first);
          } finally {
            if (desks[1] === there) {
              await closeTabs(there, server.origin);
              await there.clear();
            }
          }
        }),
      async stop() {
        await here.stop();
        await there.stop();
      },
    };
  },
};
