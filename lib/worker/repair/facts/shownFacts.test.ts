import { describe, expect, it, vi } from 'vitest';
import type { BusinessDate } from '../../../domain/values/businessDate.ts';
import type { Request } from '../../../messages/protocol.ts';
import type { ProblemError } from '../../../messages/problemError.ts';
import { ServiceError } from '../../../service/errors.ts';
import { freshDays } from '../../read/days.ts';
import { PAGE, TARGET } from '../../testing/world.ts';
import { setUp, kindOf } from '../testing/judge.ts';

describe('what nobody can be asked about', () => {
  const NAMES = { storeName: 'Plateau', company: 'Vélo Plateau inc.', software: { key: 'software.quickbooks-online' } };
  const NOBODY = { storeName: null, company: null, software: null };

  async function seenOnce() {
    const all = setUp();
    const days = { storeId: '1', range: { from: TARGET.date, to: TARGET.date }, window: { from: TARGET.date, to: TARGET.date } };
    await freshDays(all.world.deps, all.world.context().site, days);
    return all;
  }

  it('is no checklist: one sentence, another try, and the names that are stored', async () => {
    const { world, judged } = await seenOnce();
    world.control.down = true;
    await expect(judged()).rejects.toMatchObject({
      problem: { reason: { key: 'check.signed-in.unreachable' }, retry: true, about: NAMES },
    });
  });

  it('names nobody where nothing is stored, and no store by its number', async () => {
    const { world, judged } = setUp();
    world.control.down = true;
    await expect(judged()).rejects.toMatchObject({ problem: { about: NOBODY } });
  });

  it('says the names of no account that was not seen to be signed in', async () => {
    const { world, judged } = await seenOnce();
    await world.deps.verified.set(world.service.origin, null);
    world.control.down = true;
    await expect(judged()).rejects.toMatchObject({ problem: { about: NOBODY } });
  });

  it('leads to the sign-in page where nobody is signed in, without a name', async () => {
    const { world, judged } = await seenOnce();
    vi.spyOn(world.service, 'session').mockRejectedValue(new ServiceError('not-signed-in'));
    const error = await judged().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ problem: { reason: { key: 'check.signed-in.block' }, remedy: { kind: 'page', page: 'login' } } });
    expect((error as ProblemError).problem.about).toBeUndefined();
  });

  it.each([
    ['the day', 'day', 'check.day-known.block'],
    ['the stores', 'stores', 'check.store-connected.unread'],
  ] as const)('is told by what could not be read: %s', async (_, call, key) => {
    const { world, judged } = setUp();
    vi.spyOn(world.service, call).mockRejectedValue(new ServiceError('server-error'));
    await expect(judged()).rejects.toMatchObject({ problem: { reason: { key }, retry: true } });
  });

  it('is still told so while it lasts: what was read before it is not shown again', async () => {
    const { world, judged } = setUp();
    const { checklist } = await judged();
    world.control.down = true;
    for (const fingerprint of [null, checklist.fingerprint])
      await expect(judged({ fingerprint })).rejects.toMatchObject({ problem: { retry: true } });
  });

  it('has not changed when it can be read again', async () => {
    const { world, judged } = setUp();
    const before = await judged();
    world.pass(31);
    world.control.down = true;
    await expect(judged()).rejects.toMatchObject({ problem: { retry: true } });
    world.control.down = false;
    const after = await judged({ fingerprint: before.checklist.fingerprint });
    expect(after).toMatchObject({
      changes: [],
      clearance: { id: expect.any(String) },
      checklist: { fingerprint: before.checklist.fingerprint },
    });
  });

  it('is told as changed by what changed meanwhile, once it can be read again', async () => {
    const { world, judged } = setUp();
    const before = await judged();
    world.control.down = true;
    world.pass(31);
    await expect(judged()).rejects.toThrow();
    world.control.down = false;
    world.changeDay({ version: 'v9', accounting: null });
    expect(await judged({ fingerprint: before.checklist.fingerprint })).toMatchObject({
      clearance: null,
      changes: [{ key: 'changed.day' }],
    });
  });
});

describe('the facts of a checklist', () => {
  it('serve for a quarter of a minute while boxes are ticked, with what was chosen since', async () => {
    const { world, judged, reads } = setUp();
    expect(kindOf(await judged({ given: null }), 'reason-given')).toBe('block');
    world.pass(30);
    expect(kindOf(await judged(), 'reason-given')).toBe('pass');
    expect(kindOf(await judged({ page: { ...PAGE, kind: 'unrecognised' } }), 'page-recognised')).toBe('block');
    expect(reads).toHaveBeenCalledTimes(1);
    world.pass(1);
    await judged();
    expect(reads).toHaveBeenCalledTimes(2);
  });

  it.each<[string, Partial<Request<'judge'>>, number]>([
    ['the merchant looks again', { fingerprint: null }, 1],
    ['another action is asked for', { action: 'refresh' }, 1],
    ['another store is asked for', { target: { ...TARGET, storeId: '2' } }, 1],
    ['another day is asked for', { target: { ...TARGET, date: '2026-11-04' as BusinessDate } }, 1],
    ['another tab asks', {}, 2],
  ])('are read again where %s', async (_, changes, tabId) => {
    const { judged, reads } = setUp();
    await judged();
    await judged(changes, tabId);
    expect(reads).toHaveBeenCalledTimes(2);
  });

  it('are remembered of the thirty tabs that were shown some last: memory has an end', async () => {
    const { judged, reads } = setUp();
    for (let tab = 1; tab <= 31; tab++) await judged({}, tab);
    expect(reads).toHaveBeenCalledTimes(31);
    await judged({}, 2);
    expect(reads).toHaveBeenCalledTimes(31);
    await judged({}, 1);
    expect(reads).toHaveBeenCalledTimes(32);
  });

  it('are read again after a run that was stopped, and what changed is named', async () => {
    const { world, judged, outdate } = setUp();
    outdate(1);
    await judged();
    world.changeDay({ version: 'v9' });
    expect((await judged()).changes).toEqual([]);
    outdate(1);
    expect(await judged()).toMatchObject({ clearance: null, changes: [{ key: 'changed.day' }] });
    expect(await judged()).toMatchObject({ clearance: { id: expect.any(String) }, changes: [] });
  });

  it('that changed are named by what changed, and by that alone', async () => {
    const { world, judged } = setUp();
    await judged();
    world.pass(31);
    world.changeDay({
      version: 'v9',
      postings: [{ kind: 'sales', status: 'FAILED', sync: null, message: null, postedAt: null, ledgerRef: null }],
    });
    expect((await judged()).changes).toMatchObject([{ key: 'changed.statuses' }]);
  });

  it('that a worker no longer remembers are only known to have changed', async () => {
    const { judged } = setUp();
    expect((await judged({ fingerprint: 'of a former worker' })).changes).toMatchObject([{ key: 'checklist.changed' }]);
  });
});
