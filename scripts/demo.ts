/**
 * `npm run demo`: the practice service, and Chromium on Sales Totals with the extension in it. With a window it is
 * for a person to try; without one, the main job is played by mouse and keyboard, and everything that is said about
 * it is checked.
 */
import { parseArgs } from 'node:util';
import { BrowserMissing } from './browsers.ts';
import { play } from './demo/play.ts';
import { hasDisplay } from './display.ts';
import { buildForPractice, openPracticeWindow } from './practiceWindow.ts';

const HELP = `The practice service, and Chromium with the extension on its Sales Totals page.

  --headless   no window: plays the main job by mouse and keyboard, checks what it says,
               and leaves pictures in demo-output/ (the default where there is no display)
  --help       this text`;

function options() {
  try {
    return parseArgs({ options: { headless: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } }).values;
  } catch (error) {
    console.error(`${(error as Error).message.split('\n')[0]} Try --help.`);
    return process.exit(2);
  }
}

const { headless, help } = options();
if (help) {
  console.log(HELP);
  process.exit(0);
}

try {
  if (!(await buildForPractice())) {
    console.error('The extension could not be built; the lines above say why.');
    process.exitCode = 1;
  } else if (headless || !hasDisplay(process)) process.exitCode = (await play()) ? 0 : 1;
  else {
    const { closed, stop } = await openPracticeWindow();
    await closed;
    await stop();
  }
} catch (error) {
  if (!(error instanceof BrowserMissing)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
