import { spawnSync } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { TOOLS } from '../../scripts/steps.ts';
import { startChromium } from '../../tests/support/browser/startBrowser.ts';
import { type Compared, readEfforts } from '../../tests/support/repairs/effort.ts';
import { compareRepairs } from '../../tests/support/repairs/repairs.ts';
import { goal, head, line } from '../sheet.ts';
import type { Part } from './part.ts';

/** The journey that walks a backlog of twelve days, in a process of its own, and tells what it took. */
const BACKLOG = 'tests/inProcess/backlog';

function compareBacklogs(): Compared[] {
  const { stdout } = spawnSync(process.execPath, [TOOLS.vitest, 'run', '--project=unit*', BACKLOG], { encoding: 'utf8' });
  const found = readEfforts(stripVTControlCharacters(stdout));
  if (found.length === 0) throw new Error(`${BACKLOG} tells nothing:\n${stdout}`);
  return found;
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
