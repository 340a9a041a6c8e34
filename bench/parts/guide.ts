import { startChromium } from '../../tests/support/browser/startBrowser.ts';
import { guideStrain } from '../measure/guide.ts';
import { goal, head, line } from '../sheet.ts';
import type { Part } from './part.ts';

/** One frame at 60 Hz. */
const FRAME_MS = 1000 / 60;

export const guide: Part = {
  name: 'guide',
  about: 'from step to step of a guide, the part of the longest task that is ours',
  async run() {
    const started = await startChromium();
    try {
      head('From step to step of a guide, our part of a task', 'at most, ms', 'of a frame', 'in');
      const steps = await guideStrain(started);
      for (const { step, own } of steps) line(`  ${step}`, own.took.toFixed(1), (own.took / FRAME_MS).toFixed(2), own.where);
      goal('our part of a task from step to step of a guide', Math.max(...steps.map(({ own }) => own.took)), 50, ' ms');
    } finally {
      await started.stop();
    }
  },
};
