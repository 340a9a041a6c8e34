/** What a message asks of the service: reading starts no work, and who is signed in is asked once for one question. */
import { describe, expect, it, vi } from 'vitest';
import { CATALOGUES } from '../../i18n/catalogues.ts';
import type { GuideSight } from '../../messages/views/guideViews.ts';
import type { DateRange } from '../../service/port.ts';
import { createWorker } from '../createWorker.ts';
import { left, rowIn } from '../testing/left.ts';
import { createSync } from '../sync/sync.ts';
import { createArea } from '../testing/area.ts';
import { NO_DEFECTS } from '../testing/none/noDefects.ts';
import { NO_GUESTS } from '../testing/none/noGuests.ts';
import { ORIGIN, PAGE as SEEN, TARGET, type World, createWorld, judgeRequest } from '../testing/world.ts';
import { createHandlers } from './handlers.ts';

const MONTH = { from: '2026-10-24', to: '2026-11-23' } as DateRange;
const WANTED = { storeId: '1', range: MONTH, window: MONTH };
const PAGE = { from: 'page', origin: ORIGIN, tabId: 1, apart: false } as const;
const POPUP = { from: 'extension' } as const;

const surroundings = () => ({
  ...NO_GUESTS,
  defects: NO_DEFECTS,
  area: { get: async () => ({}), set: async () => {} },
  syncArea: createArea(),
  version: '1.2.3',
  openPage: async () => {},
  runParts: async () => {},
  browserLocale: () => 'en',
  textsOf: async (one: 'en' | 'fr') => CATALOGUES[one],
});

/** Handlers with nobody behind them who follows anything. */
function handlersOf(world: World) {
  const poller = { hold: vi.fn(() => () => {}), follow: vi.fn() };
  const events = { onLook: vi.fn(), onAnswer: vi.fn(), onRead: vi.fn() };
  const around = surroundings();
  const sync = createSync({ ...world.deps, ...around });
  const lead = { onFrom: async () => {} };
  return { handlers: createHandlers({ ...world.deps, ...around, ports: world.deps.quiet, sync, poller, lead }, events), poller, events };
}
type Handlers = ReturnType<typeof handlersOf>['handlers'];

/** How often each question is put to the service from now on. */
function counted({ service }: World): Readonly<Record<string, number>> {
  const asked: Record<string, number> = {};
  for (const name of ['session', 'stores', 'days', 'day', 'act', 'operation', 'operationByKey', 'activeOperations'] as const) {
    const ask = service[name] as (...args: unknown[]) => Promise<unknown>;
    Object.assign(service, {
      [name]: (...args: unknown[]) => {
        asked[name] = (asked[name] ?? 0) + 1;
        return ask(...args);
      },
    });
  }
  return asked;
}

const FACTS = { session: 1, stores: 1, day: 1, activeOperations: 1 };

describe('a message that reads', () => {
  it.each<[string, (handlers: Handlers) => Promise<unknown>, Record<string, number>, { look?: number; answer?: number }]>([
    ['cachedDays', ({ cachedDays }) => cachedDays(WANTED, PAGE), {}, {}],
    ['freshDays', ({ freshDays }) => freshDays(WANTED, PAGE), { session: 1, stores: 1, days: 1 }, { answer: 1 }],
    ['day', ({ day }) => day({ target: TARGET }, PAGE), FACTS, {}],
    ['supportReport', (handlers) => handlers.supportReport({ target: TARGET, whole: true, own: false }, PAGE), FACTS, {}],
    ['operations', ({ operations }) => operations({ storeId: '1' }, PAGE), {}, { look: 1 }],
    ['overview, as it is stored', ({ overview }) => overview({ source: 'cache' }, POPUP), {}, {}],
    ['overview, of the service', ({ overview }) => overview({ source: 'service' }, POPUP), { session: 1, stores: 1, days: 1 }, {}],
    ['look', ({ look }) => look({ tabId: 1, whole: true }, POPUP), {}, {}],
    ['sites', ({ sites }) => sites({}, POPUP), {}, {}],
    ['told', ({ told }) => told({}, POPUP), {}, {}],
    ['shownIcons', ({ shownIcons }) => shownIcons({}, POPUP), {}, {}],
    ['sync', ({ sync }) => sync({}, POPUP), {}, {}],
    ['getSettings', ({ getSettings }) => getSettings({}, POPUP), {}, {}],
    ['saveRecord', ({ saveRecord }) => saveRecord({}, POPUP), {}, {}],
  ])(
    '%s asks for what it shows and follows nothing, though an operation is under way',
    async (_, read, expected, { look = 0, answer = 0 }) => {
      const { world } = await left('accepted');
      const row = await rowIn(world);
      const { handlers, poller, events } = handlersOf(world);
      const asked = counted(world);
      await read(handlers);
      expect(asked).toEqual(expected);
      expect([events.onLook, events.onAnswer].map(({ mock }) => mock.calls.length)).toEqual([look, answer]);
      expect([...poller.hold.mock.calls, ...poller.follow.mock.calls, ...vi.mocked(world.deps.keepWaking).mock.calls]).toEqual([]);
      expect(await rowIn(world)).toEqual(row);
    },
  );

  it('of what runs has it followed by the worker, which heard that somebody looks', async () => {
    const { world } = await left('accepted');
    const { handlers, poller } = createWorker(world.deps, surroundings());
    await handlers.operations({ storeId: '1' }, PAGE);
    await vi.waitFor(() => expect(world.deps.keepWaking).toHaveBeenCalled());
    await poller.idle();
    expect(await rowIn(world)).toMatchObject({ state: 'settled' });
  });
});

describe('who is signed in', () => {
  const sight: GuideSight = { page: 'report', storeId: '1', date: null, seen: [] };
  const look = { sight, front: true, fresh: true, step: null };

  it.each<[string, (handlers: Handlers) => Promise<unknown>]>([
    ['freshDays', ({ freshDays }) => freshDays(WANTED, PAGE)],
    ['day', ({ day }) => day({ target: TARGET }, PAGE)],
    ['supportReport', (handlers) => handlers.supportReport({ target: TARGET, whole: false, own: true }, PAGE)],
    ['judge', ({ judge }) => judge(judgeRequest(), PAGE)],
    ['letThrough', ({ letThrough }) => letThrough({ action: 'post', target: TARGET, page: SEEN, given: null, confirmed: [] }, PAGE)],
    ['guideStart', ({ guideStart }) => guideStart({ guide: 'mapping', subject: TARGET }, PAGE)],
    ['guideLook', ({ guideLook }) => guideLook(look, PAGE)],
    ['guideMove', ({ guideMove }) => guideMove({ id: 'id-1', move: { go: 'leave' } }, PAGE)],
    ['signedOut', ({ signedOut }) => signedOut({}, PAGE)],
    ['overview', ({ overview }) => overview({ source: 'service' }, POPUP)],
  ])('is asked once for %s, by a browser that has seen nobody yet', async (name, ask) => {
    const world = createWorld();
    const { handlers } = handlersOf(world);
    await world.deps.recentSites.add(ORIGIN, '1');
    if (name !== 'guideStart' && name.startsWith('guide')) await handlers.guideStart({ guide: 'mapping', subject: TARGET }, PAGE);
    await world.deps.verified.set(ORIGIN, null);
    const asked = counted(world);
    await ask(handlers);
    expect(asked['session']).toBe(1);
  });
});
