import { startChromium } from '../../tests/support/browser/startBrowser.ts';
import { compareRepairs } from '../../tests/support/repairs/repairs.ts';
import { goal, head, line } from '../sheet.ts';
import type { Part } from './part.ts';

export const repair: Part = {
  name: 'repair',
  about: 'a repair in clicks and page loads, with us and by hand',
  async run() {
    const started = await startChromium();
    try {
      head('A repair from the report to POSTED, clicks and page loads', 'with us', 'by hand');
      for (const where of ['practice', 'live'] as const)
        for (const { what, withUs, byHand } of await compareRepairs(started, where)) {
          line(`  ${what}`, `${withUs.clicks}, ${withUs.loads}`, `${byHand.clicks}, ${byHand.loads}`);
          goal(`clicks beside the hand-work: ${what}`, withUs.clicks / byHand.clicks, 1, ' ×');
        }
    } finally {
      await started.stop();
    }
  },
};
