/** The merchant's way on the live app, up to a point of it. */
import type { TextKey } from '../../../lib/i18n/en/index.ts';
import { confirmAll, pressIcon } from '../../support/live.ts';
import { findAll } from '../../support/merchant/sight.ts';
import { en } from '../../support/merchant/texts.ts';
import { until } from '../../support/until.ts';
import type { Choice, Point } from './choice.ts';
import { type LivePlay, dayPath, inHaste, isPress } from './stage.ts';

const READY: Readonly<Record<Choice['action'], TextKey>> = {
  refresh: 'operation.settled.ready',
  regenerate: 'operation.settled.ready',
  post: 'operation.settled.as-told',
};
const runOf = ({ action, date }: LivePlay['intended']) => en(`action.${action}.button`, { date });

/** Opens the day and presses the site's icon: our checklist opens. */
async function openChecklist({ merchant, live, intended }: LivePlay): Promise<void> {
  await merchant.open(dayPath(intended));
  await merchant.sees('Sales Totals Guard', { role: 'region' });
  await pressIcon(merchant.page, live, intended.action);
  await merchant.sees(en.like('sheet.title', { action: { text: `action.${intended.action}.verb` } }), { role: 'heading' });
}

/** Gives a reason and confirms everything, until Run may be pressed. */
async function confirm({ merchant, intended }: LivePlay): Promise<void> {
  await confirmAll(merchant);
  const radios = findAll(await merchant.look(), /./, { role: 'radio', within: { role: 'dialog' } });
  if (radios.length > 0 && !radios.some(({ checked }) => checked)) await merchant.choose(radios[0]!.name, { within: { role: 'dialog' } });
  await confirmAll(merchant);
  await merchant.mayPress(runOf(intended));
}

/** Presses Run: that is one click asked for. */
async function run(play: LivePlay): Promise<void> {
  play.tally.asked = 1;
  await play.merchant.press(runOf(play.intended), { within: { role: 'dialog' } });
}

/** Opens the question behind the checklist. */
const ask = ({ merchant }: LivePlay): Promise<void> => merchant.press(en('guard.anyway'));

/** Has the next click let through. From here on a record may be there, as it must be before the click. */
async function wait(play: LivePlay): Promise<void> {
  const { merchant, intended } = play;
  play.tally.asked = 1;
  await merchant.press(en('guard.let-through'));
  await merchant.sees(en.part('guard.waiting', { icon: { text: `action.${intended.action}.icon` } }));
}

/** The merchant's own click on the site's icon. */
const click = ({ merchant, live, intended }: LivePlay): Promise<void> => pressIcon(merchant.page, live, intended.action);

/** The steps of each way before the click that is made, each with the point that it leads to; the last one makes it. */
const STEPS = {
  run: [
    ['open', openChecklist],
    ['confirmed', confirm],
    ['clicked', run],
  ],
  'by-hand': [
    ['open', openChecklist],
    ['question', ask],
    ['waiting', wait],
    ['clicked', click],
  ],
} as const;

/** Takes the steps from after `from` up to and with `to`. */
async function walk(play: LivePlay, from: string | null, to: string): Promise<void> {
  const steps = STEPS[play.choice.way] as readonly (readonly [string, (of: LivePlay) => Promise<void>])[];
  const start = steps.findIndex(([name]) => name === from) + 1;
  const end = steps.findIndex(([name]) => name === to) + 1;
  for (const [, step] of steps.slice(start, end)) await step(play);
}

/** How the worker looks at the day a last time before it clicks. */
const isLook = ({ url }: Request) => new URL(url).pathname === '/salesReport/summary';

/** From the last step before the click to a point after it. */
const AFTER: Readonly<Partial<Record<Point, (play: LivePlay, clicks: () => Promise<void>) => Promise<unknown>>>> = {
  'last-look': async ({ wire }, clicks) => {
    const held = wire.holdRequest(isLook);
    await clicks();
    await held;
  },
  'asked-by-site': async ({ open }, clicks) => {
    await clicks();
    await until(
      async () => (open.length > 0 ? true : undefined),
      () => 'The site asks nothing.',
    );
  },
  sent: async (play, clicks) => {
    const held = play.wire.holdRequest(isPress(play));
    await clicks();
    await held;
  },
  answered: async (play, clicks) => {
    const held = play.wire.holdAnswer(isPress(play));
    await clicks();
    await held;
  },
  followed: async ({ merchant, intended }, clicks) => {
    await clicks();
    await merchant.sees(en.part('click.accepted', { date: intended.date }));
  },
  settled: async ({ merchant, intended }, clicks) => {
    await clicks();
    await merchant.sees(en.part(READY[intended.action], { date: intended.date }));
  },
};

/** Gets to the point of this run. */
export async function reach(play: LivePlay): Promise<void> {
  const { way, point } = play.choice;
  const after = AFTER[point];
  if (!after) return walk(play, null, point);
  const before = way === 'run' ? 'confirmed' : 'waiting';
  await walk(play, null, before);
  await after(play, () => walk(play, before, 'clicked'));
}

/** The merchant goes on from a point before the click, as far as the page lets anybody: it may say no. */
export async function goOn(play: LivePlay): Promise<void> {
  const merchant = await inHaste(play.merchant);
  await walk({ ...play, merchant }, play.choice.point, 'clicked').catch(() => undefined);
}
