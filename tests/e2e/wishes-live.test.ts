/** What the guard of the live app's icons shows, for people who need large text, colours of their own, or nothing that moves. */
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { inOwnRoots } from '../support/browser/ownRoots.ts';
import { type Live, LIVE_ORIGIN, openDay, pointOf, startLive, startLiveChromium } from '../support/live.ts';
import { Merchant } from '../support/merchant/merchant.ts';
import { unfoldPanel } from '../support/merchant/panel.ts';
import type { StartedBrowser } from '../support/browser/startBrowser.ts';
import { smallTargets } from '../support/merchant/targets.ts';
import { en } from '../support/merchant/texts.ts';
import { until } from '../support/until.ts';
import { LARGE, cramped, faded, moving, wish } from '../support/wishes.ts';

const HELD = '2026-11-19';
const ICON = { icon: { text: 'action.regenerate.icon' } } as const;
const USUAL = { width: 1280, height: 900, deviceScaleFactor: 1 };

let live: Live;
let started: StartedBrowser;
let merchant: Merchant;
let page: Page;
beforeAll(async () => {
  live = await startLive({ operationSeconds: 0 });
  live.completeMapping('1');
  started = await startLiveChromium(live.port);
  merchant = await Merchant.in(started.browser, { origin: LIVE_ORIGIN });
  ({ page } = merchant);
  await merchant.signIn();
});
afterAll(async () => {
  await started?.stop();
  await live?.stop();
});
beforeEach(async () => {
  await page.setViewport(USUAL);
  await merchant.open('/salesReport/index');
  await openDay(page, HELD);
  await merchant.sees('Sales Totals Guard', { role: 'region' });
});

async function anyway(): Promise<void> {
  const { x, y } = await pointOf(page, live, 'regenerate');
  await page.mouse.click(x, y);
  await merchant.press(en('guard.anyway'));
  await merchant.sees(en('guard.anyway.question', ICON));
  // It unfolds at the end of what scrolls: it is brought into sight.
  await until(
    async () =>
      (await inOwnRoots(page, (roots) => {
        const [question] = roots.flatMap((root) => [...root.querySelectorAll('.alone:has(> #anyway)')]);
        return question!.getBoundingClientRect().bottom <= question!.closest('.body')!.getBoundingClientRect().bottom + 1;
      }))
        ? true
        : undefined,
    () => 'The question is not in sight.',
  );
}

it.each<[string, () => Promise<void>]>([
  ['the guarded day', () => unfoldPanel(merchant)],
  ['the question before a press goes through', anyway],
  [
    'the panel that lets the next press through',
    async () => {
      await anyway();
      await merchant.press(en('guard.let-through'));
      await merchant.sees(en('guard.waiting', ICON));
    },
  ],
])('%s: stands in colours of the merchant’s own, at rest, and at 200 %', async (_, arrive) => {
  await arrive();
  const held = async (look: () => Promise<string[]>) =>
    until(
      async () => ((await look()).length === 0 ? true : undefined),
      async () => (await look()).join('\n'),
      3000,
    );
  await wish(page, 'forced-colors');
  await held(() => inOwnRoots(page, faded));
  await wish(page, 'prefers-reduced-motion');
  await held(() => inOwnRoots(page, moving));
  await wish(page, null);
  for (const viewport of Object.values(LARGE)) {
    await page.setViewport(viewport);
    await held(async () => [...(await inOwnRoots(page, cramped)), ...(await smallTargets(page))]);
  }
  expect(live.presses()).toEqual([]);
});
