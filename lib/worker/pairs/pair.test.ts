import { describe, expect, it, vi } from 'vitest';
import type { JournalRow } from '../../cache/rows/journalRow.ts';
import type { Operation } from '../../domain/repair/operation.ts';
import { PAIR_SECONDS } from '../../domain/repair/builds.ts';
import { completeMapping, healthyAccounting } from '../../domain/testing/store.ts';
import { addSeconds, isLater } from '../../domain/values/businessDate.ts';
import { known } from '../../domain/values/fact.ts';
import { ServiceError } from '../../service/errors.ts';
import { nobodyIsSignedIn } from '../account/identity.ts';
import { ORIGIN, PAGE, TARGET, type World, clear, createWorld, rest } from '../testing/world.ts';

const ACCOUNT = `${ORIGIN}#a1`;
const FOR_LONG = { timeout: 10_000, interval: 1 };

/** What happens as soon as a row is written in this state. */
function once(world: World, state: JournalRow['state'], event: (world: World) => unknown, action: JournalRow['action'] = 'regenerate') {
  const { put } = world.cache.journal;
  let happened = false;
  vi.spyOn(world.cache.journal, 'put').mockImplementation(async (row, planned) => {
    await put(row, planned);
    if (happened || row.state !== state || row.action !== action) return;
    happened = true;
    await event(world);
  });
}

/** Presses for both, and waits until nothing goes on any more. @returns what was sent, and the two rows */
async function pressed(arrange: (world: World) => unknown = () => {}) {
  const world = createWorld();
  const worker = world.startWorker();
  const clearance = await clear(world, worker, 1, PAGE, { andPost: true });
  arrange(world);
  const row = await worker.run(world.context(), { clearance, page: PAGE });
  await worker.poller.idle();
  // As the alarm does, again and again.
  await vi.waitFor(async () => {
    world.pass(30);
    await worker.poller.resume();
    await worker.poller.idle();
    expect(await world.cache.journal.active()).toEqual([]);
  }, FOR_LONG);
  const rows = await world.cache.journal.ofDay(ACCOUNT, TARGET);
  const [first, andPost] = [rows.find(({ id }) => id === row.id)!, rows.find(({ follows }) => follows === row.id)!];
  return { world, first, andPost, sent: world.acted.map(({ action }) => action) };
}

const FIGURES = { sales: 1, discounts: 0, tax: 19236, payments: 147686, cogs: 60000, purchaseOrders: 0 };
const posting = (status: string) => ({ kind: 'sales' as const, status, sync: null, message: null, postedAt: null, ledgerRef: null });
const OTHERS = { id: 'x', state: 'running', requestedBy: 'Noah' } as Operation;
const fact = <T>(world: World, value: T) => known(value, 'service' as const, world.deps.localNow());

/** The service tells of every operation that it failed. */
const failing = (world: World) => {
  const { operation } = world.service;
  vi.spyOn(world.service, 'operation').mockImplementation(async (id) => ({ ...(await operation(id)), state: 'failed' }));
};
const refusing = (world: World) => void (world.control.refuse = new ServiceError('refused', { problem: 'busy' }));
const asSomebody = (changes: object) => (world: World) => {
  const { session } = world.service;
  vi.spyOn(world.service, 'session').mockImplementation(async () => {
    const answer = await session();
    return answer.known ? { ...answer, value: { ...answer.value, user: { ...answer.value.user, ...changes } } } : answer;
  });
};
const signOut = async (world: World) => {
  const spy = vi.spyOn(world.service, 'session').mockRejectedValue(new ServiceError('not-signed-in'));
  await nobodyIsSignedIn(world.deps, world.context().site);
  spy.mockRestore();
};

/** The row of the first can't be read any more. */
const loseFirst = (world: World) => {
  const { get } = world.cache.journal;
  vi.spyOn(world.cache.journal, 'get').mockImplementation(async (id) => {
    const row = await get(id);
    return row?.action === 'post' ? row : null;
  });
};

/** The first was done, and something happens at once. */
const after = (event: (world: World) => unknown) => (world: World) => once(world, 'settled', event);
/** The first is done there, and not yet read back. */
const before = (event: (world: World) => unknown) => (world: World) => once(world, 'settling', event);

/** The computer sleeps for so long after the Post was judged, and before it is begun. */
const sleeping = (seconds: number) =>
  pressed((world) => {
    const { turnPlanned } = world.cache.journal;
    vi.spyOn(world.cache.journal, 'turnPlanned').mockImplementationOnce((next) => (world.pass(seconds), turnPlanned(next)));
  });

const CHANGED = 'pair.dropped.changed';
const FIRST = 'pair.dropped.first';

describe('a Regenerate and the Post after it, by one press', () => {
  it('are two operations, each sent once, that name each other; the Post under the key that was written down at the press', async () => {
    const keys: (string | undefined)[] = [];
    const { world, first, andPost, sent } = await pressed((one) => once(one, 'prepared', () => {}));
    keys.push(first.id, andPost.id);
    expect(sent).toEqual(['regenerate', 'post']);
    expect(world.acted.map(({ key }) => key)).toEqual(keys);
    expect(first).toMatchObject({ state: 'settled', andPost: andPost.id, after: { postings: [{ status: 'POST' }] } });
    expect(andPost).toMatchObject({
      state: 'settled',
      follows: first.id,
      given: { reason: 'after-regenerate' },
      dayVersion: 'v2',
      before: { postings: [{ status: 'POST' }] },
      after: { postings: [{ status: 'POSTED' }] },
    });
    expect(andPost.plan).toBeUndefined();
  });

  it('is a Regenerate alone where the Post was not chosen', async () => {
    const world = createWorld();
    const worker = world.startWorker();
    const row = await worker.run(world.context(), { clearance: await clear(world, worker), page: PAGE });
    await rest(world);
    expect([row.andPost, world.acted.map(({ action }) => action)]).toEqual([undefined, ['regenerate']]);
  });

  it.each<[string, (world: World) => unknown, readonly string[]]>([
    ['that was refused', refusing, []],
    ['that failed there', failing, ['regenerate']],
    ['that never arrived', (world) => void (world.control.loss = 'before'), []],
  ])('is not posted after a Regenerate %s', async (_, arrange, acted) => {
    const { sent, andPost } = await pressed(arrange);
    expect([sent, andPost.state, andPost.problem?.key, andPost.sentAt]).toEqual([acted, 'dropped', FIRST, null]);
  });

  it('is posted after a Regenerate whose answer was lost, once it was found and read back', async () => {
    const { sent, andPost } = await pressed((world) => {
      world.control.loss = 'after';
      once(world, 'unknown', () => void (world.control.loss = 'none'));
    });
    expect([sent, andPost.state]).toEqual([['regenerate', 'post'], 'settled']);
  });

  it.each<[string, (world: World) => unknown, string]>([
    ['that left other figures', before((world) => world.changeDay({ accounting: FIGURES })), CHANGED],
    ['after which the POS has other figures', before((world) => world.changeDay({ pos: FIGURES })), CHANGED],
    [
      'after which the POS has changed, with the same figures',
      before((world) => world.changeDay({ posChangedAt: world.deps.localNow() })),
      CHANGED,
    ],
    ['that left the day on hold', before((world) => world.changeDay({ postings: [posting('HOLD')] })), 'pair.dropped.not-ready'],
    ['that left the day failed', before((world) => world.changeDay({ postings: [posting('FAILED')] })), 'pair.dropped.not-ready'],
    [
      'that left a status that we do not know',
      before((world) => world.changeDay({ postings: [posting('WHO KNOWS')] })),
      'pair.dropped.not-ready',
    ],
    [
      'after which the queue has posted it',
      before((world) => world.changeDay({ postings: [posting('POSTED')] })),
      'pair.dropped.not-ready',
    ],
    ['after which somebody else changed the day before it was read back', before((world) => world.changeDay({ version: 'v9' })), CHANGED],
    ['after which somebody else changed the day', after((world) => world.changeDay({ version: 'v9' })), CHANGED],
    ['after which somebody else acts', after((world) => vi.spyOn(world.service, 'activeOperations').mockResolvedValue([OTHERS])), CHANGED],
    ['after which another account is signed in', after((world) => void (world.control.accountId = 'a2')), 'pair.dropped.signed-out'],
    ['after which another person is signed in', after(asSomebody({ id: 'u2' })), CHANGED],
    ['after which the right to act is gone', after(asSomebody({ role: 'reports-only' })), CHANGED],
    ['after which somebody signed out, and in again', after(signOut), 'pair.dropped.signed-out'],
    [
      'after which the mapping changed',
      after((world) => world.changeStore({ mapping: fact(world, completeMapping({ changedAt: world.deps.localNow() })) })),
      CHANGED,
    ],
    [
      'after which the books are closed',
      after((world) => world.changeStore({ accounting: fact(world, healthyAccounting({ booksClosedThrough: TARGET.date })) })),
      CHANGED,
    ],
    [
      'after which the store is disconnected',
      after((world) =>
        world.changeStore({ connection: fact(world, { state: 'disconnected', checkedAt: world.deps.localNow() } as never) }),
      ),
      CHANGED,
    ],
    [
      'after which the queue was switched on',
      after((world) => world.changeStore({ queue: fact(world, { postsAutomatically: true, everyMinutes: 30 }) })),
      CHANGED,
    ],
    ['that took too long', before((world) => world.pass(PAIR_SECONDS + 1)), 'pair.dropped.late'],
    ['after which the clock went back', after((world) => world.pass(-3600)), 'pair.dropped.late'],
    ['of which our record was lost', after(loseFirst), FIRST],
    [
      'after which another operation of ours has the turn',
      after(async (world) => {
        const [row] = await world.cache.journal.ofDay(ACCOUNT, TARGET);
        const { plan: _, ...other } = row!;
        await world.cache.journal.put({
          ...other,
          id: 'other',
          state: 'prepared',
          follows: undefined,
          andPost: undefined,
          preparedAt: addSeconds(row!.preparedAt, 1),
        });
      }),
      'pair.dropped.otherwise',
    ],
  ])('is not posted after a Regenerate %s', async (_, arrange, problem) => {
    const { sent, andPost } = await pressed(arrange);
    expect([sent, andPost.state, andPost.problem?.key, andPost.sentAt, andPost.plan]).toEqual([
      ['regenerate'],
      'dropped',
      problem,
      null,
      undefined,
    ]);
  });

  it('is posted as long as it is soon enough', async () => {
    const { sent } = await pressed(before((world) => world.pass(PAIR_SECONDS - 60)));
    expect(sent).toEqual(['regenerate', 'post']);
  });

  it.each([
    ['is posted once the site answers again, where that is soon enough', 60, ['regenerate', 'post'], 'settled', undefined],
    ['is not posted where the site answers too late', PAIR_SECONDS + 60, ['regenerate'], 'dropped', 'pair.dropped.late'],
  ])('%s', async (_, seconds, acted, state, problem) => {
    const { sent, andPost } = await pressed(
      after((world) => {
        const until = addSeconds(world.deps.localNow(), seconds);
        const { session } = world.service;
        vi.spyOn(world.service, 'session').mockImplementation(() => {
          world.control.down = isLater(until, world.deps.localNow());
          return session();
        });
      }),
    );
    expect([sent, andPost.state, andPost.problem?.key]).toEqual([acted, state, problem]);
  });

  it.each<[string, (world: World) => unknown, readonly string[], JournalRow['state']]>([
    ['is refused', refusing, ['regenerate'], 'refused'],
    ['never arrives', (world) => void (world.control.loss = 'before'), ['regenerate'], 'absent'],
    ['arrives, and whose answer is lost', (world) => void (world.control.loss = 'after'), ['regenerate', 'post'], 'settled'],
    ['fails there', failing, ['regenerate', 'post'], 'failed'],
  ])('whose Post %s: that is told of the Post, and it is never sent again', async (_, event, acted, state) => {
    const { sent, first, andPost } = await pressed(after(event));
    expect([sent, first.state, andPost.state]).toEqual([acted, 'settled', state]);
  });

  it('is judged once more where the computer slept after it was judged, and is too late then', async () => {
    const { sent, andPost } = await sleeping(PAIR_SECONDS + 1);
    expect([sent, andPost.state, andPost.problem?.key]).toEqual([['regenerate'], 'dropped', 'pair.dropped.late']);
  });

  it('waits for the lock of the account, and is judged only then', async () => {
    const free = Promise.withResolvers<void>();
    const waiting: string[][] = [];
    const { sent } = await pressed(
      after((world) => {
        void world.deps.locks.request(`operation ${ACCOUNT}`, {}, () => free.promise);
        void (async () => {
          await vi.waitFor(() => expect(world.deps.notify).toHaveBeenCalledWith('days'));
          waiting.push(world.acted.map(({ action }) => action));
          free.resolve();
        })();
      }),
    );
    expect([waiting, sent]).toEqual([[['regenerate']], ['regenerate', 'post']]);
  });

  it('bars every other action of the account until it has ended', async () => {
    const refused: unknown[] = [];
    const { sent } = await pressed((world) =>
      once(world, 'settled', async () => {
        const other = world.startWorker();
        const clearance = await clear(
          world,
          other,
          2,
          { ...PAGE, statuses: ['POST'] },
          { action: 'post', given: { reason: 'after-regenerate' } },
        );
        const page = { ...PAGE, statuses: ['POST'] };
        await other.run(world.context(2), { clearance, page }).catch(({ problem }) => refused.push(problem.reason.key));
      }),
    );
    expect([refused, sent]).toEqual([['problem.operation-running'], ['regenerate', 'post']]);
  });
});
