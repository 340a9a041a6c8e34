import { describe, expect, it, vi } from 'vitest';
import type { BusinessDate } from '../../domain/values/businessDate.ts';
import type { DaySummary } from '../../domain/day/day.ts';
import { known, unknown } from '../../domain/values/fact.ts';
import { phrase } from '../../i18n/phrase.ts';
import { ServiceError } from '../../service/errors.ts';
import type { DateRange, Service } from '../../service/port.ts';
import { forgetEverybody } from '../account/identity.ts';
import { type World, ORIGIN, PAGE, TARGET, createWorld } from '../testing/world.ts';
import { freshDays } from './days.ts';
import { type OverviewDeps, overview } from './overview.ts';
import { rangeToRead } from './overviewStore.ts';

const OTHER = 'http://other.example';
const MONTH = { from: '2026-10-24', to: '2026-11-23' } as DateRange;

/** The world after its report was opened once, as the content script does. */
async function visited(world = createWorld()): Promise<World> {
  await world.deps.recentSites.add(ORIGIN, null);
  await freshDays(world.deps, world.context().site, { storeId: '1', range: MONTH, window: MONTH });
  return world;
}

/** The world's service with some of its calls replaced. */
function change(world: World, calls: Partial<Service>): void {
  Object.assign(world.context().site.service, calls);
}

/** A second site beside the world's own, visited as well. */
async function beside(world: World, calls: Partial<Service>): Promise<OverviewDeps> {
  const { site } = world.context();
  const other = { origin: OTHER, service: { ...site.service, ...calls, origin: OTHER }, clock: site.clock };
  await world.deps.recentSites.add(OTHER, '7');
  return { ...world.deps, siteAt: (origin) => (origin === OTHER ? other : world.deps.siteAt(origin)) };
}

const first = async (deps: OverviewDeps, source: 'cache' | 'service' = 'service') => (await overview(deps, source))[0]!;

describe('the overview', () => {
  it('is empty where no site was seen', async () => {
    expect(await overview(createWorld().deps, 'service')).toEqual([]);
  });

  it('names the account, the user and the days that need the merchant, with their pages', async () => {
    const world = await visited();
    const site = await first(world.deps);
    expect(site).toMatchObject({ origin: ORIGIN, accountName: 'Vélo', userName: 'Camille Roy', canAct: true, asked: true, problem: null });
    expect(site.stores).toMatchObject([{ id: '1', name: 'Plateau', ...MONTH, known: 1, count: 1, source: 'service', problem: null }]);
    expect(site.causes).toMatchObject([
      {
        family: 'blocked',
        next: { kind: 'regenerate', does: { kind: 'checklist', action: 'regenerate' } },
        days: [{ storeName: 'Plateau', date: TARGET.date, href: `${ORIGIN}/day` }],
      },
    ]);
  });

  it('shows what is stored at once, without asking anybody, and says so', async () => {
    const world = await visited();
    const asked = vi.spyOn(world.context().site.service, 'session');
    world.control.down = true;
    const site = await first(world.deps, 'cache');
    expect(asked).not.toHaveBeenCalled();
    expect(site).toMatchObject({ accountName: 'Vélo', asked: false, problem: null });
    expect(site.stores).toMatchObject([{ count: 1, source: 'cache' }]);
  });

  it('counts the days of a store that need the merchant, and lists each with its cause', async () => {
    const world = await visited();
    const day = (await world.cache.days.read(`${ORIGIN}#a1`, '1', MONTH)).days[0]!;
    const days = Array.from({ length: 14 }, (_, index): DaySummary => ({
      ...day,
      date: `2026-11-${String(index + 1).padStart(2, '0')}` as BusinessDate,
    }));
    change(world, { days: async () => ({ kind: 'all', days, mark: null, at: world.deps.localNow() }) });
    const site = await first(world.deps);
    expect(site.stores[0]).toMatchObject({ count: 14, known: 14 });
    expect(site.causes.map(({ days: listed }) => listed.map(({ date }) => date))).toEqual([days.map(({ date }) => date)]);
  });

  it('asks for all stores at the same time, and once for the list of them', async () => {
    const world = await visited();
    const [store] = await world.context().site.service.stores();
    const stores = vi.fn(async () => ['1', '2', '3'].map((id) => ({ ...store!, id, name: `Store ${id}` })));
    let waiting = 0;
    let release = () => {};
    const together = new Promise<void>((resolve) => (release = resolve));
    change(world, {
      stores,
      async days() {
        if (++waiting === 3) release();
        await together;
        return { kind: 'all', days: [], mark: null, at: world.deps.localNow() };
      },
    });
    expect((await first(world.deps)).stores.map(({ id }) => id)).toEqual(['1', '2', '3']);
    expect(stores).toHaveBeenCalledTimes(1);
    expect((await world.cache.accounts.at(ORIGIN))!.stores).toHaveLength(3);
  });

  it('shows what runs, even while the service does not answer', async () => {
    const world = await visited();
    const worker = world.startWorker();
    const wish = {
      action: 'regenerate',
      target: TARGET,
      page: PAGE,
      given: { reason: 'failed' },
      confirmed: [],
      fingerprint: null,
    } as const;
    const { checklist } = await worker.judge(world.context(), { ...wish, confirmed: [] });
    const confirmed = checklist.checks.filter(({ kind }) => kind === 'ask' || kind === 'warn').map(({ id }) => id);
    const { clearance } = await worker.judge(world.context(), { ...wish, confirmed });
    change(world, { operation: () => new Promise(() => {}) });
    const running = await worker.run(world.context(), { clearance: clearance!.id, page: PAGE });
    world.control.down = true;
    expect((await first(world.deps)).operations).toMatchObject([{ operation: { id: running.id, active: true }, href: `${ORIGIN}/day` }]);
  });
});

describe('a site that does not answer', () => {
  it('shows what is stored, as such, with the reason', async () => {
    const world = await visited();
    world.control.down = true;
    const site = await first(world.deps);
    expect(site).toMatchObject({ accountName: 'Vélo', problem: { reason: phrase('problem.unreachable'), retry: true } });
    expect(site.stores).toMatchObject([{ count: 1, source: 'cache' }]);
  });

  it('does so as well where only the stores can’t be read', async () => {
    const world = await visited();
    change(world, { stores: async () => Promise.reject(new ServiceError('timeout')) });
    const site = await first(world.deps);
    expect(site).toMatchObject({ problem: { reason: phrase('problem.timeout') }, stores: [{ count: 1, source: 'cache' }] });
  });

  it('does so for the one store whose days can’t be read', async () => {
    const world = await visited();
    change(world, { days: async () => Promise.reject(new ServiceError('server-error')) });
    expect((await first(world.deps)).stores).toMatchObject([
      { count: 1, source: 'cache', problem: { reason: phrase('problem.server-error') } },
    ]);
  });

  it('leaves the others alone, whatever is the matter with it', async () => {
    const world = await visited();
    const deps = await beside(world, { session: async () => Promise.reject(new TypeError('a mistake of ours')) });
    const sites = await overview(deps, 'service');
    expect(sites).toMatchObject([
      { origin: OTHER, problem: { reason: phrase('problem.unexpected') } },
      { origin: ORIGIN, problem: null, stores: [{ count: 1 }] },
    ]);
    expect(deps.onError).toHaveBeenCalled();
  });

  it('never shows what another account left here', async () => {
    const world = await visited();
    await world.deps.verified.set(ORIGIN, `${ORIGIN}#a2`);
    expect(await first(world.deps, 'cache')).toMatchObject({ accountName: null, stores: [] });
  });
});

describe('a site where nobody is signed in', () => {
  it('says so each time, with the way to the sign-in page, and shows nothing of before', async () => {
    const world = await visited();
    change(world, { session: async () => Promise.reject(new ServiceError('not-signed-in')) });
    for (let time = 0; time < 2; time++) {
      expect(await overview(world.deps, 'service')).toMatchObject([
        {
          accountName: null,
          stores: [],
          problem: { reason: phrase('problem.not-signed-in'), remedy: { kind: 'page', page: 'login', href: `${ORIGIN}/login` } },
        },
      ]);
    }
  });
});

describe('a site that tells status words only', () => {
  it('shows the stores that a page of it showed, and claims no account', async () => {
    const world = createWorld();
    const [day] = [{ ...(await world.context().site.service.day(TARGET)) }];
    const days = day.known ? [{ ...day.value, storeId: '7' }] : [];
    const deps = await beside(world, {
      canAct: false,
      session: async () => unknown('not-published'),
      stores: async () => [],
      days: async () => ({ kind: 'all', days, mark: null, at: world.deps.localNow() }),
    });
    const [site] = await overview(deps, 'service');
    expect(site).toMatchObject({
      canAct: false,
      accountName: null,
      problem: null,
      stores: [{ id: '7', name: null, count: 1, source: 'service' }],
    });
    expect(await overview(deps, 'cache')).toMatchObject([{ stores: [], asked: false }]);
  });
});

describe('a database that does not answer', () => {
  it('keeps nobody from seeing the days of the service', async () => {
    const world = createWorld();
    await world.deps.recentSites.add(ORIGIN, null);
    globalThis.indexedDB = {
      open: () => {
        throw new DOMException('no', 'SecurityError');
      },
    } as unknown as IDBFactory;
    expect(await overview(world.deps, 'service')).toMatchObject([
      { accountName: 'Vélo', problem: null, stores: [{ count: 1, source: 'service' }] },
    ]);
    expect(await world.deps.verified.get(ORIGIN)).toBeNull();
  });
});

describe('a zone that nobody knows', () => {
  it('does not keep the days from being shown', async () => {
    const world = await visited();
    const [store] = await world.context().site.service.stores();
    change(world, { stores: async () => [{ ...store!, timeZone: known('Mars/Olympus', 'service', world.deps.localNow()) }] });
    expect((await first(world.deps)).stores).toMatchObject([{ count: 1, problem: null }]);
  });
});

describe('clearing', () => {
  it('leaves nothing to show, and the next sign of the account is remembered again', async () => {
    const world = await visited();
    expect(await forgetEverybody(world.deps)).toBe(0);
    expect(await overview(world.deps, 'service')).toEqual([]);
    await visited(world);
    expect((await first(world.deps)).stores).toHaveLength(1);
  });

  it('in the middle of a visit does not make the account forgotten for good', async () => {
    const world = await visited();
    await world.cache.clear();
    await visited(world);
    expect((await world.cache.accounts.at(ORIGIN))?.stores).toHaveLength(1);
  });
});

describe('the range that is looked at', () => {
  const range = (from: string, to: string) => ({ from, to }) as DateRange;
  it.each<[string, DateRange | null, DateRange]>([
    ['nothing stored', null, MONTH],
    ['the same month', MONTH, MONTH],
    ['a year around it: asked for as it is stored', range('2025-11-24', '2026-11-24'), range('2025-11-24', '2026-11-24')],
    ['ten years around it', range('2016-01-01', '2026-11-23'), range('2016-01-01', '2026-11-23')],
    ['a week that ended in it', range('2026-10-20', '2026-10-26'), range('2026-10-20', '2026-11-23')],
    ['a week that ended on the day before it', range('2026-10-17', '2026-10-23'), range('2026-10-17', '2026-11-23')],
    ['a day within it', range('2026-11-03', '2026-11-03'), MONTH],
    ['a week of last year: not what needs the merchant now', range('2025-11-01', '2025-11-07'), MONTH],
    ['years that ended yesterday', range('2016-01-01', '2026-11-22'), MONTH],
  ])('with %s', (_, stored, looked) => {
    expect(rangeToRead(MONTH, stored)).toEqual(looked);
  });
});
