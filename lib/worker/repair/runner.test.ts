import { describe, expect, it, vi } from 'vitest';
import { journalRowOf } from '../../cache/testing/journalRow.ts';
import type { BusinessDate } from '../../domain/values/businessDate.ts';
import { healthyStore } from '../../domain/testing/store.ts';
import type { JournalState } from '../../domain/repair/journalState.ts';
import { phrase } from '../../i18n/phrase.ts';
import { ServiceError } from '../../service/errors.ts';
import { type World, ORIGIN, PAGE, TARGET, clear, createWorld, rest } from '../testing/world.ts';

type Worker = ReturnType<World['startWorker']>;

const ACCOUNT = `${ORIGIN}#a1`;
const onlyRow = async (world: World) => (await world.cache.journal.ofDay(ACCOUNT, TARGET))[0]!;

describe('one action on one day', () => {
  it('is sent once, followed, read back and written down', async () => {
    const world = createWorld();
    const worker = world.startWorker();
    const row = await worker.run(world.context(), { clearance: await clear(world, worker), page: PAGE });
    expect(row.state).toBe('accepted');
    await rest(world);
    expect(await onlyRow(world)).toMatchObject({
      state: 'settled',
      before: { postings: [{ status: 'HOLD' }] },
      after: { postings: [{ status: 'POST' }], version: 'v2' },
    });
    expect(world.acted).toHaveLength(1);
    expect(world.acted[0]).toMatchObject({ key: row.id, dayVersion: 'v1', action: 'regenerate' });
  });

  type Call = (world: World, clearance: string) => Parameters<Worker['run']>;
  const changed = 'problem.day-changed-meanwhile';
  it.each<[string, string, Call]>([
    ['a clearance that was never given', 'problem.clearance', (world) => [world.context(), { clearance: 'made-up', page: PAGE }]],
    ['another tab', 'problem.clearance', (world, clearance) => [world.context(2), { clearance, page: PAGE }]],
    [
      'another site in the same tab',
      'problem.clearance',
      (world, clearance) => [
        { ...world.context(), site: { ...world.context().site, origin: 'https://other.example' } },
        { clearance, page: PAGE },
      ],
    ],
    ['a clearance that ran out', 'problem.clearance', (world, clearance) => (world.pass(60), [world.context(), { clearance, page: PAGE }])],
    [
      'a day that changed since',
      changed,
      (world, clearance) => (world.changeDay({ version: 'v9' }), [world.context(), { clearance, page: PAGE }]),
    ],
    [
      'a page that shows another day now',
      'problem.no-longer-clear',
      (world, clearance) => [world.context(), { clearance, page: { ...PAGE, date: '2026-11-04' } }],
    ],
    [
      'a service that is down',
      'problem.not-checked-again',
      (world, clearance) => ((world.control.down = true), [world.context(), { clearance, page: PAGE }]),
    ],
    [
      'another account in the same browser',
      changed,
      (world, clearance) => ((world.control.accountId = 'a2'), [world.context(), { clearance, page: PAGE }]),
    ],
  ])('is not sent with %s', async (_, reason, arrange) => {
    const world = createWorld();
    const worker = world.startWorker();
    const call = arrange(world, await clear(world, worker));
    await expect(worker.run(...call)).rejects.toMatchObject({ problem: { reason: { key: reason } } });
    expect(world.acted).toEqual([]);
    expect(await world.cache.journal.active()).toEqual([]);
  });

  const ELSEWHERE = { storeId: '7', date: '2026-11-12' as BusinessDate };
  it.each<JournalState>(['prepared', 'sent', 'unknown', 'accepted', 'settling'])(
    'is not sent while another one of the account is %s: what is not known to have ended may still be carried out',
    async (state) => {
      const world = createWorld();
      const worker = world.startWorker();
      const clearance = await clear(world, worker);
      await world.cache.journal.put(
        journalRowOf({ id: 'former', account: ACCOUNT, origin: ORIGIN, target: ELSEWHERE, storeName: 'Mile End', state }),
      );
      await expect(worker.run(world.context(), { clearance, page: PAGE })).rejects.toMatchObject({
        problem: { reason: phrase('problem.operation-running', { date: { date: ELSEWHERE.date }, store: 'Mile End' }) },
      });
      expect(world.acted).toEqual([]);
      expect((await world.cache.journal.active()).map(({ id }) => id)).toEqual(['former']);
    },
  );

  it.each<[string, Parameters<typeof journalRowOf>[0]]>([
    ['of another account is under way', { account: `${ORIGIN}#a2`, state: 'unknown' }],
    ['of this account has ended', { account: ACCOUNT, state: 'refused' }],
  ])('is sent while one %s', async (_, former) => {
    const world = createWorld();
    const worker = world.startWorker();
    const clearance = await clear(world, worker);
    await world.cache.journal.put(journalRowOf({ id: 'former', origin: ORIGIN, target: ELSEWHERE, ...former }));
    expect(await worker.run(world.context(), { clearance, page: PAGE })).toMatchObject({ state: 'accepted' });
    expect(world.acted).toHaveLength(1);
  });

  it('is refused at once where another is being sent, and does not wait for its turn', async () => {
    const world = createWorld();
    const worker = world.startWorker();
    const [first, second] = [await clear(world, worker, 1), await clear(world, worker, 2)];
    const { act } = world.service;
    const answer = Promise.withResolvers<void>();
    vi.spyOn(world.service, 'act').mockImplementation(async (request) => (await answer.promise, act(request)));
    const running = worker.run(world.context(1), { clearance: first, page: PAGE });
    await expect(worker.run(world.context(2), { clearance: second, page: PAGE })).rejects.toMatchObject({
      problem: { reason: phrase('problem.already-running') },
    });
    answer.resolve();
    expect(await running).toMatchObject({ state: 'accepted' });
    expect(world.acted).toHaveLength(1);
  });

  it.each([
    [true, 45, 45],
    [false, 45, null],
  ])('of a store whose queue is on (%s) every %i minutes keeps %s minutes', async (postsAutomatically, everyMinutes, queueMinutes) => {
    const world = createWorld();
    const { queue } = healthyStore(world.deps.localNow());
    if (queue.known) world.changeStore({ queue: { ...queue, value: { postsAutomatically, everyMinutes } } });
    const worker = world.startWorker();
    expect(await worker.run(world.context(), { clearance: await clear(world, worker), page: PAGE })).toMatchObject({ queueMinutes });
  });

  it.each<[string, (world: World) => void, object]>([
    ['every request lost', (world) => (world.control.down = true), { reason: { key: 'problem.not-checked-again' }, retry: true }],
    [
      'the day lost',
      (world) => vi.spyOn(world.service, 'day').mockRejectedValue(new ServiceError('timeout')),
      { reason: { key: 'problem.not-checked-again' }, retry: true },
    ],
    [
      'the session ended',
      (world) => vi.spyOn(world.service, 'session').mockRejectedValue(new ServiceError('not-signed-in')),
      { reason: { key: 'problem.not-checked-again' }, remedy: { page: 'login' } },
    ],
    ['a day that changed', (world) => world.changeDay({ version: 'v9' }), { reason: { key: 'problem.day-changed-meanwhile' } }],
  ])('that is not sent says why: %s', async (_, arrange, problem) => {
    const world = createWorld();
    const worker = world.startWorker();
    const clearance = await clear(world, worker);
    arrange(world);
    await expect(worker.run(world.context(), { clearance, page: PAGE })).rejects.toMatchObject({ problem });
    expect(world.acted).toEqual([]);
  });

  it('is sent once where its clearance is used twice', async () => {
    const world = createWorld();
    const worker = world.startWorker();
    const clearance = await clear(world, worker);
    const ends = await Promise.allSettled([1, 2].map(() => worker.run(world.context(), { clearance, page: PAGE })));
    expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await rest(world);
    expect(world.acted).toHaveLength(1);
  });

  it('is sent once where two tabs press at the same moment', async () => {
    const world = createWorld();
    const worker = world.startWorker();
    const first = await clear(world, worker, 1);
    const second = await clear(world, worker, 2);
    const ends = await Promise.allSettled([
      worker.run(world.context(1), { clearance: first, page: PAGE }),
      worker.run(world.context(2), { clearance: second, page: PAGE }),
    ]);
    expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await rest(world);
    expect(world.acted).toHaveLength(1);
  });

  it('that the service refuses is written down as refused, and nothing is left running', async () => {
    const world = createWorld();
    const worker = world.startWorker();
    const clearance = await clear(world, worker);
    world.control.refuse = new ServiceError('refused', { problem: 'books-closed' });
    expect(await worker.run(world.context(), { clearance, page: PAGE })).toMatchObject({
      state: 'refused',
      problem: { key: 'problem.refused.books-closed' },
    });
    expect(await world.cache.journal.active()).toEqual([]);
  });

  it('is not sent before the browser has promised to wake us, and its record says that it may be', async () => {
    const world = createWorld();
    const worker = world.startWorker();
    const clearance = await clear(world, worker);
    const promised = Promise.withResolvers<void>();
    vi.mocked(world.deps.keepWaking).mockReturnValueOnce(promised.promise);
    const running = worker.run(world.context(), { clearance, page: PAGE });
    await vi.waitFor(() => expect(world.deps.keepWaking).toHaveBeenCalledWith(30));
    expect([world.acted, (await onlyRow(world)).state]).toEqual([[], 'sent']);
    promised.resolve();
    expect(await running).toMatchObject({ state: 'accepted' });
  });

  it('is sent in the name of the person for whom it was judged', async () => {
    const world = createWorld();
    const worker = world.startWorker();
    await worker.run(world.context(), { clearance: await clear(world, worker), page: PAGE });
    await rest(world);
    expect(world.acted[0]).toMatchObject({ judgedFor: { userId: 'u1', accountId: 'a1' } });
  });

  it('whose session was another one at the last moment did nothing, and says so', async () => {
    const world = createWorld();
    const worker = world.startWorker();
    const clearance = await clear(world, worker);
    world.control.refuse = new ServiceError('refused', { problem: 'csrf' });
    expect(await worker.run(world.context(), { clearance, page: PAGE })).toMatchObject({
      state: 'refused',
      problem: { key: 'problem.refused.csrf' },
    });
    expect(world.acted).toEqual([]);
    expect(await world.cache.journal.active()).toEqual([]);
  });

  it('whose answer was lost is found by its key, and never sent again', async () => {
    const world = createWorld();
    const worker = world.startWorker();
    const clearance = await clear(world, worker);
    world.control.loss = 'after';
    expect(await worker.run(world.context(), { clearance, page: PAGE })).toMatchObject({ state: 'unknown', message: 'unreachable' });
    await rest(world);
    expect(await onlyRow(world)).toMatchObject({ state: 'settled', message: null });
    expect(world.acted).toHaveLength(1);
  });

  it('that never arrived is called absent only after a minute of looking', async () => {
    const world = createWorld();
    const worker = world.startWorker();
    const clearance = await clear(world, worker);
    world.control.loss = 'before';
    const sent = await worker.run(world.context(), { clearance, page: PAGE });
    await rest(world);
    const row = await onlyRow(world);
    expect(row.state).toBe('absent');
    expect(Temporal.Instant.from(row.settledAt!).since(Temporal.Instant.from(sent.sentAt!)).total('seconds')).toBeGreaterThan(60);
    expect(world.acted).toEqual([]);
  });

  it.each(['prepared', 'sent', 'accepted', 'settling'] as const)(
    'whose worker died while it was %s is taken up by the next worker, and sent once at most',
    async (state) => {
      const world = createWorld();
      const worker = world.startWorker();
      await worker.run(world.context(), { clearance: await clear(world, worker), page: PAGE });
      await rest(world);
      const done = await onlyRow(world);
      await world.cache.journal.put({ ...done, state, settledAt: null, after: null, ...(state === 'sent' ? { operationId: null } : {}) });
      await world.startWorker().poller.resume();
      await rest(world);
      expect((await onlyRow(world)).state).toBe(state === 'prepared' ? 'absent' : 'settled');
      expect(world.acted).toHaveLength(1);
    },
  );

  it('of another account is not judged by the answers given to this one', async () => {
    const world = createWorld();
    const worker = world.startWorker();
    const clearance = await clear(world, worker);
    world.control.loss = 'before';
    world.control.accountId = 'a1';
    const running = worker.run(world.context(), { clearance, page: PAGE });
    await running;
    world.control.accountId = 'a2';
    world.pass(120);
    await world.startWorker().poller.resume();
    expect((await world.cache.journal.active()).map(({ state }) => state)).toEqual(['unknown']);
  });
});
