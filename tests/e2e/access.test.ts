/** What an examiner of accessibility finds in our parts of the site's pages, state by state, and what can be pressed there. */
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BusinessDate } from '../../lib/domain/values/businessDate.ts';
import { axeFindingsInOurs } from '../support/axe.ts';
import { dayPage } from '../support/scene/journey.ts';
import type { Merchant } from '../support/merchant/merchant.ts';
import { inOwnRoots } from '../support/browser/ownRoots.ts';
import { openDay, unfoldPanel } from '../support/merchant/panel.ts';
import { reachRow } from '../support/merchant/rows.ts';
import { type Scene, startScene } from '../support/scene/scene.ts';
import { findAll } from '../support/merchant/sight.ts';
import { type StartedBrowser, openPopup, startChromium } from '../support/browser/startBrowser.ts';
import { smallTargets, smallTargetsOfOwn } from '../support/merchant/targets.ts';
import { en, fr } from '../support/merchant/texts.ts';
import { until } from '../support/until.ts';
import { CORE, coreRows } from '../support/runner/core.ts';

const REPORT = '/salesReport/index';
const SHEET = { role: 'dialog' };

describe.each([
  ['en', 1280],
  ['fr', 400],
] as const)('in %s, %i px wide', (language, width) => {
  /** What stands for the rest: the report, a row, a checklist with all that it can ask, and each page of ours. */
  const kept = (isKept: boolean) => isKept && language === 'fr';
  const say = { en, fr }[language];
  let started: StartedBrowser;
  let scene: Scene;
  let merchant: Merchant;
  let page: Page;
  beforeAll(async () => {
    started = await startChromium({ language, viewport: { width, height: 800 } });
    scene = await startScene(started);
    ({ merchant } = scene);
    ({ page } = merchant);
  });
  afterAll(async () => {
    await scene?.stop();
    await started?.stop();
  });

  const found = async () => [...(await axeFindingsInOurs(page)), ...(await smallTargets(page))];
  const reach = (date: string) => reachRow(page, date);
  async function report(): Promise<void> {
    await merchant.open(REPORT);
    await merchant.sees(say.like('page.day-state', { date: '2026-11-18' }), { role: 'group' });
  }
  async function sheet(date: string, action: string): Promise<void> {
    await report();
    await reach(date);
    await inOwnRoots(
      page,
      (roots, [key, name]) =>
        roots.forEach((root) => root.querySelector<HTMLElement>(`.strip[data-row^="${key}"] [data-action=${name}]`)?.focus()),
      [date, action] as const,
    );
    await merchant.key('Enter');
    await until(
      async () => (findAll(await merchant.look(), /^/, { role: 'button', within: SHEET }).length > 1 ? true : undefined),
      () => 'No sheet is opened.',
    );
  }

  it('an examiner would find what is wrong', kept(true) ? CORE : {}, async () => {
    await report();
    await inOwnRoots(page, ([root]) =>
      root!.querySelector('.ui')!.append(
        Object.assign(document.createElement('input'), {
          id: 'nameless',
          style: 'position: fixed; top: 90px; left: 90px; width: 20px; height: 20px; padding: 0',
        }),
      ),
    );
    const all = await found();
    expect(all.join('\n')).toMatch(/critical: label at .*#nameless/);
    expect(all.join('\n')).toMatch(/input “” is 2\d(?:\.\d)? × 2\d(?:\.\d)? px|input “” is 20\.0 × 20\.0 px/);
  });

  coreRows<[state: string, arrive: () => Promise<unknown>]>(
    [
      ['the report', report],
      [
        'the way to the first day',
        async () => {
          await report();
          await merchant.key('Tab');
          await merchant.sees(say('page.skip'), { role: 'button' });
        },
      ],
      [
        'a row that needs the merchant',
        async () => {
          await report();
          await reach('2026-11-19');
        },
      ],
      [
        'a row that is well',
        async () => {
          await report();
          await reach('2026-11-18');
        },
      ],
      [
        'the panel of the report',
        async () => {
          await report();
          await unfoldPanel(merchant);
        },
      ],
      ['the panel of a day', () => openDay(merchant, dayPage({ storeId: '1', date: '2026-11-03' as BusinessDate }))],
      ['the day in detail', () => sheet('2026-11-19', 'details')],
      ['a checklist with something to fix', () => sheet('2026-11-12', 'refresh')],
      ['a checklist of a day that is well', () => sheet('2026-11-18', 'refresh')],
      [
        'a checklist with something to confirm',
        async () => {
          scene.completeMapping('1');
          await sheet('2026-11-12', 'refresh');
        },
      ],
    ],
    ([state]) => kept(['the report', 'a row that needs the merchant', 'a checklist with something to confirm'].includes(state)),
    (rows, options) =>
      it.each(rows)('%s: nothing is found, and every target is large enough', options, async (_, arrive) => {
        await arrive();
        await until(
          async () => ((await found()).length === 0 ? true : undefined),
          async () => (await found()).join('\n'),
          5000,
        );
      }),
  );

  it.each(['popup.html', 'options.html', 'legend.html'])('%s: every target is large enough', kept(true) ? CORE : {}, async (path) => {
    await report();
    const tab = path === 'popup.html' ? await openPopup(started, page) : await started.browser.newPage();
    if (path !== 'popup.html') await tab.goto(started.extensionUrl(path));
    await tab.waitForSelector('main :is(button, a, dl)');
    await until(
      async () => ((await smallTargetsOfOwn(tab)).length === 0 ? true : undefined),
      async () => (await smallTargetsOfOwn(tab)).join('\n'),
      5000,
    );
    await tab.close();
  });
});
