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
  async run({ practice, rounds = ROUNDS }) {
    const [ours, none] = await Promise.all([openSigned(practice), openSigned(practice, null)]);
    try {
      const sessions = [await ours.merchant.page.createCDPSession(), await none.merchant.page.createCDPSession()] as const;
      const url = practice.origin + ELSEWHERE;
      await loaded(ours, sessions[0], url);
      await loaded(none, sessions[1], url);
      const [mine, theirs]: [number[], number[]] = [[], []];
      let woken = 0;
      for (let round = 0; round < rounds; round++) {
        theirs.push(await loaded(none, sessions[1], url));
        if (hasWorker(ours)) await killWorker(ours.started);
        mine.push(await loaded(ours, sessions[0], url));
        if (hasWorker(ours)) woken++;
      }
      head('A page where we show nothing, processor time of its load in ms', 'with us', 'without', 'above', 'worker woken');
      line(`  ${ELSEWHERE}`, told(figuresOf(mine), 1), told(figuresOf(theirs), 1), told(aboveOf(mine, theirs), 1), `${woken} of ${rounds}`);
      goal('a page where we show nothing, processor time', aboveOf(mine, theirs).median, 3, ' ms');
      goal('a page where we show nothing, worker woken', woken, 0, ' times');
    } finally {
      await stopAll([ours.started, none.started]);
    }
  },
};
