import { spawnSync } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { TOOLS } from '../../scripts/steps.ts';
import { startChromium } from '../../tests/support/browser/startBrowser.ts';
import { type Compared, readEfforts } from '../../tests/support/repairs/effort.ts';
import { compareRepairs } from '../../tests/support/repairs/repairs.ts';
import { goal, head, line } from '../sheet.ts';
import type { Part } from './part.ts';

/** The journeys that walk a backlog of twelve days, each in a process of its own, and tell what it took: on the practice service, and live. */
const BACKLOGS = [
  ['--project=unit*', 'tests/inProcess/backlog'],
  ['--project=e2e', 'tests/e2e/live-backlog', '-t', 'twelve days'],
] as const;

function compareBacklogs(): Compared[] {
  return BACKLOGS.flatMap((journey) => {
    const { stdout } = spawnSync(process.execPath, [TOOLS.vitest, 'run', ...journey], { encoding: 'utf8' });
    const found = readEfforts(stripVTControlCharacters(stdout));
    if (found.length === 0) throw new Error(`${journey[1]} tells nothing:\n${stdout}`);
    return found;
  });
}

function tell({ what, withUs, byHand }: Compared): void {
  line(`  ${what}`, `${withUs.clicks}, ${withUs.loads}`, `${byHand.clicks}, ${byHand.loads}`);
  goal(`clicks beside the hand-work: ${what}`, withUs.clicks / byHand.clicks, 1, ' ×');
}

export const repair: Part = {
  name: 'repair',
  about: 'a repair in clicks and page loads, with us and by hand',
  async run() {
    head('A repair until POSTED, clicks and page loads', 'with us', 'by hand');
    const started = await startChromium();
    try {
      for (const where of ['practice', 'live'] as const) for (const one of await compareRepairs(started, where)) tell(one);
    } finally {
      await started.stop();
    }
    for (const one of compareBacklogs()) tell(one);
  },
};
