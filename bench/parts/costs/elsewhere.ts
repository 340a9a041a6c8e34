import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession } from 'puppeteer';
import { killWorker } from '../../../tests/support/browser/startBrowser.ts';
import { aboveOf, figuresOf, told } from '../../figures.ts';
import { processorTimeOf } from '../../measure/processor.ts';
import { ELSEWHERE, type Signed, openSigned, stopAll } from '../../place.ts';
import { goal, head, line } from '../../sheet.ts';
import type { Part } from '../part.ts';

const ROUNDS = 15;
/** Until then what is done once after the load is done. */
const SETTLED_MS = 600;

/** What loading the page took of its main thread's processor time, ms. */
async function loaded({ merchant: { page } }: Signed, session: CDPSession, url: string): Promise<number> {
  // A page of its own process each time: what was compiled before is in the cache as for everybody.
  await page.goto('about:blank');
  const before = await processorTimeOf(session);
  await page.goto(url, { waitUntil: 'load' });
  await pause(SETTLED_MS);
  const after = await processorTimeOf(session);
  return after < before ? after : after - before;
}

const hasWorker = ({ started: { browser } }: Signed): boolean => browser.targets().some((target) => target.type() === 'service_worker');

export const elsewhere: Part = {
  name: 'elsewhere',
  about: 'a page of the site where we show nothing: processor time, and whether the worker is woken',
  async run({ practice, twins, rounds = ROUNDS }) {
    const [ours, button, none] = await Promise.all([
      openSigned(practice),
      openSigned(practice, twins.button.folder),
      openSigned(practice, null),
    ]);
    const all = [none, button, ours];
    try {
      const url = practice.origin + ELSEWHERE;
      const sessions = await Promise.all(all.map(({ merchant: { page } }) => page.createCDPSession()));
      const took: readonly number[][] = all.map(() => []);
      let woken = 0;
      for (let round = -1; round < rounds; round++) {
        if (hasWorker(ours)) await killWorker(ours.started);
        for (const [place, signed] of all.entries()) {
          const time = await loaded(signed, sessions[place]!, url);
          if (round >= 0) took[place]!.push(time);
        }
        if (round >= 0 && hasWorker(ours)) woken++;
      }
      const [without, least, mine] = took as [number[], number[], number[]];
      head(`A page where we show nothing (${ELSEWHERE}), ms of its processor's time`, 'its load', 'above a page without', 'worker woken');
      line('  without us', told(figuresOf(without), 1));
      line('  the twin button', told(figuresOf(least), 1), told(aboveOf(least, without), 1));
      line('  ours', told(figuresOf(mine), 1), told(aboveOf(mine, without), 1), `${woken} of ${rounds}`);
      goal('a page where we show nothing, processor time', aboveOf(mine, without).median, 3, ' ms');
      goal('a page where we show nothing, worker woken', woken, 0, ' times');
    } finally {
      await stopAll(all.map(({ started }) => started));
    }
  },
};
