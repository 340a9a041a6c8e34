import { describe, expect, it } from 'vitest';
import type { Request } from '../../messages/protocol.ts';
import { ICONS_PAGE, STORE_ACCOUNT, createLiveWorld } from '../testing/liveWorld.ts';
import { createWorld, judgeRequest } from '../testing/world.ts';

/** Judges as a page of the live site asks. */
const judging = (world: Pick<ReturnType<typeof createLiveWorld>, 'context' | 'startWorker'>) => {
  const { judge } = world.startWorker();
  return async (changes: Partial<Request<'judge'>> = {}) => {
    const { checklist } = await judge(world.context(), judgeRequest({ page: ICONS_PAGE, ...changes }));
    return {
      ...checklist,
      told: checklist.checks.filter(({ told }) => told).map(({ id }) => id),
      asked: checklist.checks.filter(({ kind }) => kind === 'ask').map(({ id }) => id),
    };
  };
};

describe('what was confirmed on a site that tells little', () => {
  it('is kept as it is ticked, and is there for the Post that follows', async () => {
    const world = createLiveWorld();
    const judge = judging(world);
    const { asked, told, fingerprint } = await judge();
    expect(told).toEqual([]);
    await judge({ confirmed: asked, fingerprint });
    world.setStatus('POST');
    world.pass(20 * 60);
    expect((await judging(world)({ action: 'post', given: null, page: { ...ICONS_PAGE, statuses: ['POST'] } })).told.toSorted()).toEqual(
      asked.toSorted(),
    );
  });

  it('is asked again after half an hour, but for what is true of the store', async () => {
    const world = createLiveWorld();
    const judge = judging(world);
    const { asked, fingerprint } = await judge();
    await judge({ confirmed: asked, fingerprint });
    world.pass(30 * 60 + 1);
    expect((await judge()).told).toEqual(['role', 'historical', 'after-subscription', 'books-open']);
  });

  it('is not kept once the merchant unticks it', async () => {
    const world = createLiveWorld();
    const judge = judging(world);
    const { asked, fingerprint } = await judge();
    await judge({ confirmed: asked, fingerprint });
    await judge({ confirmed: [], withdrawn: ['role'], fingerprint });
    expect((await judge()).told.toSorted()).toEqual(asked.filter((id) => id !== 'role').toSorted());
  });

  it('keeps its moment, however often it is judged again', async () => {
    const world = createLiveWorld();
    const judge = judging(world);
    const { asked, fingerprint } = await judge();
    for (let times = 0; times < 4; times++) {
      await judge({ confirmed: asked, fingerprint });
      world.pass(10 * 60);
    }
    expect((await judge()).told).not.toContain('mapping-complete');
  });

  it('is that of this store alone', async () => {
    const world = createLiveWorld();
    const judge = judging(world);
    const { asked, fingerprint } = await judge();
    await judge({ confirmed: asked, fingerprint });
    expect((await world.cache.told.ofAccount(STORE_ACCOUNT)).length).toBe(asked.length);
    Object.assign(world.service, { day: async () => ({ known: false, why: 'not-published' }) });
    const elsewhere = { storeId: '2', date: '2026-11-03' as never };
    expect((await judge({ target: elsewhere, page: { ...ICONS_PAGE, storeId: '2' } }).catch(() => ({ told: [] }))).told).toEqual([]);
  });

  it('is asked again, all of it, where nothing can be kept', async () => {
    const world = createLiveWorld();
    const judge = judging(world);
    const { asked, fingerprint } = await judge();
    await judge({ confirmed: asked, fingerprint });
    await world.loseDatabase();
    expect((await judge()).told).toEqual([]);
  });

  it('is not kept where a service tells it by itself', async () => {
    const world = createWorld();
    const { judge } = world.startWorker();
    const { checklist } = await judge(world.context(), judgeRequest());
    await judge(world.context(), judgeRequest({ confirmed: checklist.checks.map(({ id }) => id), fingerprint: checklist.fingerprint }));
    expect(await world.cache.told.ofAccount('http://site.example#a1')).toEqual([]);
  });
});
