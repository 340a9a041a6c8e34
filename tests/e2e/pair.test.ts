/** A Regenerate and the Post after it by one click; and what changed in between stops the Post. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BusinessDate } from '../../lib/domain/values/businessDate.ts';
import { type StartedBrowser, startChromium } from '../support/browser/startBrowser.ts';
import type { Merchant } from '../support/merchant/merchant.ts';
import { en } from '../support/merchant/texts.ts';
import { startScene } from '../support/scene/scene.ts';
import { CORE } from '../support/runner/core.ts';

const DATE = '2026-11-03';
const DAY = { date: DATE };

let started: StartedBrowser;
beforeAll(async () => {
  started = await startChromium();
});
afterAll(() => started?.stop());

/** From the row of the day: four clicks, one of them because an entry of it is in the books already. @returns how many */
async function regenerateAndPost(merchant: Merchant): Promise<number> {
  const clicks = [
    () => merchant.press(en('action.regenerate.button', DAY)),
    () => merchant.tick(en('pair.choose')),
    () => merchant.press(en('pair.button.regenerate', DAY)),
    () => merchant.press(en('pair.go-on.regenerate', DAY)),
  ];
  for (const click of clicks) await click();
  return clicks.length;
}

it('a day that is ready to regenerate is in the books with one click on the button, once', async () => {
  const scene = await startScene(started);
  const { merchant } = scene;
  scene.completeMapping('1');
  await merchant.open('/salesReport/index');
  expect(await regenerateAndPost(merchant)).toBe(4);
  await merchant.sees(en('operation.settled.posted', DAY), { role: 'status' });
  await merchant.doesNotSee(en('action.post.button', DAY), { role: 'button', within: { role: 'dialog' } });
  expect(scene.writes()).toBe(2);
  expect(scene.statusesOf('1', DATE)).toEqual(['POSTED', 'POSTED']);
  expect(scene.ledgerOf('qbo', DATE).map(({ kind, revisions }) => [kind, revisions.length])).toEqual([
    ['cogs', 1],
    ['sales', 1],
  ]);
  await scene.stop();
});

it(
  'a day of which the POS changes in between is regenerated and not posted: why is said, and the ordinary way on is offered',
  CORE,
  async () => {
    const scene = await startScene(started, { operationSeconds: 2 });
    const { merchant, server, owner } = scene;
    scene.completeMapping('1');
    const before = scene.ledgerOf('qbo', DATE);
    await merchant.open('/salesReport/index');
    await regenerateAndPost(merchant);
    await merchant.sees(en('operation.running.regenerate', DAY), { role: 'status' });
    server.practice.changePos(owner, '1', { do: 'add-sale', date: DATE as BusinessDate, category: 'Bikes', amount: 5000 });
    await merchant.sees(en('pair.dropped.changed', { change: en('changed.figures') }));
    await merchant.sees(en('operation.settled.ready', DAY), { role: 'status' });
    expect([scene.writes(), scene.ledgerOf('qbo', DATE)]).toEqual([1, before]);
    await merchant.press(en('action.post.button', DAY));
    await merchant.sees(en('sheet.title', { action: en('action.post.verb'), date: 'November 3, 2026' }), { role: 'heading' });
    await scene.stop();
  },
);
