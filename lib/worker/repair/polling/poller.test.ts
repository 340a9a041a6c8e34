import { describe, expect, it, vi } from 'vitest';
import { journalRowOf } from '../../../cache/testing/journalRow.ts';
import { addSeconds, secondsBetween } from '../../../domain/values/businessDate.ts';
import { phrase } from '../../../i18n/phrase.ts';
import { ServiceError } from '../../../service/errors.ts';
import { ACCOUNT, followed, left, rowIn } from '../../testing/left.ts';
import { ORIGIN, createWorld } from '../../testing/world.ts';

describe('an operation that is followed', () => {
  it('wakes the worker until it rests, and tells the pages of its end', async () => {
    const start = await left('accepted');
    expect(await followed(start)).toMatchObject({ state: 'settled', after: { version: 'v2' } });
    expect(vi.mocked(start.world.deps.keepWaking).mock.calls).toEqual([[30], [null]]);
    expect(start.world.deps.notify).toHaveBeenCalledWith('days');
  });

  it('is not asked after before the browser has promised to wake us', async () => {
    const { world, poller } = await left('accepted');
    const promised = Promise.withResolvers<void>();
    vi.mocked(world.deps.keepWaking).mockReturnValueOnce(promised.promise);
    const asked = vi.spyOn(world.service, 'session');
    const resumed = poller.resume(true);
    await vi.waitFor(() => expect(world.deps.keepWaking).toHaveBeenCalled());
    // A row that is followed is read from the journal, and then asked after.
    for (let reads = 0; reads < 5; reads++) await world.cache.journal.active();
    expect(asked).not.toHaveBeenCalled();
    promised.resolve();
    await resumed;
    await poller.idle();
    expect((await rowIn(world)).state).toBe('settled');
  });

  it('is not touched while it is being sent', async () => {
    const { world, poller } = await left('prepared');
    const done = poller.hold((await rowIn(world)).id);
    await poller.resume();
    await poller.idle();
    expect((await rowIn(world)).state).toBe('prepared');
    done();
    await poller.resume();
    await poller.idle();
    expect((await rowIn(world)).state).toBe('absent');
  });

  it.each(['unknown', 'accepted', 'settling'] as const)(
    'that is %s waits for a service that is down, without a word to the pages',
    async (state) => {
      const start = await left(state);
      start.world.control.down = true;
      expect((await followed(start)).state).toBe(state);
      expect(start.world.deps.notify).not.toHaveBeenCalled();
      expect(start.world.deps.keepWaking).toHaveBeenLastCalledWith(30);
      start.world.control.down = false;
      expect((await followed(start)).state).toBe('settled');
    },
  );

  it('is read again after a failed read, and left for later after several', async () => {
    const start = await left('accepted');
    const read = vi.spyOn(start.world.service, 'operation').mockRejectedValue(new ServiceError('server-error'));
    expect((await followed(start)).state).toBe('accepted');
    expect(read.mock.calls.length).toBe(6);
    read.mockRestore();
    vi.spyOn(start.world.service, 'operation').mockRejectedValueOnce(new ServiceError('timeout'));
    expect((await followed(start)).state).toBe('settled');
  });

  it('shows its progress', async () => {
    const start = await left('accepted', { step: 0, of: 0 });
    const { operation } = start.world.service;
    vi.spyOn(start.world.service, 'operation').mockImplementationOnce(async (id) => ({
      ...(await operation(id)),
      state: 'running',
      step: 2,
    }));
    const seen: number[] = [];
    vi.mocked(start.world.deps.notify).mockImplementation(() => void rowIn(start.world).then(({ step }) => seen.push(step)));
    expect(await followed(start)).toMatchObject({ state: 'settled', step: 3, of: 3 });
    expect(seen).toContain(2);
  });

  it('that failed there is read back with the words of the service', async () => {
    const start = await left('accepted');
    const { operation } = start.world.service;
    vi.spyOn(start.world.service, 'operation').mockImplementationOnce(async (id) => ({
      ...(await operation(id)),
      state: 'failed',
      message: 'Account 4010 is inactive',
    }));
    expect(await followed(start)).toMatchObject({ state: 'failed', message: 'Account 4010 is inactive', after: { version: 'v2' } });
  });

  it('that the service accepted and does not know any more bars nothing: it says that nobody can tell', async () => {
    const start = await left('accepted', { operationId: 'gone' });
    expect(await followed(start)).toMatchObject({ state: 'failed', problem: { key: 'operation.lost' }, message: null });
  });

  it.each(['unknown-day', 'unknown-store'])('whose day cannot be read back any more (%s) bars nothing either', async (problem) => {
    const start = await left('settling');
    vi.spyOn(start.world.service, 'day').mockRejectedValue(new ServiceError('refused', { problem }));
    expect(await followed(start)).toMatchObject({ state: 'failed', problem: { key: 'operation.lost' }, after: null });
  });

  it('that failed is over, also where its day cannot be read back any more', async () => {
    const start = await left('accepted');
    const { operation } = start.world.service;
    vi.spyOn(start.world.service, 'operation').mockImplementationOnce(async (id) => ({ ...(await operation(id)), state: 'failed' }));
    vi.spyOn(start.world.service, 'day').mockRejectedValue(new ServiceError('refused', { problem: 'unknown-day' }));
    expect(await followed(start)).toMatchObject({ state: 'failed', problem: null, after: null });
  });

  it('is not called lost because another account’s service does not know it', async () => {
    const start = await left('accepted', { operationId: 'gone' });
    const { operation } = start.world.service;
    vi.spyOn(start.world.service, 'operation').mockImplementation(async (id) => {
      start.world.control.accountId = 'a2';
      return operation(id);
    });
    expect((await followed(start)).state).toBe('accepted');
  });

  it('of another account than the one signed in is left alone', async () => {
    const start = await left('sent');
    start.world.control.accountId = 'a2';
    expect((await followed(start)).state).toBe('sent');
  });

  it.each([
    ['absent', 120],
    ['lost', 48 * 3600],
  ])('is not called %s by an answer that was given to another account', async (_, age) => {
    const start = await left('unknown');
    start.world.pass(age);
    const asked = vi.spyOn(start.world.service, 'operationByKey').mockImplementation(async () => {
      // Somebody else signs in while the question is under way: it is answered in their name.
      start.world.control.accountId = 'a2';
      return null;
    });
    expect((await followed(start)).state).toBe('unknown');
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('is not asked after in the name of another account, also where that signed in meanwhile', async () => {
    const start = await left('unknown');
    const asked = vi.spyOn(start.world.service, 'operationByKey').mockImplementation(async () => {
      start.world.control.accountId = 'a2';
      return null;
    });
    expect((await followed(start)).state).toBe('unknown');
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('that ended is told of, whatever else is under way', async () => {
    const start = await left('accepted');
    await start.world.cache.journal.put(
      journalRowOf({ id: 'another', account: `${ORIGIN}#a2`, origin: ORIGIN, state: 'unknown', settledAt: null }),
    );
    expect((await followed(start)).state).toBe('settled');
    expect(vi.mocked(start.world.deps.notify).mock.calls.filter(([notice]) => notice === 'days')).toHaveLength(1);
    expect((await start.world.cache.journal.get('another'))?.state).toBe('unknown');
    expect(start.world.deps.keepWaking).toHaveBeenLastCalledWith(30);
  });

  it('is followed once, however often somebody asks for it', async () => {
    const { world, poller } = await left('accepted');
    const { id } = await rowIn(world);
    const asked = vi.spyOn(world.service, 'session');
    poller.follow(id);
    poller.follow(id);
    await poller.idle();
    expect((await rowIn(world)).state).toBe('settled');
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('wakes nobody where there is none', async () => {
    const { deps, startWorker } = createWorld();
    await startWorker().poller.resume();
    expect(vi.mocked(deps.keepWaking).mock.calls).toEqual([[null]]);
  });

  it('that stands still is waited for about ten minutes, and then left alone', async () => {
    const start = await left('accepted');
    const { operation } = start.world.service;
    const asked = vi
      .spyOn(start.world.service, 'operation')
      .mockImplementation(async (id) => ({ ...(await operation(id)), state: 'running' }));
    const session = vi.spyOn(start.world.service, 'session');
    const before = start.world.deps.localNow();
    expect((await followed(start)).state).toBe('accepted');
    expect(asked).toHaveBeenCalledTimes(121);
    expect(session).toHaveBeenCalledTimes(1);
    expect(secondsBetween(before, start.world.deps.localNow())).toBeCloseTo(600, -2);
  });

  it('that ended makes room: the oldest of its account are forgotten, and of no other', async () => {
    const start = await left('accepted');
    const prune = vi.spyOn(start.world.cache.journal, 'prune');
    await followed(start);
    expect(prune.mock.calls).toEqual([[ACCOUNT, start.world.deps.localNow()]]);
  });

  it('whose question was put within the minute is not called absent because the answer came after it', async () => {
    const start = await left('unknown');
    const now = start.world.deps.localNow();
    await start.world.cache.journal.put({ ...(await rowIn(start.world)), sentAt: addSeconds(now, -55) });
    const ages: string[] = [];
    const { operationByKey } = start.world.service;
    vi.spyOn(start.world.service, 'operationByKey')
      .mockImplementationOnce(async () => (start.world.pass(20), null))
      .mockImplementation(async (key) => (ages.push((await rowIn(start.world)).state), operationByKey(key)));
    expect((await followed(start)).state).toBe('settled');
    expect(ages).toEqual(['unknown']);
  });

  it.each([
    [60, 'settled', null],
    [61, 'absent', null],
    [47 * 3600, 'absent', null],
    [47 * 3600 + 1, 'failed', phrase('operation.lost')],
  ])(
    'whose key is not there %i seconds after it was sent is %s: a minute proves that it never came, as long as keys are kept',
    async (age, state, problem) => {
      const start = await left('unknown');
      await start.world.cache.journal.put({ ...(await rowIn(start.world)), sentAt: addSeconds(start.world.deps.localNow(), -age) });
      const { operationByKey } = start.world.service;
      vi.spyOn(start.world.service, 'operationByKey').mockResolvedValueOnce(null).mockImplementation(operationByKey);
      expect(await followed(start)).toMatchObject({ state, problem });
    },
  );

  it('that was being sent when its worker died is asked after at once', async () => {
    const start = await left('sent');
    const wait = vi.spyOn(start.world.deps, 'wait');
    expect((await followed(start)).state).toBe('settled');
    expect(wait).not.toHaveBeenCalled();
  });

  it('whose key the service has forgotten by now is lost, not absent, and the word for the failed request is not shown', async () => {
    const start = await left('unknown', { message: 'timeout' });
    vi.spyOn(start.world.service, 'operationByKey').mockResolvedValue(null);
    start.world.pass(48 * 3600);
    expect(await followed(start)).toMatchObject({ state: 'failed', problem: { key: 'operation.lost' }, message: null });
  });

  it('that rebuilt is read once: what is queued then is how it ends', async () => {
    const start = await left('settling', { action: 'regenerate' });
    const read = vi.spyOn(start.world.service, 'day');
    expect(await followed(start)).toMatchObject({ state: 'settled', after: { postings: [{ status: 'POST' }] } });
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('that posted is read no more once the ledger has answered', async () => {
    const start = await left('settling', { action: 'post' });
    start.world.changeDay({ postings: [{ kind: 'sales', status: 'POSTED', sync: null, message: null, postedAt: null, ledgerRef: null }] });
    const read = vi.spyOn(start.world.service, 'day');
    expect(await followed(start)).toMatchObject({ state: 'settled', after: { postings: [{ status: 'POSTED' }] } });
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('that posted is read until the ledger has answered, and no longer than is patient', async () => {
    const start = await left('settling', { action: 'post' });
    const read = vi.spyOn(start.world.service, 'day');
    expect(await followed(start)).toMatchObject({ state: 'settled', after: { postings: [{ status: 'POST' }] } });
    expect(read.mock.calls.length).toBe(6);
  });
});
