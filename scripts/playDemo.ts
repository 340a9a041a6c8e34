import { join } from 'node:path';
import type { Action } from '../lib/domain/action.ts';
import { Checklist } from '../tests/support/checklist.ts';
import type { Merchant } from '../tests/support/merchant.ts';
import { findAll } from '../tests/support/sight.ts';

const OUTPUT = join(import.meta.dirname, '..', 'demo-output');
const REPORT = '/salesReport/index';
const MAPPING = [
  { row: 'Helmets in Inventory & COGS', account: '5170 COGS Helmets' },
  { row: 'Workshop in Sales', account: '4050 Workshop' },
];

/** A broken day: the name that the merchant knows it by, its date, and what our layer says of it. */
interface BrokenDay {
  readonly name: string;
  readonly date: string;
  readonly words: string;
}

/** @throws with `sentence` where the page says something else than the demo does */
function expectThat(holds: boolean, sentence: string): void {
  if (!holds) throw new Error(sentence);
}

/** The day of the report about which our layer says `words`. */
async function brokenDay(merchant: Merchant, words: string): Promise<BrokenDay> {
  const group = await merchant.sees(new RegExp(`: .*${words}`), { role: 'group' });
  const name = group.name.slice(0, group.name.indexOf(':'));
  const dates = findAll(await merchant.look(), /^\d{4}-\d{2}-\d{2}$/, { role: 'link' }).map((link) => link.name);
  const nameOf = (date: string): string => new Date(date).toLocaleDateString('en-US', { month: 'long', day: 'numeric', timeZone: 'UTC' });
  return { name, words: group.name, date: dates.find((date) => nameOf(date) === name) ?? '' };
}

/** The entries of a day as the ledger sums them up. */
async function inLedger(merchant: Merchant, date: string): Promise<string[]> {
  await merchant.open('/ledger');
  await merchant.fill('Date, or empty', date);
  await merchant.press('Show');
  await merchant.arrives(date);
  await merchant.sees(/arrived once/);
  return findAll(await merchant.look(), new RegExp(`^${date} .*arrived`), { role: 'DisclosureTriangle' }).map(({ name }) => name);
}

interface Repair {
  readonly action: Action;
  readonly day: BrokenDay;
  readonly reason: string;
  /** What changed in the POS, where that is the reason. */
  readonly changed?: readonly string[];
  /** How the sheet says that it ended, after the name of the day. */
  readonly outcome: string;
}

/** One repair, from the press of its control to the sentence that says how it ended. */
async function carryOut(merchant: Merchant, { action, day, reason, changed = [], outcome }: Repair): Promise<string> {
  await merchant.open(REPORT);
  const checklist = await Checklist.open(merchant, action, day.name);
  await checklist.confirm(reason, ...changed);
  await checklist.run(`${day.name} ${outcome}`);
  return `${day.name} ${outcome}`;
}

/** Tells each step once it is done, with the time it took, and keeps a picture of it. */
function stepsOf(merchant: Merchant) {
  let count = 0;
  return async (title: string, act: () => Promise<readonly string[]>): Promise<void> => {
    const start = performance.now();
    const told = await act();
    count += 1;
    console.log(`${((performance.now() - start) / 1000).toFixed(1).padStart(5)} s  ${title}`);
    for (const line of told) console.log(`         ${line}`);
    await merchant.screenshot(`${OUTPUT}/${String(count).padStart(2, '0')}.png`);
  };
}

/**
 * The main job, as a merchant does it with mouse and keyboard: sees the broken days, is refused a forbidden repair,
 * repairs all three and reads the ledger.
 * @throws where anything differs from what it says
 */
export async function playDemo(merchant: Merchant): Promise<void> {
  const step = stepsOf(merchant);
  let failed!: BrokenDay;
  let held!: BrokenDay;
  let changed!: BrokenDay;

  await step('Signs in, opens Sales Totals, and sees three broken days.', async () => {
    await merchant.signIn();
    await merchant.sees(/3 days need you/);
    failed = await brokenDay(merchant, 'Failed');
    held = await brokenDay(merchant, 'On hold');
    changed = await brokenDay(merchant, 'The POS changed');
    return [failed, held, changed].map(({ words }) => words);
  });

  await step(`Tries to post ${failed.name}, and is refused.`, async () => {
    const checklist = await Checklist.open(merchant, 'post', failed.name);
    const blocks = await checklist.blocks();
    expectThat(blocks.some((sentence) => sentence.includes('no account yet')), `The missing mapping should stop it, and what stops it is: ${blocks.join(' ')}`);
    const run = await merchant.sees(`Post ${failed.name}`, { role: 'button', within: { role: 'dialog' } });
    expectThat(run.disabled === true, 'Post should be switched off.');
    return blocks;
  });

  await step('Follows the way that the checklist shows, and maps what was not mapped.', async () => {
    const settings = await merchant.followed('Open the mapping in Settings > Accounting');
    for (const { row, account } of MAPPING) {
      await settings.select(`Account for ${row}`, account);
      await settings.press(`Save ${row}`);
      await settings.sees(account, { within: { role: 'status' } });
    }
    await settings.page.close();
    return MAPPING.map(({ row, account }) => `${row}: ${account}`);
  });

  const READY = 'is ready to be posted.';
  const POSTED = 'is posted.';
  const repairs: readonly (readonly [title: string, repair: Repair])[] = [
    [`Regenerates ${failed.name}.`, { action: 'regenerate', day: failed, reason: 'The mapping was updated', outcome: READY }],
    [`Posts ${failed.name}.`, { action: 'post', day: failed, reason: 'It was regenerated', outcome: POSTED }],
    [`Regenerates ${held.name}.`, { action: 'regenerate', day: held, reason: 'The mapping was updated', outcome: READY }],
    [`Posts ${held.name}.`, { action: 'post', day: held, reason: 'It was regenerated', outcome: POSTED }],
    [`Refreshes ${changed.name}.`, { action: 'refresh', day: changed, reason: 'Something changed in the POS', changed: ['Sales', 'COGS'], outcome: READY }],
    [`Posts ${changed.name}.`, { action: 'post', day: changed, reason: 'It was refreshed', outcome: POSTED }],
  ];
  for (const [title, repair] of repairs) await step(title, async () => [await carryOut(merchant, repair)]);

  await step('Sees that no day needs her any more.', async () => {
    await merchant.open(REPORT);
    for (const { name } of [failed, held, changed]) await merchant.sees(`${name}: Posted`, { role: 'group' });
    await merchant.doesNotSee(/: (?:Failed|On hold|The POS changed)/, { role: 'group' });
    return [];
  });

  await step('Reads the ledger: nothing arrived twice.', async () => {
    const entries: string[] = [];
    for (const { date } of [failed, held, changed]) {
      const found = await inLedger(merchant, date);
      expectThat(found.length === 2, `${date} should have two entries, and has ${found.length}.`);
      entries.push(...found);
    }
    expectThat(entries.some((entry) => entry.startsWith(changed.date) && entry.includes('updated once')), `The entry of ${changed.name} should have been updated.`);
    await merchant.open('/ledger');
    await merchant.sees(/nothing twice/);
    return entries;
  });
}
