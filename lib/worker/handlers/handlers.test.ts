import { describe, expect, it, vi } from 'vitest';
import { CacheError } from '../../cache/errors.ts';
import { unknown } from '../../domain/values/fact.ts';
import { phrase } from '../../i18n/phrase.ts';
import { ServiceError } from '../../service/errors.ts';
import type { DateRange } from '../../service/port.ts';
import { type MessageDeps, createWorker } from '../createWorker.ts';
import { left, rowIn } from '../testing/left.ts';
import { NO_DEFECTS } from '../testing/noDefects.ts';
import { NO_GUESTS } from '../testing/noGuests.ts';
import { type World, ORIGIN, PAGE as SEEN, TARGET, createWorld, judgeRequest, rest } from '../testing/world.ts';

const MONTH = { from: '2026-10-24', to: '2026-11-23' } as DateRange;
const WANTED = { storeId: '1', range: MONTH, window: MONTH };
const PAGE = { from: 'page', origin: ORIGIN, tabId: 1, apart: false } as const;
const POPUP = { from: 'extension' } as const;

function handlersOf(world: World, around: Partial<MessageDeps> = {}) {
  const items: Record<string, unknown> = {};
  return createWorker(world.deps, {
    ...NO_GUESTS,
    defects: NO_DEFECTS,
    area: { get: async () => items, set: async (changes) => void Object.assign(items, changes) },
    version: '1.2.3',
    openPage: vi.fn(async () => {}),
    browserLocale: () => 'fr-CA',
    ...around,
  }).handlers;
}

describe('what the popup and the options ask', () => {
  it('finds the site that a page was on, and the way to the live one', async () => {
    const world = createWorld();
    const handlers = handlersOf(world);
    expect(await handlers.overview({ source: 'service' }, POPUP)).toMatchObject({ sites: [], home: 'https://app.shogo.io/report' });
    await handlers.freshDays(WANTED, PAGE);
    expect(await handlers.overview({ source: 'service' }, POPUP)).toMatchObject({ sites: [{ origin: ORIGIN, stores: [{ count: 1 }] }] });
  });

  it('lists a site that the merchant lets us read, though no page of it was open since', async () => {
    const guests = { ...NO_GUESTS.guests, origins: () => [ORIGIN] };
    const handlers = handlersOf(createWorld(), { guests });
    expect(await handlers.overview({ source: 'cache' }, POPUP)).toMatchObject({ sites: [{ origin: ORIGIN }] });
    expect(await handlers.sites({}, POPUP)).toEqual({
      sites: [
        { origin: 'https://app.shogo.io', fixed: true },
        { origin: ORIGIN, fixed: false },
      ],
    });
  });

  it('tells how many actions were still followed on a site that is taken back, and leaves the record as it is', async () => {
    const { world } = await left('accepted');
    const takeBack = vi.fn(async () => {});
    const handlers = handlersOf(world, { guests: { ...NO_GUESTS.guests, takeBack } });
    expect(await handlers.takeBack({ origin: 'https://other.example' }, POPUP)).toEqual({ running: 0 });
    expect(await handlers.takeBack({ origin: ORIGIN }, POPUP)).toEqual({ running: 1 });
    expect(takeBack.mock.calls).toEqual([['https://other.example'], [ORIGIN]]);
    expect(await rowIn(world)).toMatchObject({ state: 'accepted' });
  });

  it('has a sentence for a site that is wished for and was not recognised', async () => {
    const handlers = handlersOf(createWorld());
    await expect(handlers.wishSite({ origin: 'https://other.example' }, POPUP)).rejects.toMatchObject({
      problem: { reason: phrase('look.gone') },
    });
  });

  it.each([
    [true, []],
    [false, ['1']],
  ])('where acting is %s, keeps the stores %j of a visit: only a site that lists none needs it', async (canAct, storeIds) => {
    const world = createWorld();
    Object.assign(world.context().site.service, { canAct });
    await handlersOf(world).freshDays(WANTED, PAGE);
    expect(await world.deps.recentSites.all()).toEqual([{ origin: ORIGIN, storeIds }]);
  });

  it('asks the service for the days as often for 200 tabs as for two', async () => {
    const world = createWorld();
    const [session, days] = [vi.spyOn(world.service, 'session'), vi.spyOn(world.service, 'days')];
    Object.assign(world.deps, { wait: () => new Promise<void>(() => {}) });
    const handlers = handlersOf(world);
    const tabs = Array.from({ length: 200 }, (_, tabId) =>
      handlers.freshDays({ ...WANTED, storeId: String(tabId % 5) }, { ...PAGE, tabId }),
    );
    expect(new Set((await Promise.all(tabs)).map(({ problem }) => problem))).toEqual(new Set([null]));
    expect(days.mock.calls.length).toBe(10);
    expect(session.mock.calls.length).toBeLessThanOrEqual(10);
  });

  it('follows what could not be followed as soon as the service answers again, and not before', async () => {
    const world = createWorld();
    const handlers = handlersOf(world);
    const { clearance } = await handlers.judge(judgeRequest(), PAGE);
    vi.spyOn(world.service, 'operation').mockRejectedValueOnce(new ServiceError('busy', { retryAfterSeconds: 600 }));
    await handlers.run({ clearance: clearance!.id, page: SEEN }, PAGE);
    const alarms = () => vi.mocked(world.deps.keepWaking).mock.calls.length;
    await vi.waitFor(() => expect(alarms()).toBe(2));
    const state = async () => (await world.cache.journal.get(clearance!.id))?.state;

    // The service asked to be left alone: a page that looks does not change that, and one that is told nothing neither.
    await handlers.operations({ storeId: '1' }, PAGE);
    world.control.down = true;
    await handlers.freshDays(WANTED, PAGE);
    expect([await state(), alarms()]).toEqual(['accepted', 2]);

    world.control.down = false;
    await handlers.freshDays(WANTED, PAGE);
    await vi.waitFor(async () => expect(await state()).toBe('settled'));
  });

  it('does not go without days because a visit can’t be kept', async () => {
    const world = createWorld();
    vi.spyOn(world.deps.recentSites, 'add').mockRejectedValue(new Error('full'));
    expect(await handlersOf(world).freshDays(WANTED, PAGE)).toMatchObject({ source: 'service', attentionCount: 1 });
    expect(world.deps.onError).toHaveBeenCalled();
  });

  it('still knows the site whose sign-in page was shown', async () => {
    const world = createWorld();
    const handlers = handlersOf(world);
    await handlers.freshDays(WANTED, PAGE);
    vi.spyOn(world.service, 'session').mockRejectedValue(new ServiceError('not-signed-in'));
    await handlers.signedOut({}, PAGE);
    expect((await handlers.overview({ source: 'cache' }, POPUP)).sites).toMatchObject([{ origin: ORIGIN, accountName: null, stores: [] }]);
  });

  it.each<[string, (world: World) => void]>([
    ['says who is signed in', () => {}],
    ['does not answer', (world) => void (world.control.down = true)],
  ])('forgets nothing because a page shows the address of the sign-in page while the service %s', async (_, given) => {
    const world = createWorld();
    const handlers = handlersOf(world);
    await handlers.freshDays(WANTED, PAGE);
    given(world);
    await handlers.signedOut({}, PAGE);
    expect((await handlers.overview({ source: 'cache' }, POPUP)).sites).toMatchObject([{ origin: ORIGIN, accountName: 'Vélo' }]);
  });

  it.each<[string, ServiceError | null, boolean]>([
    ['answers', null, false],
    ['does not answer', new ServiceError('unreachable'), false],
    ['sends its reader to sign in', new ServiceError('not-signed-in'), true],
  ])('of a site that does not tell who is signed in believes the report: where that %s', async (_, error, forgotten) => {
    const world = createWorld();
    const handlers = handlersOf(world);
    vi.spyOn(world.service, 'session').mockResolvedValue(unknown('not-published'));
    Object.assign(world.service, { canAct: false });
    await handlers.freshDays(WANTED, PAGE);
    await handlers.guideStart({ guide: 'regenerate', subject: TARGET }, PAGE);
    if (error) vi.spyOn(world.service, 'days').mockRejectedValue(error);
    await handlers.signedOut({}, PAGE);
    expect((await handlers.overview({ source: 'cache' }, POPUP)).sites.map(({ guide }) => guide === null)).toEqual([forgotten]);
  });

  it('clears what is stored, and tells open pages', async () => {
    const world = createWorld();
    const handlers = handlersOf(world);
    await handlers.freshDays(WANTED, PAGE);
    expect(await handlers.clearStored({}, POPUP)).toEqual({ kept: 0 });
    expect(world.deps.notify).toHaveBeenCalledWith('days');
    expect((await handlers.overview({ source: 'cache' }, POPUP)).sites).toEqual([]);
  });

  it('never says cleared where the database does not answer', async () => {
    const world = createWorld();
    globalThis.indexedDB = {
      open: () => {
        throw new DOMException('no', 'SecurityError');
      },
    } as unknown as IDBFactory;
    await expect(handlersOf(world).clearStored({}, POPUP)).rejects.toMatchObject({ problem: { reason: phrase('problem.storage') } });
    expect(world.deps.notify).not.toHaveBeenCalled();
  });
});

describe('what a page asks', () => {
  const STRANGER = { ...PAGE, origin: 'https://elsewhere.example' };

  it('is greeted in the language of the browser, or in the one that was chosen', async () => {
    const handlers = handlersOf(createWorld());
    expect(await handlers.hello({}, PAGE)).toMatchObject({
      version: '1.2.3',
      language: 'fr',
      locale: 'fr-CA',
      catalogue: { 'common.check-again': expect.any(String) },
    });
    await handlers.setSettings({ language: 'en' }, POPUP);
    expect(await handlers.hello({}, PAGE)).toMatchObject({ language: 'en' });
  });

  it('keeps an icon that was shown by the site of the page, whatever the page says, and forgets it', async () => {
    const world = createWorld();
    const handlers = handlersOf(world);
    const shape = { tag: 'a', looks: ['abc'], place: '1z' };
    expect(await handlers.hello({}, PAGE)).toMatchObject({ shown: [] });
    await handlers.showIcon({ action: 'post', shape, origin: 'https://elsewhere.example' } as never, PAGE);
    expect(world.deps.notify).toHaveBeenCalledWith('settings');
    expect((await handlers.hello({}, PAGE)).shown).toEqual([{ action: 'post', shape }]);
    expect((await handlers.hello({}, { ...PAGE, origin: 'https://elsewhere.example' })).shown).toEqual([]);
    expect((await handlers.hello({}, POPUP)).shown).toBeUndefined();
    expect(await handlers.shownIcons({}, POPUP)).toEqual({
      icons: [{ origin: ORIGIN, action: 'post', at: expect.stringMatching(/^2026-11-24/) as string }],
    });
    await handlers.forgetIcon({ action: 'refresh' }, PAGE);
    expect((await handlers.shownIcons({}, POPUP)).icons).toHaveLength(1);
    await handlers.forgetIcon({ action: 'post' }, PAGE);
    expect((await handlers.hello({}, PAGE)).shown).toEqual([]);
    await handlers.showIcon({ action: 'post', shape }, PAGE);
    await handlers.forgetShown({ origin: ORIGIN, action: 'post' }, POPUP);
    expect(await handlers.shownIcons({}, POPUP)).toEqual({ icons: [] });
  });

  it('goes from the checklist to a settled operation', async () => {
    const world = createWorld();
    const handlers = handlersOf(world);
    const { clearance } = await handlers.judge(judgeRequest(), PAGE);
    expect(await handlers.run({ clearance: clearance!.id, page: SEEN }, PAGE)).toMatchObject({
      id: clearance!.id,
      state: 'accepted',
      active: true,
    });
    await rest(world);
    expect((await handlers.operations({ storeId: '1' }, PAGE)).operations).toMatchObject([
      { id: clearance!.id, state: 'settled', target: TARGET },
    ]);
    expect(await handlers.outcome({ clearance: clearance!.id }, PAGE)).toMatchObject({ operation: { state: 'settled' }, pending: false });
    expect((await handlers.operations({ storeId: '2' }, PAGE)).operations).toEqual([]);
  });

  it('after a run that was stopped is judged on facts read anew, and told what changed', async () => {
    const world = createWorld();
    const handlers = handlersOf(world);
    const { clearance, checklist } = await handlers.judge(judgeRequest(), PAGE);
    world.changeDay({ version: 'v9' });
    await expect(handlers.run({ clearance: clearance!.id, page: SEEN }, PAGE)).rejects.toMatchObject({
      problem: { reason: phrase('problem.day-changed-meanwhile') },
    });
    expect(await handlers.judge(judgeRequest({ fingerprint: checklist.fingerprint }), PAGE)).toMatchObject({
      clearance: null,
      changes: [{ key: 'changed.day' }],
    });
    expect(world.acted).toEqual([]);
  });

  it('after a run that the service refused is judged for whoever is signed in then', async () => {
    const world = createWorld();
    const handlers = handlersOf(world);
    const { clearance, checklist } = await handlers.judge(judgeRequest(), PAGE);
    world.control.refuse = new ServiceError('refused', { problem: 'csrf' });
    expect(await handlers.run({ clearance: clearance!.id, page: SEEN }, PAGE)).toMatchObject({
      state: 'refused',
      outcome: { key: 'problem.refused.csrf' },
    });
    world.control.accountId = 'a2';
    expect(await handlers.judge(judgeRequest({ fingerprint: checklist.fingerprint }), PAGE)).toMatchObject({
      clearance: null,
      changes: [{ key: 'changed.who' }],
    });
  });

  it('shows no operation of an account to another, nor to nobody', async () => {
    const world = createWorld();
    const handlers = handlersOf(world);
    const { clearance } = await handlers.judge(judgeRequest(), PAGE);
    await handlers.run({ clearance: clearance!.id, page: SEEN }, PAGE);
    const signedOut = vi.spyOn(world.service, 'session').mockRejectedValue(new ServiceError('not-signed-in'));
    await handlers.signedOut({}, PAGE);
    expect(await handlers.operations({ storeId: '1' }, PAGE)).toEqual({ operations: [], untold: true });
    signedOut.mockRestore();
    world.control.accountId = 'a2';
    await handlers.freshDays(WANTED, PAGE);
    expect(await handlers.operations({ storeId: '1' }, PAGE)).toEqual({ operations: [] });
  });

  it('is refused to a site that we do not serve', async () => {
    const handlers = handlersOf(createWorld());
    const refused = { problem: { reason: phrase('problem.unknown-message') } };
    const calls = [
      async () => handlers.judge(judgeRequest(), STRANGER),
      async () => handlers.run({ clearance: 'x', page: SEEN }, STRANGER),
      async () => handlers.freshDays(WANTED, STRANGER),
      async () => handlers.operations({ storeId: '1' }, STRANGER),
      async () => handlers.showIcon({ action: 'post', shape: { tag: 'a', looks: ['a'], place: 'a' } }, STRANGER),
      async () => handlers.forgetIcon({ action: 'post' }, STRANGER),
    ];
    for (const call of calls) await expect(call()).rejects.toMatchObject(refused);
  });

  it.each(['judge', 'operations', 'outcome'] as const)('by %s has its sentence where the database does not answer', async (name) => {
    const world = createWorld();
    const handlers = handlersOf(world);
    await handlers.freshDays(WANTED, PAGE);
    for (const use of ['active', 'get', 'ofDay', 'since'] as const)
      vi.spyOn(world.cache.journal, use).mockRejectedValue(new CacheError('unavailable'));
    const calls = {
      judge: () => handlers.judge(judgeRequest(), PAGE),
      operations: () => handlers.operations({ storeId: '1' }, PAGE),
      outcome: () => handlers.outcome({ clearance: 'x' }, PAGE),
    };
    await expect(calls[name]()).rejects.toMatchObject({ problem: { reason: phrase('problem.storage') } });
  });
});
