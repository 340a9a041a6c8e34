import { mendFailedDay } from '../../tests/support/guides/failedDay.ts';
import { type Shown, createWalker } from '../../tests/support/guides/guideWalk.ts';
import { startScene } from '../../tests/support/scene/scene.ts';
import type { StartedBrowser } from '../../tests/support/browser/startBrowser.ts';
import { CODE, type OwnPart, ownPartIn } from './trace.ts';

/** The extension's part of the one task that it took the most of, on the way to a step of a guide. */
export interface StepStrain {
  /** The key of what the step says. */
  readonly step: string;
  readonly own: OwnPart;
}

/**
 * What the steps of the guides cost a page, from a mapping error to POSTED: from one step to the next, the pages that
 * are loaded, the sheet and the controls on them included.
 */
export async function guideStrain(started: StartedBrowser): Promise<StepStrain[]> {
  const scene = await startScene(started, { operationSeconds: 0.1 });
  const { page } = scene.merchant;
  const steps: StepStrain[] = [];
  // The last tells which page was open before: some steps come without one being loaded.
  const begin = () => page.tracing.start({ categories: [...CODE, 'disabled-by-default-devtools.timeline'] });

  async function look({ key }: Shown): Promise<void> {
    const trace = await page.tracing.stop();
    if (!trace) throw new Error('The browser kept no trace.');
    steps.push({ step: key, own: ownPartIn(trace, scene.server.origin) });
    await begin();
  }
  // The report was there before the guide.
  await mendFailedDay(createWalker(scene.merchant, 'en', look), () => begin());
  await page.tracing.stop();
  await scene.stop();
  return steps;
}
