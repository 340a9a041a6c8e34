/** The day in detail: its figures, what doesn't add up, the report for the support, the way to the legend, the keyboard. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DayTarget } from '../../lib/domain/day/action.ts';
import type { BusinessDate } from '../../lib/domain/values/businessDate.ts';
import { TOTAL_KINDS, type Totals } from '../../lib/domain/day/day.ts';
import { bare, openDetails, readAdvice, run, sheetOf } from '../support/merchant/advice.ts';
import { dayPage } from '../support/scene/journey.ts';
import type { Merchant } from '../support/merchant/merchant.ts';
import { type Scene, type SceneOptions, startScene } from '../support/scene/scene.ts';
import { findAll } from '../support/merchant/sight.ts';
import { type StartedBrowser, startChromium } from '../support/browser/startBrowser.ts';
import { en } from '../support/merchant/texts.ts';
import { until } from '../support/until.ts';
import { CORE } from '../support/runner/core.ts';

const SHEET = { role: 'dialog' };
const day = (storeId: string, date: string): DayTarget => ({ storeId, date: date as BusinessDate });
const CHANGED = day('1', '2026-11-12');
const HELD = day('1', '2026-11-03');
const UNREAD = day('1', '2026-11-22');
const UNBALANCED = day('1', '2026-11-19');
const OPEN = day('10', '2026-11-15');
const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const NAMES = Object.fromEntries(TOTAL_KINDS.map((kind) => [kind, capitalised(en(`total.${kind}`))])) as Record<
  (typeof TOTAL_KINDS)[number],
  string
>;

let started: StartedBrowser;
let scene: Scene;
beforeAll(async () => {
  started = await startChromium();
});
afterEach(() => scene.stop());
afterAll(() => started?.stop());

/** Opens the page of a day, and the day in detail. */
async function arrive(at: DayTarget, options: SceneOptions = {}): Promise<Merchant> {
  scene = await startScene(started, { operationSeconds: 0.01, ...options });
  await scene.merchant.open(dayPage(at));
  await openDetails(scene.merchant);
  await readAdvice(scene.merchant);
  return scene.merchant;
}

const everyError = { scenario: 'every-error' };
const dollars = (minor: number) =>
  new Intl.NumberFormat('en', { style: 'currency', currency: 'CAD', currencyDisplay: 'narrowSymbol' }).format(minor / 100);

/** The rows of the figures in the open sheet, cell by cell. */
async function figuresOf(merchant: Merchant): Promise<string[][]> {
  const seen = findAll(await merchant.look(), /^/, { within: { role: 'table', name: en('figures.title') } });
  const rows = seen.flatMap(({ role }, index) => (role === 'row' ? [index] : []));
  return rows.map((from, place) =>
    seen
      .slice(from, rows[place + 1])
      .filter(({ role }) => /^(?:cell|columnheader|rowheader)$/.test(role))
      .map(({ text }) => text),
  );
}

const HEADS = { accounting: [en('figures.pos'), en('figures.accounting')], after: [en('timeline.before'), en('timeline.after')] } as const;

/** By how much the right one of two figures is more or less, in words. */
const spelled = (compared: keyof typeof HEADS, left: number, right: number): string =>
  left === right
    ? ''
    : en(right > left ? `figures.more.${compared}` : `figures.less.${compared}`, {
        amount: { minor: Math.abs(right - left), currency: 'CAD' },
      });

/** How two sets of figures are to be shown side by side. */
function sideBySide(compared: keyof typeof HEADS, left: Totals, right: Totals): string[][] {
  const kinds = TOTAL_KINDS.filter((kind) => left[kind] || right[kind]);
  return [
    ['', ...HEADS[compared]],
    ...kinds.map((kind) => [
      NAMES[kind],
      dollars(left[kind]),
      `${dollars(right[kind])} ${spelled(compared, left[kind], right[kind])}`.trim(),
    ]),
  ];
}

/** How a checklist of Refresh is to tell what it turns into what; nothing of it agrees. */
function turnedInto(pos: Totals, accounting: Totals): string[][] {
  const kinds = TOTAL_KINDS.filter((kind) => pos[kind] || accounting[kind]);
  const turn = (from: string, to: string) => bare(`${from} → ${to}`);
  return [
    ['', turn(en('figures.accounting'), en('figures.pos'))],
    ...kinds.map((kind) => [
      NAMES[kind],
      turn(dollars(accounting[kind]), dollars(pos[kind])) + bare(spelled('accounting', pos[kind], accounting[kind])),
    ]),
  ];
}

const practiceDay = (at: DayTarget) => scene.server.practice.day(scene.owner, at);

describe('figures', () => {
  it('of the POS and of accounting stand side by side, differences spelled out, in the day, in the checklist and after it', async () => {
    const merchant = await arrive(CHANGED, {});
    scene.completeMapping('1');
    const { pos, accounting } = practiceDay(CHANGED);
    const expected = sideBySide('accounting', pos!, accounting!);
    expect(TOTAL_KINDS.filter((kind) => pos![kind] !== accounting![kind]).length).toBeGreaterThan(1);
    expect(await figuresOf(merchant)).toEqual(expected);
    await merchant.sees(en.like('evidence.figures'), { within: SHEET });

    await openDetails(merchant);
    expect(await readAdvice(merchant)).toMatchObject({ heading: en('panel.next.post'), action: 'refresh' });
    await merchant.press(en('action.refresh.button', { date: '2026-11-12' }), { within: SHEET });
    await merchant.sees(en.part('check.already-posted.announced'));
    expect((await figuresOf(merchant)).map(([head, told]) => [head, bare(told!)])).toEqual(turnedInto(pos!, accounting!));

    expect(await run(merchant, 'refresh')).toBe('ready');
    const after = practiceDay(CHANGED).accounting!;
    expect(after).toEqual(pos);
    expect(await figuresOf(merchant)).toEqual(sideBySide('after', accounting!, after));
  });

  it('that agree have no column of differences', async () => {
    const merchant = await arrive(HELD);
    const [head, ...rows] = await figuresOf(merchant);
    expect(head).toEqual(['', en('figures.pos'), en('figures.accounting')]);
    expect(rows.every(([, left, right]) => left === right)).toBe(true);
  });

  it('that don’t add up say by how much, and by which check', async () => {
    const merchant = await arrive(UNBALANCED, everyError);
    const { accounting, checks } = practiceDay(UNBALANCED);
    const left = accounting!.sales - accounting!.discounts + accounting!.tax - accounting!.payments;
    expect(checks).toMatchObject([{ state: 'unbalanced' }]);
    await merchant.sees(en('figures.imbalance', { amount: dollars(Math.abs(left)) }), { within: SHEET });
    await merchant.sees(en('figures.check.unbalanced', { id: checks[0]!.id, amount: dollars(checks[0]!.amount) }), { within: SHEET });
  });

  it('name the checks that are still open', async () => {
    const merchant = await arrive(OPEN, everyError);
    const { checks } = practiceDay(OPEN);
    expect(checks).toMatchObject([{ state: 'open' }]);
    await merchant.sees(en('figures.check.open', { id: checks[0]!.id, amount: dollars(checks[0]!.amount) }), { within: SHEET });
  });
});

describe('what nothing matches', () => {
  it('is shown as it came, with no recommendation, and no action to press', async () => {
    const merchant = await arrive(UNREAD, everyError);
    await merchant.sees('“E-4711: the ledger gave an answer that nobody wrote down”', { within: SHEET });
    await merchant.sees(en('advice.support.unread'), { within: SHEET });
    const buttons = (await sheetOf(merchant)).filter(({ role }) => role === 'button').map(({ name }) => name);
    expect(buttons).toEqual(['Close', 'FAILED', 'POSTED', en('help.show-me'), en('story.all'), en('support.prepare'), en('panel.legend')]);
  });
});

describe('the report for the support', () => {
  const report = async (merchant: Merchant) => (await merchant.sees(en('support.title'), { role: 'textbox', within: SHEET })).value!;

  it('tells no amount and no name unless it is ticked, and is copied as it stands', CORE, async () => {
    const merchant = await arrive(UNREAD, everyError);
    const context = merchant.page.browserContext();
    /** What was copied: the page itself may read it only now. */
    const copied = async () => {
      await context.overridePermissions(scene.server.origin, ['clipboard-read']);
      const text = await merchant.page.evaluate(() => navigator.clipboard.readText());
      await context.clearPermissionOverrides();
      return text;
    };
    const { pos } = practiceDay(UNREAD);
    const secrets = ['Camille', 'Vélo', 'velo.example', (pos!.sales / 100).toFixed(2), (pos!.payments / 100).toFixed(2)];

    await merchant.press(en('support.prepare'), { within: SHEET });
    const short = await report(merchant);
    for (const told of [
      'Store: Plateau (number 1)\nDay: 2026-11-22\n',
      'QuickBooks Online',
      'FAILED',
      'E-4711: the ledger gave an answer that nobody wrote down',
      en('report.done.none'),
    ])
      expect(short).toContain(told);
    for (const secret of secrets) expect(short).not.toContain(secret);
    await merchant.press('Copy', { within: SHEET });
    await merchant.sees(en('support.copied'), { role: 'status', within: SHEET });
    expect(await copied()).toBe(short);

    await merchant.tick(en('support.whole'), { within: SHEET });
    const whole = await until(
      async () => ((await report(merchant)).includes('Camille') ? report(merchant) : undefined),
      () => report(merchant),
    );
    for (const told of ['Camille Roy', (pos!.sales / 100).toFixed(2)]) expect(whole).toContain(told);
    await merchant.doesNotSee(en('support.copied'), { role: 'status', within: SHEET });
    await merchant.press('Copy', { within: SHEET });
    await merchant.sees(en('support.copied'), { role: 'status', within: SHEET });
    expect(await copied()).toBe(whole);
  });

  it('says what was tried, and when', async () => {
    const merchant = await arrive(day('1', '2026-11-18'), everyError);
    await merchant.press(en('action.regenerate.button', { date: '2026-11-18' }), { within: SHEET });
    await run(merchant, 'regenerate');
    await openDetails(merchant);
    await merchant.press(en('support.prepare'), { within: SHEET });
    const told = await report(merchant);
    expect(told).toMatch(/- 2026-11-24T15:\S+: Regenerate\. Reason: /);
    expect(told).toContain(en('report.try.expected.regenerate'));
    expect(told).toContain('Before: Sales FAILED');
  });
});

it('someone who comes back from mending what it named reads the next step', async () => {
  const merchant = await arrive(HELD);
  // What is seen to be refused is not offered.
  expect(await readAdvice(merchant)).toMatchObject({ heading: en('panel.next.fix-first'), steps: ['map-every-row'], action: null });
  await merchant.sees(en('button.of-day', { step: en('button.mapping'), date: HELD.date }), { role: 'button', within: SHEET });
  const settings = await merchant.followed(en('remedy.mapping'), { within: SHEET });
  scene.completeMapping('1');
  await settings.sees('General Settings', { role: 'heading' });
  await settings.page.close();
  await merchant.page.bringToFront();
  await merchant.sees(en('panel.next.post'), { role: 'heading', within: SHEET });
  expect(await readAdvice(merchant)).toMatchObject({ steps: [], action: 'regenerate' });
});

it.each([
  ['the legend', en('panel.legend'), 'legend.html', 'h1'],
  ['its status, which is lit there,', 'FAILED', 'legend.html#FAILED', '.lit#FAILED'],
])('leads to %s in a tab of its own', async (_, words, address, place) => {
  const merchant = await arrive(HELD);
  const opened = started.browser.waitForTarget((target) => target.url() === started.extensionUrl(address));
  await merchant.press(words, { role: 'button', within: SHEET });
  const page = (await (await opened).page())!;
  await until(
    () => page.evaluate((selector) => document.querySelector(selector)?.textContent ?? undefined, place),
    () => `The legend has no ${place}.`,
  );
  expect(merchant.page.url()).toContain('/sales/summary');
  await page.close();
});

describe('the keyboard alone', () => {
  const focused = async (merchant: Merchant) =>
    (await merchant.look()).findLast(({ role, focused: here }) => here && role !== 'page')?.name;
  /** Goes on by Tab until it is there. */
  async function tabTo(merchant: Merchant, name: RegExp): Promise<void> {
    for (let presses = 0; presses < 60; presses++) {
      if (name.test((await focused(merchant)) ?? '')) return;
      await merchant.key('Tab');
    }
    throw new Error(`The keyboard does not reach ${name}:\n${await merchant.tree()}`);
  }

  it('opens the day, prepares the report, goes to the checklist, leaves, and is back where it was', async () => {
    scene = await startScene(started, { operationSeconds: 0.01 });
    const { merchant } = scene;
    scene.completeMapping('1');
    await merchant.open(dayPage(CHANGED));
    await merchant.sees(en('headline.pos-changed.posted'), { role: 'button' });
    await tabTo(merchant, en.like('headline.pos-changed.posted'));
    await merchant.key('Enter');
    await tabTo(merchant, en.like('panel.open', { date: '2026-11-12' }));
    await merchant.key('Enter');
    await readAdvice(merchant);
    expect(await focused(merchant)).toBe(en('panel.title', { date: '2026-11-12' }));
    await tabTo(merchant, en.like('support.prepare'));
    await merchant.key('Enter');
    await merchant.sees(en('support.title'), { role: 'textbox' });
    await tabTo(merchant, en.like('support.whole'));
    await merchant.key('Space');
    await until(
      async () => ((await merchant.sees(en('support.whole'), { role: 'checkbox' })).checked ? true : undefined),
      () => 'It is not ticked.',
    );
    await merchant.key('Escape');
    await merchant.doesNotSee(en('panel.title', { date: '2026-11-12' }), { role: 'heading' });
    expect(await focused(merchant)).toBe(en('panel.open', { date: '2026-11-12' }));

    await merchant.key('Enter');
    await readAdvice(merchant);
    await tabTo(merchant, en.like('action.refresh.button', { date: '2026-11-12' }));
    await merchant.key('Enter');
    await merchant.sees(en.part('check.already-posted.announced'));
    await merchant.key('Escape');
    await merchant.doesNotSee('Close', { role: 'button' });
  });
});
