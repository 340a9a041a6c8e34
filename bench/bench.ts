/** `npm run bench`: how large the extension is, how soon its controls can be used, what it costs page and service. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BusinessDate, type Instant, addDays } from '../lib/domain/values/businessDate.ts';
import { readOptions } from '../scripts/options.ts';
import { build, buildForPractice } from '../scripts/steps.ts';
import { Merchant } from '../tests/support/merchant/merchant.ts';
import { startPracticeServer } from '../tests/support/scene/practiceServer.ts';
import { type StartedBrowser, killWorker, startChromium } from '../tests/support/browser/startBrowser.ts';
import { writeBaseline } from './baseline.ts';
import { guideStrain } from './guide.ts';
import { daysRequests } from './requests.ts';
import { BUDGET_KB, sizesOf } from './sizes.ts';
import { strainOf } from './strain.ts';
import { type Visit, type Visitor, visitor } from './visit.ts';

const BUILD = join(import.meta.dirname, '..', '.output', 'chrome-mv3');
const NOW = '2026-11-24T15:00:00Z' as Instant;
const YESTERDAY = '2026-11-23' as BusinessDate;
const ROUNDS = 7;
/** One frame at 60 Hz. */
const FRAME_MS = 1000 / 60;

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const ms = (value: number): string => `${Math.round(value)} ms`;
const line = (...cells: string[]): void =>
  console.log(cells.map((cell, place) => (place === 0 ? cell.padEnd(40) : cell.padStart(14))).join(' '));

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}

readOptions('How large the extension is, how soon its controls can be used, what it costs page and service. It takes some minutes.');
await build();
await buildForPractice();

line('Size', 'plain', 'gzip');
for (const { part, plain, zipped } of sizesOf(BUILD)) {
  const budget = part.startsWith('content') ? `  (at most ${BUDGET_KB} kB)` : '';
  line(part, kilobytes(plain), `${kilobytes(zipped)}${budget}`);
}

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const practice = await startPracticeServer({ scenario: 'ten-years', now: NOW });
const [ours, least] = await Promise.all([startChromium(), startChromium({ extension: writeBaseline(folder) })]);

const reportOf = (days: number): string =>
  `${practice.origin}/salesReport/index?${new URLSearchParams({ storeId: '1', startDate: addDays(YESTERDAY, 1 - days), endDate: YESTERDAY })}`;

async function signedIn({ browser }: StartedBrowser): Promise<Visitor> {
  const merchant = await Merchant.in(browser, { origin: practice.origin });
  await merchant.signIn();
  return visitor(merchant.page);
}

/** The medians of visits, and the worst of what must not happen. */
function summed(visits: readonly Visit[]) {
  const longest = visits.flatMap(({ longTasks }) => longTasks);
  return {
    ready: median(visits.map(({ ready }) => ready)),
    usable: median(visits.map(({ usable }) => usable)),
    shift: Math.max(...visits.map(({ shift }) => shift)),
    longTasks: longest.length / visits.length,
    longest: Math.max(0, ...longest),
  };
}

function show(name: string, visits: readonly Visit[], compared?: readonly Visit[]): void {
  const { ready, usable, shift, longTasks, longest } = summed(visits);
  const ratio = compared ? (usable / summed(compared).usable).toFixed(2) : '1';
  line(`  ${name}`, ms(ready), ms(usable), ratio, shift.toFixed(4), longTasks.toFixed(1), ms(longest));
}

try {
  const [we, they] = [await signedIn(ours), await signedIn(least)];
  console.log(`\nOne year of days, seen for the first time and again:`);
  for (const time of ['first', 'second']) {
    const { count, told } = await daysRequests(practice, () => we.visit(reportOf(365)));
    console.log(`  ${time} look: ${count} request${count === 1 ? '' : 's'}  ${told.join(', ')}`);
  }

  console.log(`\nTime from the start of the navigation, median of ${ROUNDS} visits in turn:`);
  for (const days of [31, 3650]) {
    const url = reportOf(days);
    await we.visit(url);
    await they.visit(url);
    const [button, awake, asleep]: [Visit[], Visit[], Visit[]] = [[], [], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      button.push(await they.visit(url));
      awake.push(await we.visit(url));
      await killWorker(ours);
      asleep.push(await we.visit(url));
    }
    line(`${days} rows`, 'page ready', 'usable', 'ratio', 'layout shift', 'long tasks', 'longest');
    show('one static button', button);
    show('the guard', awake, button);
    show('the guard, its worker asleep', asleep, button);
  }

  console.log('\nLoaded, scrolled through, and drawn anew three times:');
  line('', 'long tasks', 'longest', 'ours at most', 'in');
  for (const days of [31, 3650]) {
    for (const [name, someone] of [
      ['one static button', they],
      ['the guard', we],
    ] as const) {
      const { longTasks, own } = await strainOf(someone.page, () => someone.visit(reportOf(days)));
      line(`${days} rows, ${name}`, String(longTasks.length), ms(Math.max(0, ...longTasks)), `${own.took.toFixed(1)} ms`, own.where);
    }
  }
} finally {
  await Promise.all([ours.stop(), least.stop()]);
  await practice.stop();
  rmSync(folder, { recursive: true, force: true });
}

console.log('\nFrom step to step of a guide, the part of the longest task that is ours:');
line('', 'ours at most', 'of a frame', 'in');
const guided = await startChromium();
try {
  for (const { step, own } of await guideStrain(guided))
    line(`  ${step}`, `${own.took.toFixed(1)} ms`, (own.took / FRAME_MS).toFixed(2), own.where);
} finally {
  await guided.stop();
}
