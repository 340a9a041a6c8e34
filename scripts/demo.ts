/**
 * `npm run demo`: the practice service, and Chromium on Sales Totals with the extension in it. With a window it is
 * for a person to try; without one, the main job is played by mouse and keyboard, and everything that is said about
 * it is checked.
 */
import { needBrowser } from './browsers.ts';
import { play } from './demo/play.ts';
import { hasDisplay } from './display.ts';
import { readOptions } from './options.ts';
import { openPracticeWindow } from './practiceWindow.ts';
import { buildForPractice } from './steps.ts';

const HELP = `The practice service, and Chromium with the extension on its Sales Totals page.

  --headless   no window: plays the main job by mouse and keyboard, checks what it says,
               and leaves pictures in demo-output/ (the default where there is no display)
  --help       this text`;

const { headless = false } = readOptions(HELP, { headless: { type: 'boolean' } });

await needBrowser('chromium');
await buildForPractice();
if (headless || !hasDisplay(process)) process.exitCode = (await play()) ? 0 : 1;
else {
  const { closed, stop } = await openPracticeWindow();
  await closed;
  await stop();
}
