/**
 * One day of each kind that an error can lead to, met in a real browser: the right explanation, and the advice followed
 * to its end, on the site's own pages as well. `inProcess/everyError` has all of them.
 */
import { afterAll, beforeAll } from 'vitest';
import { everyError } from '../support/scene/everyError.ts';
import type { Merchant } from '../support/merchant/merchant.ts';
import { startScene } from '../support/scene/scene.ts';
import { type StartedBrowser, startChromium } from '../support/browser/startBrowser.ts';
import { doSteps } from '../support/scene/stepsOnSite.ts';

/** Of each store, how many days ago: each step on the site's pages, each kind of end, each software with its own way. */
const KINDS: Readonly<Record<string, readonly number[]>> = {
  // Fetched and mapped again, other accounts, in the POS, waited for, decided, for the support, closed and opened, busy.
  '1': [23, 14, 12, 4, 17, 2, 24, 7],
  // Rows of the mapping at None.
  '2': [3],
  // The accounting to be connected again, and the store.
  '3': [5],
  '4': [3],
  // The Web Connector, and a decision that goes on to Refresh.
  '5': [12, 18],
  // What fits is mapped.
  '7': [22],
  '10': [9],
};

let started: StartedBrowser;
beforeAll(async () => {
  started = await startChromium({ oneProcess: true });
});
afterAll(() => started?.stop());

everyError({
  begin: () => startScene(started, { scenario: 'every-error', operationSeconds: 0.01 }),
  doSteps:
    ({ merchant }) =>
    (mending, steps) =>
      doSteps(merchant as Merchant, mending, steps),
  meets: (storeId, daysAgo) => KINDS[storeId]?.includes(daysAgo) ?? false,
});
