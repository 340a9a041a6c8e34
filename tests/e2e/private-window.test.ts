/** A private window beside an ordinary one: each has a session, a worker and a memory of its own, and speaks of its own person. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Merchant } from '../support/merchant/merchant.ts';
import { allowInPrivate, openPrivateWindow } from '../support/browser/privateWindow.ts';
import { type Scene, startScene } from '../support/scene/scene.ts';
import { type StartedBrowser, startChromium } from '../support/browser/startBrowser.ts';
import { en, rowOf } from '../support/merchant/texts.ts';

const REPORT = '/salesReport/index';
const REFRESH = en('action.refresh.button', { date: '2026-11-12' });

let started: StartedBrowser;
let scene: Scene;
beforeAll(async () => {
  started = await startChromium();
  await allowInPrivate(started);
  scene = await startScene(started);
  scene.completeMapping('1');
});
afterAll(async () => {
  await scene?.stop();
  await started?.stop();
});

it('the person who is signed in there is asked for, shown and refused there, and nobody else anywhere', async () => {
  const { merchant, server } = scene;
  await merchant.open(REPORT);
  await merchant.sees(rowOf('2026-11-12', 'headline.pos-changed.posted'), { role: 'group' });

  const other = await Merchant.at(await openPrivateWindow(started, `${server.origin}/login`), { origin: server.origin });
  await other.signIn('clerk@velo.example');
  await other.open(REPORT);
  await other.press(REFRESH);
  await other.sees(en('check.role.block', { user: 'Noah Tremblay' }), { within: { role: 'dialog' } });

  // That somebody signs out there is no news here.
  await other.key('Escape');
  await other.press('Sign out');
  await merchant.press(REFRESH);
  await merchant.choose(en('reason.reports-differ'));
  await merchant.press(REFRESH);
  await merchant.press(en('sheet.go-on.refresh', { date: '2026-11-12' }));
  await merchant.sees(en('operation.settled.ready', { date: '2026-11-12' }), { role: 'status' });
  expect(scene.writes()).toBe(1);
});
