/**
 * One day of each kind that an error can lead to, met in a real browser: the right explanation, and the advice followed
 * to its end, on the site's own pages as well. `inProcess/everyError` has all of them.
 */
import { afterAll, beforeAll } from 'vitest';
import { standsForItsKind } from '../support/scene/errorKinds.ts';
import { everyError } from '../support/scene/everyError.ts';
import type { Merchant } from '../support/merchant/merchant.ts';
import { startScene } from '../support/scene/scene.ts';
import { type StartedBrowser, startChromium } from '../support/browser/startBrowser.ts';
import { doSteps } from '../support/scene/stepsOnSite.ts';

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
  meets: standsForItsKind,
});
