/**
 * `npm run docs:pictures [-- product | guides | failed-day | desk | live …]`: the pictures of the README and of `docs/`, taken of the
 * practice service at one moment that never changes, so that two runs differ only where the product does.
 */
import { join } from 'node:path';
import { NOW } from '../../tests/support/scene/scene.ts';
import { startPracticeServer } from '../../tests/support/scene/practiceServer.ts';
import { type StartedBrowser, startChromium } from '../../tests/support/browser/startBrowser.ts';
import { openAlbum } from './album.ts';
import { takeDesk } from './desk.ts';
import { takeFailedDay } from './failedDay.ts';
import { takeGuides } from './guides.ts';
import { takeLiveWalk } from './liveWalk.ts';
import { takeProduct } from './product.ts';
import { readWords } from '../options.ts';
import { PlainError } from '../plain.ts';
import { build, buildForPractice } from '../steps.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'pictures');
/** Always the same, because the popup shows it. */
const PORT = 4181;

type Sheet = Awaited<ReturnType<StartedBrowser['browser']['newPage']>>;

const SETS: Readonly<Record<string, (started: StartedBrowser, sheet: Sheet) => Promise<void>>> = {
  async product(started, sheet) {
    // Slow enough that a running operation can be seen running.
    const practice = await startPracticeServer({ now: NOW, port: PORT, speed: 0.4 });
    try {
      await takeProduct(started, practice, openAlbum(FOLDER, sheet));
    } finally {
      await practice.stop();
    }
  },
  guides: (started, sheet) => takeGuides(started, openAlbum(join(FOLDER, 'guides'), sheet)),
  'failed-day': (started, sheet) => takeFailedDay(started, openAlbum(join(FOLDER, 'failed-day'), sheet)),
  desk: (started, sheet) => takeDesk(started, openAlbum(join(FOLDER, 'desk'), sheet)),
  // With the build that the stores get, in browsers of its own.
  live: (_, sheet) => takeLiveWalk(join(FOLDER, 'live'), sheet),
};

const { words: asked } = readWords(`The pictures of the README and of docs/, all of them or these sets: ${Object.keys(SETS).join(', ')}.`);
const unknown = asked.filter((name) => !(name in SETS));
if (unknown.length > 0) throw new PlainError(`There is no set ${unknown.join(', ')}; there are ${Object.keys(SETS).join(', ')}.`);
await buildForPractice();
if (asked.length === 0 || asked.includes('live')) await build();
for (const [name, take] of Object.entries(SETS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const started = await startChromium();
  try {
    await take(started, await started.browser.newPage());
  } finally {
    await started.stop();
  }
}
