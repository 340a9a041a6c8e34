import { setTimeout as pause } from 'node:timers/promises';
import { startFirefox } from '../../tests/support/browser/startBrowser.ts';
import { figuresOf, ratiosOf, told, turned } from '../figures.ts';
import { visitInFirefox, watchInFirefox } from '../measure/visitInFirefox.ts';
import { reportOf, signedIn, stopAll } from '../place.ts';
import { head, line } from '../sheet.ts';
import type { Part } from './part.ts';

const ROUNDS = 9;
/** A worker that did nothing for so long is ended by the browser, where we want it asleep. */
const IDLE_MS = 500;
/** Until then it is. */
const ASLEEP_MS = 3 * IDLE_MS;

export const firefox: Part = {
  name: 'firefox',
  about: 'time until a control can be clicked in Firefox, beside the twins',
  async run({ practice, twins, rounds = ROUNDS }) {
    const who = [
      { name: 'button', extension: twins.button.folder },
      { name: 'hand', extension: twins.hand.folder },
      { name: 'react', extension: twins.react.folder },
      { name: 'ours awake' },
      { name: 'ours asleep', workerIdleMs: IDLE_MS },
    ];
    const all = await Promise.all(
      who.map(async ({ name, ...options }) => ({ name, ...(await signedIn(await startFirefox({ ...options, own: true }), practice)) })),
    );
    try {
      for (const { merchant } of all) await watchInFirefox(merchant.page);
      for (const script of [false, true]) {
        const url = reportOf(practice, 31, script);
        const took = new Map(all.map(({ name }) => [name, [] as number[]]));
        for (let round = -1; round < rounds; round++) {
          for (const { name, merchant } of turned(all, Math.max(0, round))) {
            await merchant.page.bringToFront();
            if (name === 'ours asleep') await pause(ASLEEP_MS);
            const usable = await visitInFirefox(merchant.page, url);
            if (round >= 0) took.get(name)!.push(usable);
          }
        }
        head(`Firefox, 31 rows, ${script ? 'a page with a 200 ms script' : 'the bare page'}`, 'usable, ms', 'beside the button');
        for (const [name, mine] of took) line(`  ${name}`, told(figuresOf(mine)), told(ratiosOf(mine, took.get('button')!), 2));
      }
    } finally {
      await stopAll(all.map(({ started }) => started));
    }
  },
};
