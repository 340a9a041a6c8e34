import { Merchant } from '../../tests/support/merchant/merchant.ts';
import { startPracticeServer } from '../../tests/support/scene/practiceServer.ts';
import { startChromium } from '../../tests/support/browser/startBrowser.ts';
import { seeWhatIsBroken } from './acts/1-see.ts';
import { tryWhatIsForbidden } from './acts/2-refused.ts';
import { fixTheMapping } from './acts/3-mapping.ts';
import { repairTheFailedDay } from './acts/4-failed-day.ts';
import { repairTheChangedDay } from './acts/5-changed-day.ts';
import { repairTheHeldDay } from './acts/6-held-day.ts';
import { readTheLedger } from './acts/7-ledger.ts';
import { brokenDays } from './brokenDays.ts';
import { type Story, perform } from './perform.ts';
import type { Stage } from './stage.ts';
import { truthOf } from './truth.ts';

const ACTS = [seeWhatIsBroken, tryWhatIsForbidden, fixTheMapping, repairTheFailedDay, repairTheChangedDay, repairTheHeldDay, readTheLedger];

/** Plays the main job without a window; true where everything is as it was said. @throws PlainError */
export async function play(telling: Pick<Story<Stage>, 'output' | 'say'> = {}): Promise<boolean> {
  const practice = await startPracticeServer();
  const started = await startChromium().catch(async (error: unknown) => {
    await practice.stop();
    throw error;
  });
  try {
    const merchant = await Merchant.in(started.browser, { origin: practice.origin });
    const truth = truthOf(practice);
    return await perform({
      opening: `The practice service: ${practice.origin}, and Chromium without a window.`,
      acts: ACTS,
      merchant,
      stage: (voices) => ({ merchant, truth, days: brokenDays(truth), ...voices }),
      ...telling,
    });
  } finally {
    await started.stop();
    await practice.stop();
  }
}
