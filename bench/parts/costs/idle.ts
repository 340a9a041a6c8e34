import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession } from 'puppeteer';
import type { PracticeServer } from '../../../tests/support/scene/practiceServer.ts';
import { aboveOf, figuresOf, told } from '../../figures.ts';
import { processorTimeOf } from '../../measure/processor.ts';
import { ELSEWHERE, type Signed, openSigned, reportOf, startPlace, stopAll } from '../../place.ts';
import { goal, head, line } from '../../sheet.ts';
import type { Bench, Part } from '../part.ts';

/** The report asks every third minute. */
const ROUNDS = 3;
const MINUTE_MS = 60_000;
/** Until then what is done once after the load is done. */
const SETTLED_MS = 5_000;

/** A page that nobody touches, in a browser of its own and at a service of its own. */
interface Idle {
  readonly what: string;
  readonly practice: PracticeServer;
  readonly signed: Signed;
  readonly session: CDPSession;
  readonly took: number[];
  readonly asked: string[][];
}

async function open(
  what: string,
  folder: string,
  extension: null | undefined,
  pathOf: (practice: PracticeServer) => string,
): Promise<Idle> {
  const practice = await startPlace(folder);
  const signed = await openSigned(practice, extension);
  const { page } = signed.merchant;
  await page.goto(pathOf(practice), { waitUntil: 'load' });
  return { what, practice, signed, session: await page.createCDPSession(), took: [], asked: [] };
}

/** Puts another tab before it. */
async function putBehind({ signed: { merchant, started } }: Idle): Promise<void> {
  await (await started.browser.newPage()).bringToFront();
  if ((await merchant.page.evaluate(() => document.visibilityState)) !== 'hidden') throw new Error('The page is still seen.');
}

async function minuteOf({ practice, session, took, asked }: Idle): Promise<void> {
  const [before, from] = [await processorTimeOf(session), practice.arrivals.length];
  await pause(MINUTE_MS);
  took.push((await processorTimeOf(session)) - before);
  asked.push(practice.arrivals.slice(from).map(({ path }) => new URL(path, practice.origin).pathname));
}

function tell(ours: Idle, none: Idle): void {
  const mean = ours.asked.flat().length / ours.asked.length;
  line(
    `  ${ours.what}`,
    told(figuresOf(ours.took)),
    told(figuresOf(none.took)),
    told(aboveOf(ours.took, none.took)),
    ours.asked.map(({ length }) => length).join(', '),
  );
  goal(`an idle minute, processor time above a page without us: ${ours.what}`, aboveOf(ours.took, none.took).median, 30, ' ms');
  goal(`an idle minute, requests in the mean: ${ours.what}`, mean, ours.what === 'the report' ? 1 : 0);
}

export const idle: Part = {
  name: 'idle',
  about: 'a minute in which nobody does anything: processor time of the page, and requests',
  async run({ folder, rounds = ROUNDS }: Bench) {
    const report = (practice: PracticeServer) => reportOf(practice, 31);
    const elsewhere = ({ origin }: PracticeServer) => origin + ELSEWHERE;
    const all = await Promise.all([
      open('the report', folder, undefined, report),
      open('the report', folder, null, report),
      open('the report, in the background', folder, undefined, report),
      open('the report, in the background', folder, null, report),
      open('another page of the site', folder, undefined, elsewhere),
      open('another page of the site', folder, null, elsewhere),
    ]);
    try {
      await Promise.all(all.slice(2, 4).map(putBehind));
      await pause(SETTLED_MS);
      for (let round = 0; round < rounds; round++) await Promise.all(all.map(minuteOf));
      head('An idle minute, processor time of the page in ms', 'with us', 'without', 'above', 'requests');
      for (const place of [0, 2, 4]) tell(all[place]!, all[place + 1]!);
    } finally {
      await stopAll(all.flatMap(({ signed: { started }, practice }) => [started, practice]));
    }
  },
};
