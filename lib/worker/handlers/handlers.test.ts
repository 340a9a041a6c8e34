import { describe, expect, it, vi } from 'vitest';
import { unknown } from '../../domain/values/fact.ts';
import { phrase } from '../../i18n/phrase.ts';
import { ServiceError } from '../../service/errors.ts';
import { left, rowIn } from '../testing/left.ts';
import { NO_GUESTS } from '../testing/none/noGuests.ts';
import { type World, ORIGIN, PAGE as SEEN, TARGET, createWorld, judgeRequest } from '../testing/world.ts';
import { WANTED, PAGE, POPUP, handlersOf } from './testing/handlers.ts';

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
