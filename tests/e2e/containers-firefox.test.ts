/** Firefox: a container has a sign-in of its own, which is not the worker's. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Merchant } from '../support/merchant/merchant.ts';
import { type Scene, startScene } from '../support/scene/scene.ts';
import { type StartedBrowser, startFirefox } from '../support/browser/startBrowser.ts';
import { en } from '../support/merchant/texts.ts';
import { CORE } from '../support/runner/core.ts';

let started: StartedBrowser;
let scene: Scene;
beforeAll(async () => {
  started = await startFirefox();
  scene = await startScene(started);
});
afterAll(async () => {
  await scene?.stop();
  await started?.stop();
});

it('in a container we say that we are off, ask nothing in another’s name, and offer nothing', CORE, async () => {
  const container = await started.browser.createBrowserContext();
  const merchant = await Merchant.at(await container.newPage(), { origin: scene.server.origin });
  await merchant.signIn('support@velo.example');
  const before = scene.server.arrivals.length;
  await merchant.open('/sales/summary?storeId=1&startDate=2026-11-19&endDate=2026-11-19#tab_accounting');
  await merchant.sees(en('problem.apart'));
  await merchant.doesNotSee(/Regenerate November/, { role: 'button' });
  expect(scene.server.arrivals.slice(before).filter(({ path }) => path.startsWith('/api/'))).toEqual([]);
  await container.close();
  // Outside of it all is as ever.
  await scene.merchant.open('/salesReport/index');
  await scene.merchant.sees(en('page.attention', { count: 3 }));
});
