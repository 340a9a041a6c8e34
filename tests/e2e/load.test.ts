/** Many tabs, a page that never rests, ten years of days: all of it answered, nothing kept, the service asked as little as ever. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { REQUESTS } from '../../bench/load/merchantDay.ts';
import { liesAtItsRow } from '../support/hostile/liesAtItsRow.ts';
import { OPENED, type OwnPart, ownPart, sayAsContentScript } from '../support/browser/contentWorld.ts';
import { heldBy, workerMemoryMb } from '../support/measure.ts';
import { redraw } from '../support/hostile/redraws.ts';
import { type Scene, startScene } from '../support/scene/scene.ts';
import { type StartedBrowser, openPopup, startChromium } from '../support/browser/startBrowser.ts';
import { Merchant } from '../support/merchant/merchant.ts';
import { en } from '../support/merchant/texts.ts';
import { until } from '../support/until.ts';

const REPORT = '/salesReport/index';

let started: StartedBrowser;
let scene: Scene;
beforeAll(async () => {
  started = await startChromium();
});
afterEach(() => scene.stop());
afterAll(() => started?.stop());

/** The questions that reach the API while `work` is done, by their path. */
async function asked(work: () => Promise<unknown>): Promise<string[]> {
  const { arrivals } = scene.server;
  const before = arrivals.length;
  await work();
  return arrivals.slice(before).flatMap(({ path }) => (path.startsWith('/api/') ? path.split('?')[0]!.replace('/api/v1', '') : []));
}

it(
  '200 tabs that are opened at once are all answered, by a few questions to the service, and leave nothing in the worker',
  { timeout: 180_000 },
  async () => {
    scene = await startScene(started);
    // Each stands for 25, and says within a minute no more than a tab may.
    const tabs = [scene.merchant];
    while (tabs.length < 8) tabs.push(await scene.merchant.newTab());
    for (const tab of tabs) {
      await tab.open(REPORT);
      await tab.sees(en('page.attention', { count: 3 }));
    }
    const ofMany = Array.from({ length: 25 }, () => OPENED).flat();
    async function openAll(): Promise<void> {
      const answers = (await Promise.all(tabs.map(({ page }) => sayAsContentScript(page, ofMany)))).flat() as { ok: boolean }[];
      expect(answers).toHaveLength(800);
      expect(answers.filter(({ ok }) => !ok)).toEqual([]);
    }
    // Asked one by one they would be 600.
    expect((await asked(openAll)).length).toBeLessThan(60);
    const before = await workerMemoryMb(started);
    expect((await asked(openAll)).length).toBeLessThan(60);
    // Nothing waits: who asks now is answered at once, by three questions of its own.
    const alone = await asked(() => sayAsContentScript(scene.merchant.page, OPENED));
    expect(alone.toSorted()).toEqual(['/session', '/stores', '/stores/1/days']);
    expect((await workerMemoryMb(started)) - before).toBeLessThan(1);
  },
);

it('a page that draws its grid again without end is followed, asks nothing for it and holds nothing of it', async () => {
  scene = await startScene(started);
  const { merchant } = scene;
  await merchant.open(REPORT);
  await merchant.sees(en('page.attention', { count: 3 }));
  const session = await merchant.page.createCDPSession();
  await redraw(merchant.page, 20);
  const before = await heldBy(session);
  expect(await asked(() => redraw(merchant.page, 60))).toEqual([]);
  const ends = [await heldBy(session)];
  await redraw(merchant.page, 60);
  ends.push(await heldBy(session));
  // A row may just be drawn at one look: what is held for good is there at both.
  const more = (what: keyof (typeof ends)[0]) => Math.min(...ends.map((end) => end[what] - before[what]));
  expect(more('nodes')).toBeLessThan(30);
  expect(more('listeners')).toBeLessThan(5);
  expect(more('memoryMb')).toBeLessThan(1);
  await liesAtItsRow(merchant, '2026-11-12', /^November 12:/);
  await merchant.press(en('action.refresh.button', { date: '2026-11-12' }));
  await merchant.sees(/November 12, 2026/, { role: 'dialog' });
});

it('ten years of five stores are opened, scrolled through and checked with as few questions as one month', async () => {
  scene = await startScene(started, { scenario: 'ten-years' });
  const { page } = scene.merchant;
  /** Waits until our part of the page is so; all of the page would be 25,000 cells. */
  const shows = (what: string, fits: (own: OwnPart) => boolean) =>
    until(
      async () => {
        const own = await ownPart(page);
        return fits(own) ? own : undefined;
      },
      async () => `${what}: ${JSON.stringify(await ownPart(page)).slice(0, 2000)}`,
    );
  const stateOf = (day: string) => shows(day, ({ labelled }) => labelled.some(({ label }) => label.startsWith(`${day}: `)));

  const opened = await asked(async () => {
    await page.goto(
      `${scene.server.origin}${REPORT}?${new URLSearchParams({ storeId: '1', startDate: '2016-11-26', endDate: '2026-11-23' })}`,
    );
    await stateOf('November 23');
    await shows('All days', ({ text }) => text.includes(en('page.attention.none')));
  });
  expect(opened).toHaveLength(REQUESTS.open);

  const scrolled = await asked(async () => {
    for (const [part, day] of [
      [0.5, 'November 23, 2021'],
      [1, 'November 26, 2016'],
      [0, 'November 23'],
      [1, 'November 26, 2016'],
    ] as const) {
      await page.evaluate((to) => scrollTo(0, (document.documentElement.scrollHeight - innerHeight) * to), part);
      await stateOf(day);
    }
  });
  expect(scrolled).toEqual([]);

  const checked = await asked(async () => {
    const control = en('action.regenerate.button', { date: '2016-11-26' });
    // The controls of a day that is well are built once the page is idle.
    const { labelled } = await shows(control, (own) => own.labelled.some(({ label }) => label === control));
    const { x, y } = labelled.find(({ label }) => label === control)!;
    await page.mouse.click(x, y);
    await shows('The checklist', ({ text }) => text.includes('November 26, 2016'));
  });
  expect(checked).toHaveLength(REQUESTS.checklist);

  const looked = await asked(async () => {
    const popup = await Merchant.at(await openPopup(started, page), { origin: scene.server.origin });
    for (const store of ['Plateau', 'Verdun', 'Rosemont', 'Outremont', 'Laval']) await popup.sees(store);
    await until(
      async () =>
        new Set(scene.server.arrivals.flatMap(({ path }) => /stores\/(.)\/days\?/.exec(path)?.[1] ?? [])).size === 5 ? true : undefined,
      () => 'The popup did not ask for every store.',
    );
    await popup.page.close();
  });
  expect(looked.toSorted()).toEqual(['/session', '/stores', ...[1, 2, 3, 4, 5].map((id) => `/stores/${id}/days`)]);
});
