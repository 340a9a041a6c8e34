import { join } from 'node:path';
import { type RunningPractice, startPractice } from '../sandbox/startPractice.ts';
import { Merchant } from '../tests/support/merchant.ts';
import { type StartedBrowser, startChromium } from '../tests/support/startBrowser.ts';
import { TOOLS, runTool } from './steps.ts';

/** Builds the extension for the practice service; false where it could not be built, and then the reasons were printed. */
export const buildForPractice = async (): Promise<boolean> => (await runTool(TOOLS.wxt, ['build', '--mode', 'sandbox'])) === 0;

export interface PracticeWindow extends StartedBrowser {
  readonly practice: RunningPractice;
  /** Fulfilled once the person has closed the browser. */
  readonly closed: Promise<void>;
}

/** A practice service on a free port, and Chromium on its Sales Totals with the extension in it, signed in. */
export async function openPracticeWindow(profile?: string): Promise<PracticeWindow> {
  const practice = await startPractice();
  const started = await startChromium({ window: true, profile: profile && join(import.meta.dirname, '..', '.cache', profile) });
  const closed = new Promise<void>((resolve) => started.browser.once('disconnected', () => resolve()));
  const [page] = await started.browser.pages();
  await (await Merchant.at(page!, { origin: practice.origin })).signIn();
  console.log(`Sales Totals of the practice service: ${practice.origin}/salesReport/index`);
  console.log('Close the browser, or press Ctrl+C here, to end.');
  return {
    ...started,
    practice,
    closed,
    async stop() {
      await started.stop();
      await practice.stop();
    },
  };
}
