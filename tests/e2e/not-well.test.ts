/** What is not in the books and could be taken for it: the rows, the panel and the popup say so, and lead on. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Merchant } from '../support/merchant/merchant.ts';
import { unfoldPanel } from '../support/merchant/panel.ts';
import { type PracticeServer, startPracticeServer } from '../support/scene/practiceServer.ts';
import { NOW, startScene } from '../support/scene/scene.ts';
import { type StartedBrowser, openPopup, startChromium } from '../support/browser/startBrowser.ts';
import { en, rowOf } from '../support/merchant/texts.ts';
import { CORE } from '../support/runner/core.ts';

const REPORT = '/salesReport/index?startDate=2026-11-05&endDate=2026-11-26&storeId=';
const ROW = { role: 'group' } as const;

let started: StartedBrowser;
let server: PracticeServer;
beforeAll(async () => {
  [started, server] = await Promise.all([startChromium(), startPracticeServer({ scenario: 'not-well', now: NOW })]);
});
afterAll(async () => {
  await started?.stop();
  await server?.stop();
});

async function signIn(email: string): Promise<Merchant> {
  const merchant = await Merchant.in(started.browser, { origin: server.origin });
  await merchant.signIn(email);
  return merchant;
}

async function popupOver(merchant: Merchant): Promise<Merchant> {
  return Merchant.at(await openPopup(started, merchant.page), { origin: server.origin });
}

describe('a store whose days look well and are not', () => {
  it('says of each day what is not in the books, counts those that were never loaded, and leads on', CORE, async () => {
    const merchant = await signIn('owner@velo.example');
    await merchant.open(`${REPORT}1`);
    await merchant.sees(rowOf('2026-11-16', 'headline.not-in-books', { entry: en('posting.sales') }), ROW);
    await merchant.sees(rowOf('2026-11-18', 'headline.not-in-books', { entry: en('posting.sales') }), ROW);
    await merchant.sees(rowOf('2026-11-20', 'headline.not-in-books', { entry: en('posting.cogs') }), ROW);
    await merchant.sees(rowOf('2026-11-19', 'status.OPENCHECK'), ROW);
    await merchant.sees(rowOf('2026-11-12', 'status.NONE'), ROW);
    await merchant.sees(rowOf('2026-11-15', 'status.POSTED'), ROW);
    await merchant.sees(rowOf('2026-11-24', 'gap.coming', { date: '2026-11-25' }), ROW);
    await merchant.sees(rowOf('2026-11-21', 'gap.not-loaded'), ROW);

    await unfoldPanel(merchant);
    await merchant.sees(en('page.attention', { count: 6 }), { role: 'heading' });
    await merchant.sees(en('unloaded.days', { count: 3 }));
    await merchant.press(en('unloaded.how', { count: 3 }));
    // Its path of the site stands in an element of its own.
    await merchant.sees(en('finding.never-loaded'));
    await merchant.sees('Settings > POS Load Scheduler > Load Missing');
    await merchant.key('Escape');
    await merchant.press(en('panel.open', { date: '2026-11-16' }));
    await merchant.sees(en('advice.support.lacking', { entries: en('posting.sales') }));
    await merchant.key('Escape');

    const popup = await popupOver(merchant);
    await popup.sees(en('popup.days', { count: 6 }));
    await popup.sees(en('unloaded.days', { count: 3 }), { role: 'link' });
    await popup.sees(en('notice.store', { store: 'Laurier' }));
    await popup.page.close();
    await merchant.page.close();
  });

  it('says that it is not connected before anyone opens a checklist, and shows how it is mended', async () => {
    const merchant = await signIn('owner@velo.example');
    await merchant.open(`${REPORT}2`);
    await merchant.sees(en('notice.store', { store: 'Laurier' }));
    await merchant.doesNotSee(en('page.attention.none'));
    await merchant.press(en('notice.guide'));
    await merchant.sees(en('guide.store-connection'));
    await merchant.page.close();
  });

  it('says that its accounting software is not connected', async () => {
    const merchant = await signIn('owner@roue.example');
    await merchant.open(`${REPORT}4`);
    await merchant.sees(en('notice.accounting', { software: en('software.xero'), company: 'La Roue libre SARL' }));
    await merchant.page.close();
  });

  it('counts the days that wait for somebody to run the Web Connector; none before the subscription', async () => {
    const merchant = await signIn('owner@cycles.example');
    await merchant.open(`${REPORT}3`);
    await merchant.sees(rowOf('2026-11-23', 'headline.sync-pending'), ROW);
    await merchant.sees(rowOf('2026-11-20', 'gap.before'), ROW);
    await merchant.sees(en('page.attention', { count: 3 }), { role: 'heading' });
    const popup = await popupOver(merchant);
    await popup.sees(en('popup.days', { count: 3 }));
    await popup.page.close();
    await merchant.page.close();
  });
});

it('a bar that closes at 02:00: at half past one its day is not over, and it is said when it will be', async () => {
  const scene = await startScene(started, {
    scenario: 'late-bar',
    now: '2026-11-24T06:30:00Z' as typeof NOW,
    email: 'owner@bar.example',
    owner: 'owner@bar.example',
  });
  scene.completeMapping('1');
  const { merchant } = scene;
  await merchant.open('/sales/summary?storeId=1&startDate=2026-11-23&endDate=2026-11-23');
  await unfoldPanel(merchant);
  await merchant.press(en('action.regenerate.button', { date: '2026-11-23' }));
  await merchant.sees(
    en('check.historical.block', {
      date: '2026-11-23',
      until: '2026-11-24',
      time: { time: '2026-11-24T07:00:00Z', timeZone: 'America/Montreal' },
    }),
  );
  expect(scene.writes()).toBe(0);
  await scene.stop();
});
