/** Firefox: installed, the days are seen, and one is repaired, in either language. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { openOwnPage } from '../support/browser/firefoxOwnPage.ts';
import { Merchant } from '../support/merchant/merchant.ts';
import { type Scene, startScene } from '../support/scene/scene.ts';
import { type StartedBrowser, startFirefox } from '../support/browser/startBrowser.ts';
import { en, fr } from '../support/merchant/texts.ts';
import { coreRows } from '../support/runner/core.ts';

const DAY = '2026-11-19';

let started: StartedBrowser;
let scene: Scene;
beforeAll(async () => {
  started = await startFirefox({ own: true });
});
afterAll(() => started?.stop());
beforeEach(async () => {
  scene = await startScene(started);
});
afterEach(() => scene.stop());

async function choose(language: 'en' | 'fr'): Promise<void> {
  const options = await Merchant.at(await openOwnPage(started, 'options.html'), { origin: scene.server.origin });
  await options.choose(en(`options.language.${language}`));
  await options.sees(new RegExp(`${en('options.language.saved')}|${fr('options.language.saved')}`));
  await options.page.close();
}

coreRows(
  [
    ['en', en],
    ['fr', fr],
  ] as const,
  ([language]) => language === 'fr',
  (rows, options) =>
    it.each(rows)('the days are seen, and a day on HOLD is regenerated and posted, in %s', options, async (language, words) => {
      await choose(language);
      scene.completeMapping('1');
      const { merchant } = scene;
      await merchant.open('/salesReport/index');
      await merchant.sees(words('page.attention', { count: 3 }));
      await merchant.sees(words('page.day-state', { date: '2026-11-12', state: words('headline.pos-changed.posted') }), { role: 'group' });
      await merchant.sees(words('page.day-state', { date: '2026-11-18', state: words('status.POSTED') }), { role: 'group' });

      await merchant.press(words('action.regenerate.button', { date: DAY }));
      await merchant.choose(words('reason.failed'));
      await merchant.press(words('action.regenerate.button', { date: DAY }));
      await merchant.press(words('sheet.go-on.regenerate', { date: DAY }));
      await merchant.sees(words('operation.settled.ready', { date: DAY }));
      await merchant.press(words('action.post.button', { date: DAY }));
      await merchant.sees(words('sheet.all-clear'));
      await merchant.press(words('action.post.button', { date: DAY }));
      await merchant.sees(words('operation.settled.posted', { date: DAY }));
      expect(scene.ledgerOf('qbo', DAY).map(({ kind, revisions }) => [kind, revisions.length])).toEqual([
        ['cogs', 1],
        ['sales', 1],
      ]);
      await merchant.key('Escape');
      await merchant.sees(words('page.day-state', { date: DAY, state: words('status.POSTED') }), { role: 'group' });
    }),
);
