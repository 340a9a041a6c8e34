/**
 * `npm run demo`: the practice service, and Chromium on Sales Totals with the extension in it. With a window it is
 * for a person to try; without one, the main job is played by mouse and keyboard, and everything that is said about
 * it is checked. `--live` plays a repair on the live app instead, as it is played on this computer.
 */
import { needBrowser } from '../browsers/browsers.ts';
import { playLive } from './live/play.ts';
import { play } from './play.ts';
import { hasDisplay } from '../browsers/display.ts';
import { readOptions } from '../options.ts';
import { openPracticeWindow } from '../browsers/practiceWindow.ts';
import { build, buildForPractice } from '../steps.ts';

const HELP = `The practice service, and Chromium with the extension on its Sales Totals page.

  --headless   no window: plays the main job by mouse and keyboard, checks what it says,
               and leaves pictures in demo-output/ (the default where there is no display)
  --live       plays the repair of one day on app.shogo.io instead, which is this computer for
               that browser, with the build that the stores get: in a window, or without one
  --help       this text`;

const options = readOptions(HELP, { headless: { type: 'boolean' }, live: { type: 'boolean' } });
const headless = options.headless === true || !hasDisplay(process);

await needBrowser('chromium');
if (options.live) {
  await build();
  process.exitCode = (await playLive({ watched: !headless })) ? 0 : 1;
} else {
  await buildForPractice();
  if (headless) process.exitCode = (await play()) ? 0 : 1;
  else {
    const { closed, stop } = await openPracticeWindow();
    await closed;
    await stop();
  }
}
