/** The site's own icons, pressed as ever: a press opens our checklist and goes no further; one goes through where that was asked for. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Action } from '../../lib/domain/day/action.ts';
import { openDay } from '../support/merchant/panel.ts';
import { type Scene, startScene } from '../support/scene/scene.ts';
import { BOTH_BROWSERS, type StartedBrowser, startChromium } from '../support/browser/startBrowser.ts';
import { en } from '../support/merchant/texts.ts';
import { CORE } from '../support/runner/core.ts';

const DAY = '/sales/summary?storeId=1&startDate=2026-11-12&endDate=2026-11-12#tab_accounting';
const SITE = { role: 'button', within: { role: 'group', name: 'This day' } } as const;

const titleOf = (action: Action) => en.like('sheet.title', { action: { text: `action.${action}.verb` } });

describe.each(BOTH_BROWSERS)('in %s', (_, start) => {
  let started: StartedBrowser;
  let scene: Scene;
  beforeAll(async () => {
    started = await start();
  });
  afterAll(() => started?.stop());
  beforeEach(async () => {
    scene = await startScene(started);
    scene.completeMapping('1');
    await openDay(scene.merchant, DAY);
    await scene.merchant.sees(en('action.post.button', { date: '2026-11-12' }), { role: 'button' });
  });
  afterEach(() => scene.stop());
  /** Everything that the page itself sent of its icons. */
  const sent = () => scene.server.arrivals.filter(({ method, path }) => method === 'POST' && path.startsWith('/sales/summary/')).length;

  it('a press opens the checklist of that action and day, by mouse and by key, and the site hears nothing', CORE, async () => {
    const { merchant } = scene;
    await merchant.press('Post', SITE);
    await merchant.sees(titleOf('post'), { role: 'heading' });
    await merchant.key('Escape');
    await merchant.press('Regenerate', SITE, 3);
    await merchant.sees(titleOf('regenerate'), { role: 'heading' });
    await merchant.key('Escape');
    // The focus is on the icon that was pressed.
    await merchant.key('Enter');
    await merchant.sees(titleOf('regenerate'), { role: 'heading' });
    expect([sent(), scene.writes()]).toEqual([0, 0]);
  });

  it('someone who must press without us can, once: what is not clear is named, and the next press goes through', CORE, async () => {
    const { merchant } = scene;
    await merchant.press('Reload', SITE);
    await merchant.press(en('guard.anyway'));
    await merchant.sees(en('guard.anyway.question', { icon: { text: 'action.refresh.icon' } }));
    await merchant.press(en('guard.let-through'));
    await merchant.sees(en('guard.waiting', { icon: { text: 'action.refresh.icon' } }));
    // Another icon is guarded as before: it shows what is awaited, which still stands.
    await merchant.press('Post', SITE);
    await merchant.sees(titleOf('refresh'), { role: 'heading' });
    await merchant.key('Escape');
    expect(sent()).toBe(0);
    await merchant.press('Reload', SITE);
    await merchant.sees('Reload of 2026-11-12 was asked for.');
    expect([sent(), scene.writes()]).toEqual([1, 0]);
  });
});

/** What our functions find on the browser's own page of extensions. */
declare const chrome: { readonly management: { setEnabled(id: string, enabled: boolean): Promise<void> } };

it('where the extension is switched off under the page, the next press is the page’s own again', async () => {
  const started = await startChromium();
  const scene = await startScene(started);
  scene.completeMapping('1');
  const { merchant } = scene;
  await openDay(merchant, DAY);
  await merchant.press('Reload', SITE);
  await merchant.sees(titleOf('refresh'), { role: 'heading' });
  await merchant.key('Escape');
  const extensions = await started.browser.newPage();
  await extensions.goto('chrome://extensions');
  await extensions.evaluate((id) => chrome.management.setEnabled(id, false), started.extensionId!);
  await extensions.close();
  await merchant.press('Reload', SITE);
  await merchant.sees('Reload of 2026-11-12 was asked for.');
  await scene.stop();
  await started.stop();
});
