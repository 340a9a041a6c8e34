import { setTimeout as pause } from 'node:timers/promises';
import { ACTIONS } from '../../../lib/domain/day/action.ts';
import { Merchant } from '../../support/merchant/merchant.ts';
import { ending, prepare, run } from '../attempt.ts';
import { dayFor } from '../days.ts';
import { openDesk } from '../desk.ts';
import type { Fault } from '../fault.ts';
import { closeTabs, found, signIn, untilDone } from '../play.ts';
import { createPracticeProcess } from '../practiceProcess.ts';

/** From the press of Run until the day was read back, and how long the service is away, in ms. */
const LASTS_MS = 900;
const AWAY_MS = 1500;

/** The practice is killed under an operation, and started again over its database. */
export const practiceKilled: Fault = {
  name: 'practice-killed',
  about: 'practice service killed and restarted under it',
  runs: 30,
  short: [1],
  async open() {
    const desk = await openDesk();
    return {
      async run(random, index) {
        const intended = dayFor(ACTIONS[index % ACTIONS.length]!);
        const service = await createPracticeProcess();
        const owner = await service.inside((practice) => signIn(desk, practice));
        try {
          await service.start();
          const merchant = await Merchant.in(desk.started.browser, { origin: service.origin });
          const journal = () => desk.journal(service.origin);
          await prepare(merchant, intended);
          await run(merchant, intended);
          await pause(random.between(0, LASTS_MS));
          await service.kill();
          await pause(random.between(0, AWAY_MS));
          await service.start();
          const first = await ending(merchant, intended, journal);
          await untilDone({ merchant, journal }, intended, first);
          await service.kill();
          return await service.inside((practice) => found({ practice, owner, journal }, [intended], [first]));
        } finally {
          await closeTabs(desk, service.origin);
          await service.stop();
          await desk.clear();
        }
      },
      stop: () => desk.stop(),
    };
  },
};
