/**
 * `npm run dev`: the practice service, and Chromium on Sales Totals with the extension in it. Whenever a source
 * changes, the extension is built and loaded again, and the pages with it. What runs is the build that is tested:
 * there is no development server with rules of its own.
 */
import { type FSWatcher, existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { startPractice } from '../sandbox/startPractice.ts';
import { Merchant } from '../tests/support/merchant.ts';
import { BUILDS, startChromium } from '../tests/support/startBrowser.ts';
import { hasDisplay } from './display.ts';
import { TOOLS, runTool } from './steps.ts';

const ROOT = join(import.meta.dirname, '..');
const WATCHED = ['components', 'entrypoints', 'lib', 'public', 'wxt.config.ts'];
/** An editor writes a file in several steps. */
const SETTLED_MS = 150;

const build = async (): Promise<boolean> => (await runTool(TOOLS.wxt, ['build', '--mode', 'sandbox'])) === 0;

/** Calls `changed` after each change of a source, never twice at the same time. */
function watchSources(changed: () => Promise<void>): FSWatcher[] {
  let waiting: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const listener = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      running = running.then(changed).catch((error: unknown) => console.error(error));
    }, SETTLED_MS);
  };
  return WATCHED.map((path) => join(ROOT, path))
    .filter((path) => existsSync(path))
    .map((path) => watch(path, { recursive: true }, listener));
}

if (!hasDisplay(process)) {
  console.error('There is no display here. Run "npm run sandbox" for the practice service alone.');
  process.exit(1);
}
if (!(await build())) process.exit(1);

const practice = await startPractice();
const { browser, stop } = await startChromium({ window: true, profile: join(ROOT, '.cache', 'dev-profile') });
const [page] = await browser.pages();
const merchant = await Merchant.at(page!, { origin: practice.origin });
await merchant.signIn();
console.log(`${practice.origin}  Close the browser, or press Ctrl+C here, to end.`);

const watchers = watchSources(async () => {
  const start = performance.now();
  if (!(await build())) return;
  await browser.installExtension(BUILDS.chromium);
  await Promise.all((await browser.pages()).filter((one) => one.url().startsWith(practice.origin)).map((one) => one.reload()));
  console.log(`Built and loaded again in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
});

await new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
for (const watcher of watchers) watcher.close();
await stop();
await practice.stop();
