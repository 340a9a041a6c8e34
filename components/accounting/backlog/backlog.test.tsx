// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { BacklogView } from '../../../lib/messages/views/desk/backlogViews.ts';
import type { OperationView } from '../../../lib/messages/views/views.ts';
import { en } from '../../base/testing/texts.ts';
import { onHands } from '../../guard/hands.ts';
import { guardOf } from '../../guard/slot.ts';
import '../../guard/testing/begun.ts';
import { do_ } from '../../guard/testing/hand.ts';
import { backlogView } from '../testing/backlog.ts';
import { NOW_MS, all, createStage, enter, pageText, press, the } from '../testing/show.tsx';
import { NOW, TARGET, checkOf, judgementOf, ok, operationOf } from '../testing/views.ts';
import { Sheet } from '../sheet/Sheet.tsx';
import { NextDay } from './NextDay.tsx';
import { createBacklog } from '../model/backlogModel.ts';

// The guard hears keys as long as the extension is there.
vi.mock('wxt/browser', () => ({ browser: { runtime: { id: 'us' } } }));

/** As long as what came of a day is shown before the next one is led to, and the words that say so. */
const SHOWN_MS = 6000;
/** What the page shows of it. */
const SHOWN = { kind: 'day', ...TARGET, statuses: ['POST'] } as const;
const LEADING = en('backlog.leading', { count: 6 });
const DAY = { date: { date: TARGET.date } };
const ENDED: Partial<BacklogView> = { state: 'ended', expected: true };
const DONE: Partial<OperationView> = { state: 'settled', active: false, finishedAt: NOW, outcome: phrase('operation.settled.ready', DAY) };

let contact: AbortController;
let gone: string[];
let inFront: boolean;
let stage: ReturnType<typeof createStage>;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW_MS });
  [contact, gone, inFront] = [new AbortController(), [], true];
});
afterEach(() => {
  contact.abort();
  stage.end();
  vi.useRealTimers();
});

/** A page on which the day at hand of a backlog has run, as the sheet shows it. */
async function ended(view: Partial<BacklogView> = {}, operation: Partial<OperationView> = {}) {
  stage = createStage();
  const { ask, model } = stage;
  const backlog = createBacklog({
    ask,
    sheet: model.sheet,
    operations: model.operations,
    target: TARGET,
    isInFront: () => inFront,
    isReady: () => true,
    onHands: (hear, end) => onHands(document, hear, end),
    see: () => SHOWN,
    goTo: (href) => void gone.push(href),
    contact: contact.signal,
  });
  Object.assign(model, { backlog });
  await stage.answer('backlogLook', ok({ view: backlogView({ ...ENDED, ...view }), lost: false, opens: false }));
  await stage.show(<Sheet />);
  await act(() => {
    model.operations.add(operationOf({ ...DONE, ...operation }));
    model.sheet.showOperation('c1');
  });
}
const pass = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));
const asked = () => stage.asked('backlogGo').map(({ skip, led }) => ({ skip, led: led && true }));
const LEADS = { leads: true } as const;

describe('after a day that went as expected', () => {
  it('nothing is led to where the merchant switched it off', async () => {
    await ended(LEADS);
    await enter(the('checkbox', en('backlog.lead')), false);
    expect(stage.asked('backlogLead')).toEqual([{ id: 'b1', yes: false }]);
    await stage.answer('backlogLead', ok({ view: backlogView(ENDED), lost: false }));
    await pass(SHOWN_MS * 10);
    expect(asked()).toEqual([]);
    expect(the('checkbox', en('backlog.lead'))).toHaveProperty('checked', false);
  });

  it('it can be switched off before the day has ended, and what will say that the next one comes is there', async () => {
    await ended({ ...LEADS, state: 'running', expected: false }, { active: true, state: 'accepted' });
    expect(the('checkbox', en('backlog.lead'))).toHaveProperty('checked', true);
    const live = document.querySelector('.leading')!;
    expect([live.getAttribute('role'), live.textContent]).toEqual(['status', '']);
    await act(() => stage.model.operations.add(operationOf(DONE)));
    await stage.answer('backlogLook', ok({ view: backlogView({ ...ENDED, ...LEADS }), lost: false, opens: false }));
    expect(document.querySelector('.leading')).toBe(live);
    expect(live.textContent).toBe(LEADING);
  });

  it('the next one comes once its result was shown for a while', async () => {
    await ended(LEADS);
    expect(pageText()).toContain(LEADING);
    await pass(SHOWN_MS - 1);
    expect(asked()).toEqual([]);
    await pass(1);
    expect(asked()).toEqual([{ skip: false, led: true }]);
    const next = backlogView({ at: 2, day: { storeId: '2', storeName: 'Laurier', date: TARGET.date }, href: 'https://site.example/next' });
    await stage.answer('backlogGo', ok({ view: next, lost: false }));
    expect(gone).toEqual(['https://site.example/next']);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['says so', () => press(the('button', en('backlog.stay')))],
    ['presses a key', () => act(() => void do_('keydown', the('dialog'), { key: 'Tab' }))],
    [
      'presses a key that is kept from the page',
      () =>
        act(() => {
          guardOf(document).keep(the('dialog'), () => {}, contact.signal);
          do_('keydown', the('dialog'), { key: 'Tab' });
        }),
    ],
    ['scrolls', () => act(() => void the('dialog').dispatchEvent(new Event('wheel', { bubbles: true })))],
    ['clicks anywhere', () => act(() => void the('dialog').dispatchEvent(new Event('pointerdown', { bubbles: true })))],
    ['closes the sheet', () => act(() => stage.model.sheet.close())],
    ['leaves it for later', () => act(() => stage.model.backlog.leave())],
    ['looks at the day', () => act(() => stage.model.sheet.showDay(TARGET))],
  ])('the merchant who %s stays on it', async (_, does) => {
    await ended(LEADS);
    await pass(SHOWN_MS - 1);
    await does();
    await pass(SHOWN_MS * 2);
    expect(asked()).toEqual([]);
  });

  it('a page that nobody sees leads nowhere, not even later', async () => {
    await ended(LEADS);
    inFront = false;
    await pass(SHOWN_MS);
    inFront = true;
    await pass(SHOWN_MS * 2);
    expect(asked()).toEqual([]);
  });

  it('the worker may refuse: why is said, and the merchant goes on', async () => {
    await ended(LEADS);
    await pass(SHOWN_MS);
    await stage.answer('backlogGo', { ok: false, problem: { reason: phrase('backlog.not-led', DAY) } });
    expect(pageText()).toContain(en('backlog.not-led', { date: TARGET.date }));
    await pass(SHOWN_MS * 2);
    expect(asked()).toHaveLength(1);
    await press(the('button', en('backlog.continue')));
    expect(asked().at(-1)).toEqual({ skip: false, led: undefined });
  });

  it.each<[string, Partial<BacklogView>, Partial<OperationView>]>([
    ['one that is not as expected', { ...LEADS, expected: false }, {}],
    ['one that still runs', { ...LEADS, state: 'running', expected: false }, { active: true, state: 'accepted' }],
    ['the last one', { ...LEADS, next: null }, {}],
    ['another day than that at hand', { ...LEADS, day: { storeId: '7', storeName: null, date: TARGET.date } }, {}],
  ])('nothing is led to from %s', async (_, view, operation) => {
    await ended(view, operation);
    await pass(SHOWN_MS * 2);
    expect(asked()).toEqual([]);
    expect(pageText()).not.toContain(LEADING);
  });

  it('the first thing to do is to go on, or to post where the day has to be', async () => {
    const next = [{ kind: 'action', action: 'post', label: phrase('action.post.button', DAY) }] as const;
    const filled = () => [...document.querySelectorAll('.filled')].map(({ textContent }) => textContent);
    await ended({}, { next: [...next] });
    expect(filled()).toEqual([en('backlog.continue')]);
    stage.end();
    await ended({ expected: false }, { next: [...next] });
    expect(filled()).toEqual([en('action.post.button', { date: TARGET.date })]);
  });

  it('after a click of ours on the site’s icon the panel beside its page leads on, unless something lies over it', async () => {
    await ended(LEADS, { by: 'worker' });
    await act(() => stage.model.sheet.close());
    const [operation] = stage.model.operations.all.value;
    await stage.show(<NextDay of={operation!} />);
    expect(pageText()).toContain(LEADING);
    await act(() => stage.model.sheet.showDay(TARGET));
    await pass(SHOWN_MS * 2);
    expect([pageText().includes(LEADING), asked()]).toEqual([false, []]);
    await act(() => stage.model.sheet.close());
    await pass(SHOWN_MS);
    expect(stage.asked('backlogGo')).toMatchObject([{ skip: false, led: SHOWN }]);
  });

  it('after a click of ours what is ready is not called posted once the last day is done', async () => {
    await ended({ ...ENDED, next: null }, { by: 'worker', after: [{ kind: 'sales', status: 'POST', family: 'queued', message: null }] });
    expect(pageText()).toContain(en('backlog.ready'));
  });

  it('a click of the merchant’s own on the site’s icon leads nowhere', async () => {
    await ended(LEADS, { by: 'hand' });
    await pass(SHOWN_MS * 2);
    expect([all('checkbox'), asked()]).toEqual([[], []]);
  });
});

describe('the next checklist', () => {
  it('tells what came of the day before, and offers the Post as it was confirmed there: seen on the button, to be taken back', async () => {
    await ended({ state: 'open', expected: false, andPost: true, former: phrase('operation.settled.posted', DAY) });
    await act(() => stage.model.sheet.openForBacklog('regenerate', TARGET, { id: 'b1', andPost: true }));
    const pair = { checklist: { pair: true } };
    await stage.answer('judge', ok(judgementOf(pair)));
    expect(stage.asked('judge').at(-1)).toMatchObject({ andPost: true, backlog: 'b1' });
    await stage.answer('judge', ok(judgementOf(pair)));
    expect(pageText()).toContain(en('operation.settled.posted', { date: TARGET.date }));
    expect(pageText()).toContain(en('backlog.and-post'));
    expect(the('button', en('pair.button.regenerate', { date: TARGET.date }))).toBeDefined();
    expect(stage.asked('run')).toEqual([]);
    await enter(the('checkbox', en('pair.choose')), false);
    await stage.answer('judge', ok(judgementOf(pair)));
    expect(stage.asked('judge').at(-1)).not.toHaveProperty('andPost');
  });

  it('asks in one tick what was said of the day before a moment ago, each part of it listed, and keeps each', async () => {
    const asked = [
      checkOf('ask', { id: 'role', reason: phrase('check.role.ask') }),
      checkOf('ask', { id: 'mapping-complete', reason: phrase('check.mapping-complete.ask') }),
      checkOf('ask', { id: 'books-open', reason: phrase('check.books-open.ask', { software: 'Xero', date: '3 November' }) }),
      checkOf('ask', { id: 'historical', reason: phrase('check.books-open.ask', { software: 'Xero', date: '4 November' }) }),
    ];
    const boxes = async (former: BacklogView['former']) => {
      await ended({ state: 'open', expected: false, former });
      await act(() => stage.model.sheet.openForBacklog('regenerate', TARGET, { id: 'b1', andPost: false }));
      await stage.answer('judge', ok(judgementOf({ clearance: null, checklist: { checks: asked } })));
      return all('checkbox').length;
    };
    expect(await boxes(null)).toBe(2);
    stage.end();
    expect(await boxes(phrase('operation.settled.ready', DAY))).toBe(1);
    for (const words of [en('check.role.ask'), en('check.mapping-complete.ask')]) expect(pageText()).toContain(words);
    await enter(the('checkbox', en('sheet.group.both')), true);
    expect(stage.asked('judge').at(-1)!.confirmed.toSorted()).toEqual(asked.map(({ id }) => id).toSorted());
  });

  it('offers no Post where there is none to be confirmed', async () => {
    await ended({ state: 'open', expected: false, andPost: true });
    await act(() => stage.model.sheet.openForBacklog('regenerate', TARGET, { id: 'b1', andPost: true }));
    await stage.answer('judge', ok(judgementOf()));
    expect(stage.asked('judge')).toHaveLength(1);
    expect(all('checkbox', en('pair.choose'))).toEqual([]);
  });
});
