/**
 * `npm run demo`: the practice service with its default scenario, and Chromium on Sales Totals with the extension in
 * it, signed in. Without a display, or with `--headless`, a merchant of ours does the main job instead.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPractice } from '../sandbox/startPractice.ts';
import { Merchant } from '../tests/support/merchant.ts';
import { startChromium } from '../tests/support/startBrowser.ts';
import { BrowserMissing } from './browsers.ts';
import { hasDisplay } from './display.ts';
import { playDemo } from './playDemo.ts';
import { buildForPractice, openPracticeWindow } from './practiceWindow.ts';

async function play(): Promise<void> {
  rmSync(join(import.meta.dirname, '..', 'demo-output'), { recursive: true, force: true });
  const practice = await startPractice();
  const started = await startChromium();
  const start = performance.now();
  try {
    await playDemo(await Merchant.in(started.browser, { origin: practice.origin }));
    console.log(`Done in ${((performance.now() - start) / 1000).toFixed(1)} s. The pictures are in demo-output.`);
  } catch (error) {
    console.error((error as Error).message);
    console.error('The demo did not go as it should; the lines above say where.');
    process.exitCode = 1;
  } finally {
    await started.stop();
    await practice.stop();
  }
}

const { headless } = parseArgs({ options: { headless: { type: 'boolean', default: false } } }).values;
if (!(await buildForPractice())) process.exit(1);
try {
  if (headless || !hasDisplay(process)) {
    await play();
  } else {
    const { closed, stop } = await openPracticeWindow();
    await closed;
    await stop();
  }
} catch (error) {
  if (!(error instanceof BrowserMissing)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
