import { describe, expect, it, vi } from 'vitest';
import { CacheError } from '../../cache/errors.ts';
import { journalRowOf } from '../../cache/testing/journalRow.ts';
import { addSeconds } from '../../domain/values/businessDate.ts';
import { unknown } from '../../domain/values/fact.ts';
import { ServiceError, type ServiceErrorKind } from '../../service/errors.ts';
import { type World, DATE, ORIGIN, createWorld } from '../testing/world.ts';
import { forgetEverybody, forgetIdentity, nobodyIsSignedIn, verifyIdentity } from './identity.ts';

const A1 = `${ORIGIN}#a1`;
const A2 = `${ORIGIN}#a2`;
const verify = (world: World) => verifyIdentity(world.deps, world.context().site);
const stored = async (world: World) => (await world.cache.accounts.all()).map(({ account }) => account);
const told = (world: World) => vi.mocked(world.deps.notify).mock.calls.flat();

describe('who is signed in', () => {
  it('is said by the service, remembered, and the clock is set by it', async () => {
    const world = createWorld();
    world.control.computerAheadSeconds = 3600;
    const now = addSeconds(world.deps.localNow(), -3600);
    expect(await verify(world)).toMatchObject({ account: A1, session: { known: true, source: 'service', value: { user: { id: 'u1' } } } });
    expect(world.context().site.clock.now()).toBe(now);
    expect(await stored(world)).toEqual([A1]);
    expect(await world.deps.verified.get(ORIGIN)).toBe(A1);
    expect(await world.cache.accounts.at(ORIGIN)).toMatchObject({ origin: ORIGIN, session: { account: { id: 'a1' } } });
    // Nobody was there before: no page shows anybody else, but one of our own may show that nobody is there.
    expect(told(world)).toEqual(['operations']);
  });

  it('is written down once, however often it is asked, and again where it was cleared meanwhile', async () => {
    const world = createWorld();
    const remember = vi.spyOn(world.cache.accounts, 'remember');
    await verify(world);
    await verify(world);
    expect(remember).toHaveBeenCalledTimes(1);
    expect(told(world)).toEqual(['operations']);
    await world.cache.clear();
    await verify(world);
    expect(await stored(world)).toEqual([A1]);
    expect(told(world)).toEqual(['operations', 'operations']);
  });

  it('as somebody else has the former one forgotten, and the pages told', async () => {
    const world = createWorld();
    await verify(world);
    world.control.accountId = 'a2';
    expect((await verify(world)).account).toBe(A2);
    expect([await stored(world), await world.deps.verified.get(ORIGIN)]).toEqual([[A2], A2]);
    expect(told(world)).toEqual(['operations', 'session']);
  });

  it('is not looked up in what is stored before that agrees', async () => {
    const world = createWorld();
    await verify(world);
    world.control.accountId = 'a2';
    vi.spyOn(world.cache.accounts, 'remember').mockRejectedValue(new CacheError('full'));
    expect(await verify(world)).toMatchObject({ account: A2, session: { known: true } });
    expect(await world.deps.verified.get(ORIGIN)).toBeNull();
  });

  it.each<[string, (world: World) => Promise<unknown>, readonly string[]]>([
    ['is written down', verify, ['set null', 'remember', `set ${A2}`]],
    ['is forgotten', (world) => forgetIdentity(world.deps, world.context().site), ['set null', 'forget']],
    ['is forgotten by clearing', (world) => forgetEverybody(world.deps), ['clear', 'set null', 'recentSites.clear']],
  ])(
    '%s step by step, each after the one before: a worker that ends in between leaves nobody verified who is not stored',
    async (_, work, expected) => {
      const world = createWorld();
      await verify(world);
      await world.deps.recentSites.add(ORIGIN, '1');
      world.control.accountId = 'a2';
      const { deps, cache } = world;
      const steps: string[] = [];
      /** Has a call take its time, and writes down where it begins and ends. */
      function slowly<M extends string>(
        of: Record<M, (...asked: never[]) => Promise<unknown>>,
        method: M,
        nameOf: (...asked: never[]) => string,
      ) {
        const real = of[method];
        of[method] = async (...asked) => {
          steps.push(`${nameOf(...asked)} begins`);
          for (let reads = 0; reads < 3; reads++) await cache.days.range(A1, '1');
          const answer = await real.call(of, ...asked);
          steps.push(`${nameOf(...asked)} ends`);
          return answer;
        };
      }
      slowly(deps.verified, 'set', (_origin: string, account: string | null) => `set ${account}`);
      slowly(cache.accounts, 'remember', () => 'remember');
      slowly(cache.accounts, 'forget', () => 'forget');
      slowly(cache, 'clear', () => 'clear');
      slowly(deps.recentSites, 'clear', () => 'recentSites.clear');
      await work(world);
      expect(steps).toEqual(expected.flatMap((step) => [`${step} begins`, `${step} ends`]));
    },
  );

  it('is unknown where the site does not say, and nobody is forgotten for it', async () => {
    const world = createWorld();
    await verify(world);
    vi.spyOn(world.service, 'session').mockResolvedValue(unknown('not-published'));
    expect(await verify(world)).toEqual({ session: { known: false, why: 'not-published' }, account: null });
    expect([await stored(world), await world.deps.verified.get(ORIGIN)]).toEqual([[A1], A1]);
  });

  it.each<[ServiceErrorKind, string]>([
    ['unreachable', 'unreachable'],
    ['timeout', 'unreachable'],
    ['server-error', 'unreachable'],
    ['busy', 'unreachable'],
    ['refused', 'unreachable'],
    ['not-understood', 'not-understood'],
  ])('after %s is unknown (%s), and nobody is forgotten for it', async (kind, why) => {
    const world = createWorld();
    await verify(world);
    vi.spyOn(world.service, 'session').mockRejectedValue(new ServiceError(kind));
    expect(await verify(world)).toEqual({ session: { known: false, why }, account: null });
    expect([await stored(world), await world.deps.verified.get(ORIGIN), told(world)]).toEqual([[A1], A1, ['operations']]);
  });

  it('is nobody where the service says so: what is stored is forgotten, and the pages are told', async () => {
    const world = createWorld();
    await verify(world);
    vi.spyOn(world.service, 'session').mockRejectedValue(new ServiceError('not-signed-in'));
    expect(await verify(world)).toEqual({ session: { known: false, why: 'not-signed-in' }, account: null });
    expect([await stored(world), await world.deps.verified.get(ORIGIN), told(world)]).toEqual([[], null, ['operations', 'session']]);
    // Still nobody: there is nothing more to be told.
    await verify(world);
    expect(told(world)).toEqual(['operations', 'session']);
  });

  it('lets out what is a mistake of ours, of the service’s and of the database’s side', async () => {
    const world = createWorld();
    vi.spyOn(world.cache.accounts, 'remember').mockRejectedValueOnce(new TypeError('ours'));
    await expect(verify(world)).rejects.toThrow('ours');
    vi.spyOn(world.service, 'session').mockRejectedValueOnce(new TypeError('ours too'));
    await expect(verify(world)).rejects.toThrow('ours too');
  });
});

describe('forgetting', () => {
  it('one who is stored, though not seen since the browser started, tells the pages', async () => {
    const world = createWorld();
    await verify(world);
    await world.deps.verified.set(ORIGIN, null);
    await forgetIdentity(world.deps, world.context().site);
    expect([await stored(world), told(world)]).toEqual([[], ['operations', 'session']]);
  });

  it('one who was seen, though not stored, tells the pages', async () => {
    const world = createWorld();
    await world.deps.verified.set(ORIGIN, A1);
    await forgetIdentity(world.deps, world.context().site);
    expect([await world.deps.verified.get(ORIGIN), told(world)]).toEqual([null, ['session']]);
  });

  it('nobody tells nobody', async () => {
    const world = createWorld();
    await forgetIdentity(world.deps, world.context().site);
    expect(told(world)).toEqual([]);
  });

  it('everybody forgets who was seen wherever a page of ours was, and says how much is kept', async () => {
    const world = createWorld();
    await verify(world);
    await world.cache.journal.put(journalRowOf({ account: A1, origin: ORIGIN, state: 'unknown' }));
    for (const origin of [ORIGIN, 'https://other.example']) {
      await world.deps.recentSites.add(origin, null);
      await world.deps.verified.set(origin, `${origin}#a1`);
    }
    expect(await forgetEverybody(world.deps)).toBe(1);
    expect([await world.deps.verified.get(ORIGIN), await world.deps.verified.get('https://other.example')]).toEqual([null, null]);
    expect([await stored(world), await world.deps.recentSites.all()]).toEqual([[], []]);
  });
});

describe('after a sign-in page was seen, nobody is signed in', () => {
  const ask = (world: World) => nobodyIsSignedIn(world.deps, world.context().site);

  it.each<[ServiceErrorKind | null, boolean]>([
    [null, false],
    ['not-signed-in', true],
    ['unreachable', false],
    ['not-understood', false],
  ])('where the service answers %s: %s', async (kind, nobody) => {
    const world = createWorld();
    if (kind) vi.spyOn(world.service, 'session').mockRejectedValue(new ServiceError(kind));
    expect(await ask(world)).toBe(nobody);
  });

  it.each<[string, ServiceErrorKind | null, string | null, boolean]>([
    ['refuses a store that was looked at', 'not-signed-in', '7', true],
    ['answers about it', null, '7', false],
    ['is down', 'unreachable', '7', false],
    ['was never asked about a store', 'not-signed-in', null, false],
  ])('where a site that does not say who it is %s', async (_, kind, storeId, nobody) => {
    const world = createWorld();
    vi.spyOn(world.service, 'session').mockResolvedValue(unknown('not-published'));
    const days = vi.spyOn(world.service, 'days').mockImplementation(async () => {
      if (kind) throw new ServiceError(kind);
      return { kind: 'all', days: [], mark: null, at: world.deps.localNow() };
    });
    await world.deps.recentSites.add('https://other.example', '9');
    await world.deps.recentSites.add(ORIGIN, storeId);
    expect(await ask(world)).toBe(nobody);
    const today = '2026-11-24' as typeof DATE;
    expect(days.mock.calls).toEqual(storeId === null ? [] : [[storeId, { from: today, to: today }, null]]);
  });
});
