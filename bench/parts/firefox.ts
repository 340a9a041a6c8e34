import { setTimeout as pause } from 'node:timers/promises';
import { startFirefox } from '../../tests/support/browser/startBrowser.ts';
import { figuresOf, ratiosOf, told } from '../figures.ts';
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
    const all = await Promise.all(
      [
        { extension: twins.button.folder },
        { extension: twins.hand.folder },
        { extension: twins.react.folder },
        {},
        { workerIdleMs: IDLE_MS },
      ].map(async (options) => signedIn(await startFirefox({ ...options, own: true }), practice)),
    );
    const names = ['button', 'hand', 'react', 'ours awake', 'ours asleep'];
    try {
      for (const { merchant } of all) await watchInFirefox(merchant.page);
      for (const script of [false, true]) {
        const url = reportOf(practice, 31, script);
        const took: number[][] = all.map(() => []);
        for (let round = -1; round < rounds; round++) {
          for (const place of all.keys()) {
            const mine = (place + Math.max(0, round)) % all.length;
            const { page } = all[mine]!.merchant;
            await page.bringToFront();
            if (names[mine] === 'ours asleep') await pause(ASLEEP_MS);
            const usable = await visitInFirefox(page, url);
            if (round >= 0) took[mine]!.push(usable);
          }
        }
        head(`Firefox, 31 rows, ${script ? 'a page with a 200 ms script' : 'the bare page'}`, 'usable, ms', 'beside the button');
        for (const [place, name] of names.entries())
          line(`  ${name}`, told(figuresOf(took[place]!)), told(ratiosOf(took[place]!, took[0]!), 2));
      }
    } finally {
      await stopAll(all.map(({ started }) => started));
    }
  },
};
