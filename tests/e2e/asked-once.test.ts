/** What the reason says, or the evidence, is not asked a second time by a tick. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { BusinessDate } from '../../lib/domain/values/businessDate.ts';
import { dayPage } from '../support/scene/journey.ts';
import { unfoldPanel } from '../support/merchant/panel.ts';
import { type Scene, startScene } from '../support/scene/scene.ts';
import { type StartedBrowser, startChromium } from '../support/browser/startBrowser.ts';
import { en } from '../support/merchant/texts.ts';
import { CORE } from '../support/runner/core.ts';

let started: StartedBrowser;
let scene: Scene;
beforeAll(async () => {
  started = await startChromium();
});
afterEach(() => scene.stop());
afterAll(() => started?.stop());

const day = (date: string) => ({ storeId: '1', date: date as BusinessDate });
const IN_SHEET = { within: { role: 'dialog' } } as const;

it('a day out of balance whose sale was corrected: that is seen, chosen as the reason, and not to be ticked', CORE, async () => {
  scene = await startScene(started, { scenario: 'every-error' });
  const { merchant, server, owner } = scene;
  const at = day('2026-11-19');
  server.practice.changePos(owner, '1', { do: 'void', saleId: server.practice.posDay(owner, at).sales.at(-1)!.id });
  await merchant.open(dayPage(at));
  await unfoldPanel(merchant);
  await merchant.press(en('action.refresh.button', { date: at.date }));
  await merchant.sees(en('sheet.suggested'));
  expect((await merchant.sees(en('reason.pos-data-changed'), { role: 'radio' })).checked).toBe(true);
  await merchant.sees(en('check.errors-resolved.said'), IN_SHEET);
  await merchant.doesNotSee(en('check.errors-resolved.ask-balance'), { role: 'checkbox' });
  // Another reason says nothing of it: then it is asked.
  await merchant.choose(en('reason.failed'));
  await merchant.tick(en('check.errors-resolved.ask-balance'));
  await merchant.doesNotSee(en('check.errors-resolved.said'));
  await merchant.choose(en('reason.pos-data-changed'));
  await merchant.doesNotSee(en('check.errors-resolved.ask-balance'), { role: 'checkbox' });
  await merchant.sees(en('sheet.all-clear'), { role: 'status' });
});

it('an account that the books refused: the reason that it changed is the answer, once', async () => {
  scene = await startScene(started, { scenario: 'every-error' });
  const { merchant } = scene;
  const at = day('2026-11-02');
  await merchant.open(dayPage(at));
  await unfoldPanel(merchant);
  await merchant.press(en('action.regenerate.button', { date: at.date }));
  const corrected = en.like('check.errors-resolved.ask-account');
  await merchant.sees(corrected, { role: 'checkbox' });
  await merchant.choose(en('reason.account-changed'));
  await merchant.sees(en('check.errors-resolved.said'), IN_SHEET);
  await merchant.doesNotSee(corrected, { role: 'checkbox' });
  await merchant.sees(en('sheet.all-clear'), { role: 'status' });
});
