/**
 * `npm run dev`: the practice service, and Chromium on Sales Totals with the extension in it. Whenever a source
 * changes, the extension is built and loaded again, and the pages with it. What runs is the build that is tested:
 * there is no development server with rules of its own.
 */
import { type FSWatcher, existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { BUILDS } from '../tests/support/browser/startBrowser.ts';
import { needBrowser } from './browsers/browsers.ts';
import { hasDisplay } from './browsers/display.ts';
import { readOptions } from './options.ts';
import { PlainError, sentenceOf } from './plain.ts';
import { openPracticeWindow } from './browsers/practiceWindow.ts';
import { buildForPractice } from './steps.ts';

const ROOT = join(import.meta.dirname, '..');
const WATCHED = ['components', 'entrypoints', 'lib', 'public', 'wxt.config.ts'];
/** An editor writes a file in several steps. */
const SETTLED_MS = 150;

/** Calls `changed` after each change of a source, never twice at the same time. */
function watchSources(changed: () => Promise<void>): FSWatcher[] {
  let waiting: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const listener = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      running = running.then(changed).catch((error: unknown) => console.error(sentenceOf(error) ?? error));
    }, SETTLED_MS);
  };
  return WATCHED.map((path) => join(ROOT, path))
    .filter((path) => existsSync(path))
    .map((path) => watch(path, { recursive: true }, listener));
}

readOptions('The practice service, and Chromium with the extension, which is built and loaded again after each change.');
if (!hasDisplay(process)) throw new PlainError('There is no display here. Run "npm run sandbox" for the practice service alone.');
await needBrowser('chromium');
await buildForPractice();

const { browser, practice, closed, stop } = await openPracticeWindow('dev-profile');
const watchers = watchSources(async () => {
  const start = performance.now();
  await buildForPractice();
  await browser.installExtension(BUILDS.chromium);
  await Promise.all((await browser.pages()).filter((page) => page.url().startsWith(practice.origin)).map((page) => page.reload()));
  console.log(`Built and loaded again in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
});
await closed;
for (const watcher of watchers) watcher.close();
await stop();
