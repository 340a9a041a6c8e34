import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startChromium } from '../../../tests/support/browser/startBrowser.ts';
import { figuresOf, ratiosOf, told } from '../../figures.ts';
import { goal, head, line } from '../../sheet.ts';
import { bundle } from '../../twins/build.ts';
import type { Part } from '../part.ts';

const ROUNDS = 5;
/** How often each is measured within a round. */
const TIMES = 15;
const LENGTHS = [
  ['13 months', 396],
  ['ten years', 3650],
] as const;
const ROWS = [1_000, 20_000] as const;
/** How many rows are written in one call. */
const STEP = 1_000;

/** What `data/inBrowser.ts` leaves on its page. */
declare const dataBench: {
  readDays(count: number, rounds: number): Promise<{ readonly ours: number; readonly raw: number }>;
  fillJournal(upTo: number): Promise<void>;
  poll(rounds: number): Promise<number>;
};

export const data: Part = {
  name: 'data',
  about: 'cached days against bare IndexedDB, and a poll of the journal',
  async run({ folder, rounds = ROUNDS }) {
    const script = readFileSync(await bundle(join(import.meta.dirname, '..', '..', 'data', 'inBrowser.ts'), folder, 'inBrowser'), 'utf8');
    const started = await startChromium();
    try {
      const page = await started.browser.newPage();
      // A page of the extension: what it may run, and its database, are the worker's.
      await page.goto(started.extensionUrl('manifest.json'));
      await page.evaluate(script);
      head('The database, ms', 'ours', 'bare IndexedDB', 'ratio');
      for (const [what, count] of LENGTHS) {
        const [ours, raw]: [number[], number[]] = [[], []];
        for (let round = 0; round < rounds; round++) {
          const found = await page.evaluate((days, times) => dataBench.readDays(days, times), count, TIMES);
          ours.push(found.ours);
          raw.push(found.raw);
        }
        line(`  cached days of ${what}`, told(figuresOf(ours), 2), told(figuresOf(raw), 2), told(ratiosOf(ours, raw), 2));
        goal(`cached days of ${what} beside bare IndexedDB`, ratiosOf(ours, raw).median, 1.5, ' ×');
      }
      const polls: number[][] = [];
      for (const rows of ROWS) {
        const took: number[] = [];
        // Bit by bit: a call of the browser has a time limit, which a busy computer may reach.
        for (let upTo = STEP; upTo <= rows; upTo += STEP) await page.evaluate((all) => dataBench.fillJournal(all), upTo);
        for (let round = 0; round < rounds; round++) took.push(await page.evaluate((times) => dataBench.poll(times), TIMES));
        line(`  a poll of the journal at ${rows.toLocaleString('en')} rows`, told(figuresOf(took), 2));
        polls.push(took);
      }
      const [few, many] = polls.map((took) => figuresOf(took).median);
      goal(`a poll of the journal at ${ROWS[0].toLocaleString('en')} rows`, few!, 2, ' ms');
      goal(`a poll of the journal at ${ROWS[1].toLocaleString('en')} rows beside ${ROWS[0].toLocaleString('en')}`, many! / few!, 1.2, ' ×');
    } finally {
      await started.stop();
    }
  },
};
