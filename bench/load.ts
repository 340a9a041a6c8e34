/** `npm run bench:load`: 200 tabs that ask at once, and a page that draws its grid again ten times a second for a minute, measured. */
import type { Instant } from '../lib/domain/values/businessDate.ts';
import { readOptions } from '../scripts/options.ts';
import { buildForPractice } from '../scripts/steps.ts';
import { OPENED, sayAsContentScript } from '../tests/support/browser/contentWorld.ts';
import { heldBy, workerMemoryMb } from '../tests/support/measure.ts';
import { redraw } from '../tests/support/hostile/redraws.ts';
import { startScene } from '../tests/support/scene/scene.ts';
import { startChromium } from '../tests/support/browser/startBrowser.ts';
import { en } from '../tests/support/merchant/texts.ts';

const NOW = '2026-11-24T15:00:00Z' as Instant;
/** Each says no more in a minute than a tab may. */
const REAL_TABS = 20;
const TABS = 200;
const ROUNDS = 5;
/** Ten times a second: the first ten seconds are for everything to be seen once. */
const EVERY_MS = 100;
const FIRST = 100;
const ALL = 700;

const line = (...cells: (string | number)[]): void =>
  console.log(cells.map((cell, place) => (place === 0 ? String(cell).padEnd(34) : String(cell).padStart(16))).join(' '));

readOptions('200 tabs that ask at once, and a page that draws its grid again ten times a second for a minute, measured.');
await buildForPractice();
const started = await startChromium();
const scene = await startScene(started, { now: NOW });
const asked = (): number => scene.server.arrivals.filter(({ path }) => path.startsWith('/api/')).length;

try {
  const tabs = [scene.merchant];
  while (tabs.length < REAL_TABS) tabs.push(await scene.merchant.newTab());
  for (const tab of tabs) {
    await tab.open('/salesReport/index');
    await tab.sees(en('page.attention', { count: 3 }));
  }
  console.log(`\n${TABS} tabs that are opened at once, ${REAL_TABS} of them real, ${ROUNDS} times:`);
  line('', 'answered', 'took', 'requests', 'worker, MB');
  const messages = Array.from({ length: TABS / REAL_TABS }, () => OPENED).flat();
  for (let round = 1; round <= ROUNDS; round++) {
    const [before, from] = [asked(), performance.now()];
    const answers = (await Promise.all(tabs.map(({ page }) => sayAsContentScript(page, messages)))).flat() as { ok: boolean }[];
    const took = Math.round(performance.now() - from);
    line(
      `  round ${round}`,
      `${answers.filter(({ ok }) => ok).length} of ${answers.length}`,
      `${took} ms`,
      asked() - before,
      (await workerMemoryMb(started)).toFixed(2),
    );
  }

  const { merchant } = scene;
  await merchant.open('/salesReport/index');
  await merchant.sees(en('page.attention', { count: 3 }));
  const session = await merchant.page.createCDPSession();
  console.log('\nA grid that is drawn again ten times a second:');
  line('', 'nodes', 'listeners', 'page, MB', 'requests');
  for (let drawn = 0; drawn < ALL; drawn += FIRST) {
    const before = asked();
    await redraw(merchant.page, FIRST, EVERY_MS);
    const { nodes, listeners, memoryMb } = await heldBy(session);
    line(`  after ${drawn + FIRST}`, nodes, listeners, memoryMb.toFixed(2), asked() - before);
  }
} finally {
  await scene.stop();
  await started.stop();
}
