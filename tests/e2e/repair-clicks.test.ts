/** What a repair takes of a merchant, with us and by hand: counted on the practice service and on the live app, and told. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type StartedBrowser, startChromium } from '../support/browser/startBrowser.ts';
import { toldEffort } from '../support/repairs/effort.ts';
import { compareRepairs } from '../support/repairs/repairs.ts';

let started: StartedBrowser;
beforeAll(async () => {
  started = await startChromium();
});
afterAll(() => started?.stop());

it.each(['practice', 'live'] as const)(
  'a repair on the %s site takes no more clicks with us than by hand, all checks included, and fewer page loads',
  { timeout: 180_000 },
  async (where) => {
    const all = await compareRepairs(started, where);
    for (const one of all) console.log(toldEffort(one));
    for (const { withUs, byHand } of all) {
      expect(withUs.clicks).toBeLessThanOrEqual(byHand.clicks);
      expect(withUs.loads).toBeLessThan(byHand.loads);
    }
  },
);
