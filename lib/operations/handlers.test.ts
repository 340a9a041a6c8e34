import { describe, expect, it, vi } from 'vitest';
import { phrase } from '../i18n/phrase.ts';
import type { DateRange } from '../service/port.ts';
import { createFollower } from './follower.ts';
import { createHandlers } from './handlers.ts';
import { ORIGIN, type World, createWorld } from './testing/world.ts';

const MONTH = { from: '2026-10-24', to: '2026-11-23' } as DateRange;
const WANTED = { storeId: '1', range: MONTH, window: MONTH };
const PAGE = { from: 'page', origin: ORIGIN, tabId: 1 } as const;
const POPUP = { from: 'extension' } as const;

function handlersOf(world: World) {
  const items: Record<string, unknown> = {};
  return createHandlers(world.parts, createFollower(world.parts), {
    area: { get: async () => items, set: async (changes) => void Object.assign(items, changes) },
    version: '1.2.3',
    browserLocale: () => 'fr-CA',
  });
}

describe('what the popup and the options ask', () => {
  it('finds the site that a page was on, and the way to the live one', async () => {
    const world = createWorld();
    const handlers = handlersOf(world);
    expect(await handlers.overview({ source: 'service' }, POPUP)).toMatchObject({ sites: [], home: 'https://app.shogo.io/report' });
    await handlers.freshDays(WANTED, PAGE);
    expect(await handlers.overview({ source: 'service' }, POPUP)).toMatchObject({ sites: [{ origin: ORIGIN, stores: [{ count: 1 }] }] });
  });

  it.each([
    [true, []],
    [false, ['1']],
  ])('where acting is %s, keeps the stores %j of a visit: only a site that lists none needs it', async (canAct, storeIds) => {
    const world = createWorld();
    Object.assign(world.asker().site.service, { canAct });
    await handlersOf(world).freshDays(WANTED, PAGE);
    expect(await world.parts.visits.all()).toEqual([{ origin: ORIGIN, storeIds }]);
  });

  it('does not go without days because a visit can’t be kept', async () => {
    const world = createWorld();
    vi.spyOn(world.parts.visits, 'add').mockRejectedValue(new Error('full'));
    expect(await handlersOf(world).freshDays(WANTED, PAGE)).toMatchObject({ source: 'service', attentionCount: 1 });
    expect(world.parts.onError).toHaveBeenCalled();
  });

  it('still knows the site whose sign-in page was shown', async () => {
    const world = createWorld();
    const handlers = handlersOf(world);
    await handlers.freshDays(WANTED, PAGE);
    await handlers.signedOut({}, PAGE);
    expect((await handlers.overview({ source: 'cache' }, POPUP)).sites).toMatchObject([{ origin: ORIGIN, accountName: null, stores: [] }]);
  });

  it('clears what is stored, and tells open pages', async () => {
    const world = createWorld();
    const handlers = handlersOf(world);
    await handlers.freshDays(WANTED, PAGE);
    expect(await handlers.clearStored({}, POPUP)).toEqual({ kept: 0 });
    expect(world.parts.notify).toHaveBeenCalledWith('days');
    expect((await handlers.overview({ source: 'cache' }, POPUP)).sites).toEqual([]);
  });

  it('never says cleared where the database does not answer', async () => {
    const world = createWorld();
    globalThis.indexedDB = { open: () => { throw new DOMException('no', 'SecurityError'); } } as unknown as IDBFactory;
    await expect(handlersOf(world).clearStored({}, POPUP)).rejects.toMatchObject({ problem: { reason: phrase('problem.storage') } });
    expect(world.parts.notify).not.toHaveBeenCalled();
  });
});
