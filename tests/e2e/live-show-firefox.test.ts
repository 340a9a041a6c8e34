/** An icon that no one can know, shown in Firefox: nothing is pressed, it is known from then on, and forgotten from the panel. */
import { afterEach, expect, it } from 'vitest';
import { heardPresses, listenToPresses } from '../support/hostile/heardPresses.ts';
import { type Live, LIVE_ORIGIN, arriveAtDay, pressIcon, pressPath, startLive, startLiveFirefox } from '../support/live.ts';
import { Merchant } from '../support/merchant/merchant.ts';
import { unfoldPanel } from '../support/merchant/panel.ts';
import type { StartedBrowser } from '../support/browser/startBrowser.ts';
import { en } from '../support/merchant/texts.ts';
import { until } from '../support/until.ts';

const SHEET = en.like('sheet.title', { action: { text: 'action.regenerate.verb' } });
const KEPT = en('show.kept', { icon: { text: 'action.regenerate.icon' } });

let live: Live;
let started: StartedBrowser;
afterEach(async () => {
  await started?.stop();
  await live?.stop();
});

it('shown by the mouse, guarded over a reload, and left alone once it is forgotten', async () => {
  live = await startLive({ markup: 'nameless', operationSeconds: 0 });
  started = await startLiveFirefox(live.port);
  const merchant = await Merchant.in(started.browser, { origin: LIVE_ORIGIN });
  const { page } = merchant;
  await arriveAtDay(merchant, '2026-11-19');
  await unfoldPanel(merchant);
  await merchant.press(en('show.start'));
  await merchant.sees(en.like('show.pointing'));
  await listenToPresses(page);
  await pressIcon(page, live, 'regenerate');
  await merchant.choose(en('action.regenerate.name'), { within: { role: 'dialog' } });
  await merchant.press(en('show.keep'), { within: { role: 'dialog' } });
  await merchant.sees(KEPT);
  expect([await heardPresses(page), live.presses()]).toEqual([[], []]);

  await page.reload();
  await unfoldPanel(merchant);
  await merchant.sees(KEPT);
  await pressIcon(page, live, 'regenerate');
  await merchant.sees(SHEET, { role: 'heading' });
  await merchant.key('Escape');
  expect(live.presses()).toEqual([]);

  await merchant.press(en('show.forget'));
  await merchant.sees(en('guard.unseen'));
  await pressIcon(page, live, 'regenerate');
  await until(
    async () => (live.presses().length > 0 ? true : undefined),
    () => 'The page did not act.',
  );
  expect(live.presses().map(({ path }) => path.split('?')[0])).toEqual([pressPath('regenerate')]);
});
