import { describe, expect, it, vi } from 'vitest';
import type { Request } from '../../messages/protocol.ts';
import { cacheErrorOf } from '../../cache/errors.ts';
import { ICONS_PAGE, createLiveWorld } from '../testing/liveWorld.ts';
import { TARGET } from '../testing/world.ts';
import { outcomeIn } from './testing/clicks.ts';

describe('a click of the merchant that is let through', () => {
  const wish = (confirmed: readonly string[] = []) =>
    ({ action: 'regenerate', target: TARGET, page: ICONS_PAGE, given: null, confirmed: [...confirmed] }) satisfies Request<'letThrough'>;

  async function begun(world = createLiveWorld(), confirmed: readonly string[] = []) {
    const worker = world.startWorker();
    const { id } = await worker.hand.begin(world.context(), wish(confirmed));
    const end = (how: 'clicked' | 'perhaps' | 'unused', tabId = 1) => worker.hand.end(world.context(tabId), { id, how });
    return { world, worker, id, end };
  }

  it('is in the journal before it is made, with what was not clear', async () => {
    const { world, id } = await begun(createLiveWorld(), ['role']);
    const row = await world.row();
    expect(row).toMatchObject({ id, by: 'hand', state: 'sent', given: null, before: { postings: [{ status: 'HOLD' }] } });
    const keys = row.unclear!.map(({ key }) => key);
    expect(keys).toContain('check.signed-in.ask');
    expect(keys).not.toContain('check.role.ask');
    expect(keys).not.toContain('check.acting-possible.block');
  });

  it.each([
    ['clicked', 'settled', 'operation.settled.ready'],
    ['perhaps', 'settled', 'operation.settled.ready'],
    ['unused', 'absent', 'click.not-clicked.unused'],
  ] as const)('is followed by what the day says: %s', async (how, state, outcome) => {
    const { world, worker, end } = await begun();
    if (how !== 'unused') world.setStatus('POST');
    await end(how);
    await worker.poller.idle();
    expect([(await world.row()).state, await outcomeIn(world)]).toEqual([state, outcome]);
  });

  it.each([
    ['its only write fails', 1, undefined],
    ['a second write would fail', 2, 'failed'],
  ] as const)(
    'is never said not to have been made where our record fails, and the merchant may click all the same: %s',
    async (_, nth, state) => {
      const world = createLiveWorld();
      const { put } = world.cache.journal;
      let writes = 0;
      const failing = vi.spyOn(world.cache.journal, 'put').mockImplementation(async (row) => {
        if (++writes >= nth) throw cacheErrorOf(new DOMException('full', 'QuotaExceededError'));
        await put(row);
      });
      await world
        .startWorker()
        .hand.begin(world.context(), wish())
        .catch(() => null);
      failing.mockImplementation(put);
      const { poller } = world.startWorker();
      await poller.resume();
      await poller.idle();
      expect((await world.row())?.state).toBe(state);
    },
  );

  it('ends once, and for the tab alone that was asked', async () => {
    const { world, end } = await begun();
    await end('unused', 2);
    expect((await world.row()).state).not.toBe('absent');
    await end('unused');
    await end('clicked');
    expect((await world.row()).state).toBe('absent');
  });

  it('of which the page never told the end is not known to have been made', async () => {
    const { world, worker } = await begun();
    await worker.poller.idle();
    expect([(await world.row()).state, await outcomeIn(world)]).toEqual(['failed', 'click.lost']);
  });

  it('is not written down where nobody can tell whose it is', async () => {
    const world = createLiveWorld();
    Object.assign(world.service, { session: async () => ({ known: false, why: 'not-signed-in' }) });
    await expect(begun(world)).rejects.toMatchObject({ problem: { reason: { key: 'problem.not-recorded' } } });
    expect(await world.row()).toBeUndefined();
  });
});
