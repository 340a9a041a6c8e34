import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Merchant } from '../../tests/support/merchant.ts';
import { startPracticeServer } from '../../tests/support/practiceServer.ts';
import { startChromium } from '../../tests/support/startBrowser.ts';
import { seeWhatIsBroken } from './acts/1-see.ts';
import { tryWhatIsForbidden } from './acts/2-refused.ts';
import { fixTheMapping } from './acts/3-mapping.ts';
import { repairTheFailedDay } from './acts/4-failed-day.ts';
import { repairTheChangedDay } from './acts/5-changed-day.ts';
import { repairTheHeldDay } from './acts/6-held-day.ts';
import { readTheLedger } from './acts/7-ledger.ts';
import { brokenDays } from './brokenDays.ts';
import { Differs, createTeller } from './stage.ts';
import { truthOf } from './truth.ts';

const ACTS = [seeWhatIsBroken, tryWhatIsForbidden, fixTheMapping, repairTheFailedDay, repairTheChangedDay, repairTheHeldDay, readTheLedger];
const OUTPUT = join(import.meta.dirname, '..', '..', 'demo-output');

/** Plays the main job without a window; true where everything is as it was said. @throws PlainError */
export async function play(): Promise<boolean> {
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT);
  const start = performance.now();
  const practice = await startPracticeServer();
  const started = await startChromium().catch(async (error: unknown) => {
    await practice.stop();
    throw error;
  });
  try {
    const merchant = await Merchant.in(started.browser, { origin: practice.origin });
    // A sheet that still slides in would be half there on its picture.
    await merchant.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    const teller = createTeller({
      say: console.log,
      now: () => performance.now(),
      shoot: (file) => merchant.screenshot(join(OUTPUT, file) as `${string}.png`),
    });
    const truth = truthOf(practice);
    const stage = { merchant, truth, days: brokenDays(truth), ...teller };
    console.log(`The practice service: ${practice.origin}, and Chromium without a window.`);
    for (const [index, act] of ACTS.entries()) {
      console.log(`\n${index + 1}. ${act.title}`);
      await act.play(stage);
    }
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`\nEverything was as said: ${teller.steps()} steps in ${seconds} s. The pictures are in demo-output/.`);
    return true;
  } catch (error) {
    if (!(error instanceof Differs)) throw error;
    // What was on the page instead is long.
    const [claim, ...rest] = error.message.split('\n');
    console.error(`\n${claim}\n${rest[0] ?? ''}${rest.length > 1 ? ' see demo-output/differs.txt' : ''}`);
    writeFileSync(join(OUTPUT, 'differs.txt'), `${error.message}\n`);
    return false;
  } finally {
    await started.stop();
    await practice.stop();
  }
}
