import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { phrase } from '../i18n/phrase.ts';
import { PROTOCOL } from './protocol.ts';
import { createRateLimit } from './rateLimit.ts';
import { type Handlers, type RouterRules, createRouter } from './router.ts';
import type { RawSender } from './sender.ts';
import { ProblemError } from './problemError.ts';

const rules: RouterRules = {
  extensionId: 'us',
  extensionOrigin: 'chrome-extension://us',
  admits: async (sender) => sender.from === 'extension' || sender.origin === 'https://site.example',
};
const page = { id: 'us', origin: 'https://site.example', frameId: 0, tab: { id: 1 } };
const popup = { id: 'us', origin: 'chrome-extension://us' };

const SEEN = { kind: 'day', storeId: '1', date: '2026-11-03', statuses: null };
const TARGET = { storeId: '1', date: '2026-11-03' };
const RANGE = { from: '2026-11-01', to: '2026-11-30' };
const DAYS = { storeId: '1', range: RANGE, window: RANGE };
const SHAPE = { tag: 'a', looks: ['abc'], place: '1z' };
/** A body of the right form for each message of a page. */
const BODIES: Readonly<Record<string, unknown>> = {
  hello: {},
  signedOut: {},
  cachedDays: DAYS,
  freshDays: DAYS,
  day: { target: TARGET },
  story: { target: TARGET },
  supportReport: { target: TARGET, whole: false, own: false },
  parts: { names: ['library'] },
  openPage: { page: 'legend' },
  leadOn: { from: TARGET },
  judge: { action: 'post', target: TARGET, page: SEEN, given: null, confirmed: [], fingerprint: null },
  run: { clearance: 'x', page: SEEN },
  outcome: { clearance: 'x' },
  operations: { storeId: '1' },
  saw: {
    stores: [{ id: '1', name: 'Plateau' }],
    links: { stores: '/s' },
    sights: [{ kind: 'connection', storeId: '1', state: 'connected' }],
  },
  letThrough: { action: 'post', target: TARGET, page: SEEN, given: null, confirmed: [] },
  letThroughEnded: { id: 'c', how: 'unused' },
  showIcon: { action: 'post', shape: SHAPE },
  forgetIcon: { action: 'post' },
  defect: { defect: { step: 'page', name: 'TypeError', message: '', stack: '' }, told: true },
  backlogLook: { target: TARGET, front: true },
  backlogGo: { id: 'b', from: TARGET, skip: false },
  backlogLead: { id: 'b', yes: true },
  guideStart: { guide: 'which', subject: TARGET },
  guideLook: { sight: { page: 'other', storeId: null, date: null, seen: [] }, front: true, fresh: false, step: null },
  guideMove: { id: 'x', move: { go: 'end', helped: null } },
};

function setUp() {
  const handlers = {
    saw: vi.fn(async () => ({ stores: [] })),
    hello: vi.fn(async () => ({ version: '1', language: 'en', locale: 'en', catalogue: {} })),
    signedOut: vi.fn(async () => ({})),
    cachedDays: vi.fn(),
    freshDays: vi.fn(),
    day: vi.fn(),
    story: vi.fn(),
    desk: vi.fn(),
    history: vi.fn(),
    historyCount: vi.fn(),
    historyStores: vi.fn(),
    historyOfDay: vi.fn(),
    historyAnswer: vi.fn(),
    historyPaper: vi.fn(),
    historyCsv: vi.fn(),
    supportReport: vi.fn(),
    judge: vi.fn(),
    run: vi.fn(),
    outcome: vi.fn(),
    letThrough: vi.fn(),
    letThroughEnded: vi.fn(),
    showIcon: vi.fn(async () => ({})),
    forgetIcon: vi.fn(async () => ({})),
    shownIcons: vi.fn(async () => ({ icons: [] })),
    forgetShown: vi.fn(async () => ({})),
    backlogLook: vi.fn(),
    backlogGo: vi.fn(),
    backlogLead: vi.fn(),
    backlog: vi.fn(),
    backlogBegin: vi.fn(),
    backlogResume: vi.fn(),
    backlogEnd: vi.fn(),
    guideStart: vi.fn(),
    guideBegin: vi.fn(),
    guideLook: vi.fn(),
    guideMove: vi.fn(),
    parts: vi.fn(async () => ({})),
    openPage: vi.fn(async () => ({})),
    leadOn: vi.fn(async () => ({})),
    operations: vi.fn(async () => ({ operations: [] })),
    overview: vi.fn(async () => ({ sites: [] })),
    getSettings: vi.fn(async () => ({ language: 'browser', unguarded: [] as string[], columns: ['at'] })),
    setSettings: vi.fn(async (settings: unknown) => settings),
    saveRecord: vi.fn(),
    told: vi.fn(),
    forgetTold: vi.fn(),
    clearStored: vi.fn(async () => ({ kept: 0 })),
    look: vi.fn(),
    wishSite: vi.fn(),
    sites: vi.fn(),
    takeBack: vi.fn(),
    defect: vi.fn(),
    untoldDefect: vi.fn(),
    defectTold: vi.fn(),
  };
  const onDefect = vi.fn(() => 'the report');
  return {
    handlers,
    onDefect,
    route: createRouter(
      handlers as unknown as Handlers,
      rules,
      createRateLimit(() => 0),
      onDefect,
    ),
  };
}

describe('the router', () => {
  it('answers what is ours', async () => {
    const { route, handlers } = setUp();
    expect(await route({ name: 'operations', body: { storeId: '1' } }, page)).toEqual({ ok: true, value: { operations: [] } });
    expect(handlers.operations).toHaveBeenCalledWith(
      { storeId: '1' },
      { from: 'page', origin: 'https://site.example', tabId: 1, apart: false },
    );
  });

  it('leaves what is not of its form to other listeners', () => {
    const { route } = setUp();
    for (const raw of [null, 1, 'hello', {}, { name: 'hello', extra: 1, body: {} }, [], { name: 5, body: {} }]) {
      expect(route(raw, page)).toBeUndefined();
    }
  });

  it('does not answer a stranger', () => {
    const { route } = setUp();
    expect(route({ name: 'hello', body: {} }, { ...page, id: 'them' })).toBeUndefined();
  });

  it.each([
    ['another site', 'https://example.com'],
    ['a site that only begins alike', 'https://site.example.com'],
    ['plain http', 'http://site.example'],
    ['another port', 'https://site.example:8443'],
  ])('tells our script on %s to let its page go, whatever it says', async (_, origin) => {
    const { route, handlers } = setUp();
    for (const [name, body] of [...Object.entries(BODIES), ['no such name', {}]] as const) {
      expect(await route({ name, body }, { ...page, origin })).toEqual({
        ok: false,
        problem: { reason: phrase('problem.not-allowed') },
        letGo: true,
      });
    }
    for (const handler of Object.values(handlers)) expect(handler).not.toHaveBeenCalled();
  });

  it.each([
    ['a name that is none', { name: 'post', body: {} }, page],
    ['a name every object has', { name: 'constructor', body: {} }, page],
    ['a page that asks for the history', { name: 'history', body: { account: 'o#a', filter: {}, after: null } }, page],
    ['a page that asks for it as a file', { name: 'historyCsv', body: { account: 'o#a', filter: {}, columns: [] } }, page],
    ['a page that names whose day it asks about', { name: 'story', body: { target: TARGET, account: 'o#b' } }, page],
    ['a page that speaks as the popup', { name: 'setSettings', body: { language: 'fr' } }, page],
    ['the popup that speaks as a page', { name: 'run', body: { clearance: 'x', page: {} } }, popup],
    ['an unknown field', { name: 'operations', body: { storeId: '1', more: true } }, page],
    ['a missing field', { name: 'operations', body: {} }, page],
  ])('refuses %s with a sentence', async (_, raw, sender) => {
    const { route, handlers } = setUp();
    expect(await route(raw, sender)).toEqual({ ok: false, problem: { reason: phrase('problem.unknown-message') } });
    for (const handler of Object.values(handlers)) expect(handler).not.toHaveBeenCalled();
  });

  it('passes on the sentence of a trouble, and hides what else went wrong', async () => {
    const { route, handlers, onDefect } = setUp();
    handlers.operations.mockRejectedValueOnce(new ProblemError({ reason: phrase('problem.storage') }));
    expect(await route({ name: 'operations', body: { storeId: '1' } }, page)).toEqual({
      ok: false,
      problem: { reason: phrase('problem.storage') },
    });
    handlers.operations.mockRejectedValueOnce(new Error('secret'));
    const answer = await route({ name: 'operations', body: { storeId: '1' } }, page);
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(answer).toEqual({ ok: false, problem: { reason: phrase('problem.unexpected'), retry: true, report: 'the report' } });
    expect(onDefect).toHaveBeenCalledExactlyOnceWith(expect.any(Error), 'operations');
  });

  it.each<[string, string, unknown, RawSender]>([
    ['for a site that the page names', 'showIcon', { action: 'post', shape: SHAPE, origin: 'https://elsewhere.example' }, page],
    ['by our own pages, which are no site', 'showIcon', { action: 'post', shape: SHAPE }, popup],
    ['as another action', 'showIcon', { action: 'void', shape: SHAPE }, page],
    ['with more than a shape', 'showIcon', { action: 'post', shape: { ...SHAPE, text: '1,166.43' } }, page],
    ['with looks that are no digests', 'showIcon', { action: 'post', shape: { ...SHAPE, looks: ['a b'] } }, page],
    ['and forgets none of another site', 'forgetShown', { origin: 'https://elsewhere.example', action: 'post' }, page],
    ['and is not told which there are', 'shownIcons', {}, page],
  ])('has no icon shown %s', async (_, name, body, sender) => {
    const { route, handlers } = setUp();
    expect(await route({ name, body }, sender)).toEqual({ ok: false, problem: { reason: phrase('problem.unknown-message') } });
    expect(handlers[name as 'showIcon']).not.toHaveBeenCalled();
    expect(await route({ name: 'showIcon', body: BODIES['showIcon'] }, page)).toEqual({ ok: true, value: {} });
  });

  it('lets nothing out that the protocol does not name', async () => {
    const { route, handlers, onDefect } = setUp();
    handlers.getSettings.mockResolvedValueOnce({
      language: 'fr',
      unguarded: [],
      columns: ['at'],
      morning: { on: false, hour: 9 },
      secret: 1,
    } as never);
    expect(await route({ name: 'getSettings', body: {} }, popup)).toEqual({
      ok: true,
      value: { language: 'fr', unguarded: [], columns: ['at'], morning: { on: false, hour: 9 } },
    });
    handlers.getSettings.mockResolvedValueOnce({
      language: 'xx',
      unguarded: [],
      columns: ['at'],
      morning: { on: false, hour: 9 },
    } as never);
    expect(await route({ name: 'getSettings', body: {} }, popup)).toMatchObject({
      ok: false,
      problem: { reason: phrase('problem.unexpected') },
    });
    expect(onDefect).toHaveBeenCalledExactlyOnceWith(expect.any(Error), 'getSettings');
  });

  it('refuses a tab that asks for more than a hand can press, and answers the others', async () => {
    const { route, handlers } = setUp();
    const open = (tab: number) => route({ name: 'openPage', body: { page: 'legend' } }, { ...page, tab: { id: tab } });
    for (let times = 0; times < 10; times++) expect(await open(1)).toEqual({ ok: true, value: {} });
    expect(await open(1)).toEqual({ ok: false, problem: { reason: phrase('problem.too-many') } });
    expect(await open(2)).toEqual({ ok: true, value: {} });
    expect(handlers.openPage).toHaveBeenCalledTimes(11);
  });

  it.each(Object.entries(PROTOCOL).filter(([, { from }]) => (from as readonly string[]).includes('page')))(
    'lets no page ask for %s without end',
    async (name) => {
      const { route, handlers } = setUp();
      const flood = await Promise.all(Array.from({ length: 600 }, async () => route({ name, body: BODIES[name] }, page)));
      const refused = flood.filter(
        (answer) => JSON.stringify(answer) === JSON.stringify({ ok: false, problem: { reason: phrase('problem.too-many') } }),
      );
      expect(refused.length).toBeGreaterThanOrEqual(300);
      expect(handlers[name as keyof typeof handlers].mock.calls.length).toBe(600 - refused.length);
    },
  );

  it('greets a tab with a sign-in of its own, and answers nothing else there', async () => {
    const { route, handlers } = setUp();
    const apart = { ...page, tab: { id: 1, cookieStoreId: 'firefox-container-3' } };
    expect(await route({ name: 'hello', body: {} }, apart)).toMatchObject({ ok: true });
    for (const [name, body] of Object.entries(BODIES).filter(([one]) => one !== 'hello')) {
      expect(await route({ name, body }, apart)).toEqual({ ok: false, problem: { reason: phrase('problem.apart') } });
      expect(handlers[name as keyof typeof handlers]).not.toHaveBeenCalled();
    }
  });

  it('never says that nothing was sent where an action may have been', async () => {
    const { route, handlers } = setUp();
    handlers.run.mockRejectedValueOnce(new Error('after the request'));
    const run = { clearance: 'x', page: { kind: 'day', storeId: '1', date: '2026-11-03', statuses: null } };
    expect(await route({ name: 'run', body: run }, page)).toMatchObject({ ok: false, problem: { reason: phrase('problem.no-answer') } });
  });

  it('never throws and never runs anything on garbage', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.jsonValue(), async (name, body) => {
        const { route, handlers } = setUp();
        await route({ name, body }, page);
        expect(handlers.run).not.toHaveBeenCalled();
        expect(handlers.judge).not.toHaveBeenCalled();
      }),
    );
  });
});
