/** What only the details of a day know is told by its row as well, once they were read. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { unfoldPanel } from '../support/merchant/panel.ts';
import { startScene } from '../support/scene/scene.ts';
import { type StartedBrowser, startChromium } from '../support/browser/startBrowser.ts';
import { en, rowOf } from '../support/merchant/texts.ts';

const DAY = '2026-11-12';

let started: StartedBrowser;
beforeAll(async () => {
  started = await startChromium();
});
afterAll(() => started?.stop());

it('a posted day whose figures differ, of which the list says nothing', async () => {
  const scene = await startScene(started);
  const { merchant, server } = scene;
  scene.completeMapping('1');
  const unchanged = (day: { date: string }) => (day.date === DAY ? { ...day, posChangedAt: null } : day);
  server.intercept(({ url }) => {
    if (url.endsWith(`/days/${DAY}`)) return { rewrite: (told) => ({ ...told, posChangedAt: null }) };
    return /\/days\?/.test(url)
      ? { rewrite: (told) => ({ ...told, days: (told['days'] as { date: string }[]).map(unchanged) }) }
      : undefined;
  });
  const listed = () => server.arrivals.filter(({ path }) => /\/days\?/.test(path)).length;
  await merchant.open('/salesReport/index');
  await merchant.sees(rowOf(DAY, 'status.POSTED'), { role: 'group' });
  await unfoldPanel(merchant);
  await merchant.sees(en('page.attention', { count: 2 }));
  const before = listed();
  await merchant.press(en('panel.open', { date: DAY }));
  await merchant.sees(en('panel.next.refresh'), { role: 'heading' });
  await merchant.key('Escape');
  await merchant.sees(rowOf(DAY, 'headline.figures-differ'), { role: 'group' });
  await merchant.sees(en('page.attention', { count: 3 }));
  expect(listed()).toBe(before);

  await merchant.page.reload();
  await merchant.sees(rowOf(DAY, 'headline.figures-differ'), { role: 'group' });
  await merchant.press(en('action.refresh.button', { date: DAY }));
  await merchant.sees(en('action.refresh.effect', { date: DAY }));
  await scene.stop();
});
