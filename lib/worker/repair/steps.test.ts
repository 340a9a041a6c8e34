/** What is written down at each step of an operation: every step adds what is known by then, and changes nothing else. */
import { describe, expect, it, vi } from 'vitest';
import type { JournalRow } from '../../cache/rows/journalRow.ts';
import type { Instant } from '../../domain/values/businessDate.ts';
import type { Operation } from '../../domain/repair/operation.ts';
import { phrase } from '../../i18n/phrase.ts';
import { ServiceError } from '../../service/errors.ts';
import { type World, ORIGIN, PAGE, TARGET, clear, createWorld } from '../testing/world.ts';

type Written = Readonly<Record<string, unknown>>;

/** What differs between a row and the one before it; a time that is that of its writing is called `now`. */
function difference(before: JournalRow | undefined, after: JournalRow, at: string): Written {
  const changed = Object.entries(after).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before?.[name as keyof JournalRow]),
  );
  return Object.fromEntries(changed.map(([name, value]) => [name, value === at ? 'now' : value]));
}

/** Runs an operation in a world that was arranged for it. @returns what each write of its row added */
async function steps(arrange: (world: World) => void): Promise<Written[]> {
  const world = createWorld();
  const worker = world.startWorker();
  const clearance = await clear(world, worker);
  arrange(world);
  const { put } = world.cache.journal;
  const written: Written[] = [];
  let former: JournalRow | undefined;
  vi.spyOn(world.cache.journal, 'put').mockImplementation(async (row) => {
    written.push(difference(former, row, world.deps.localNow()));
    former = row;
    // Slow to write: a step that does not wait for the one before it finds the row as it was. And no two are at the same moment.
    for (let reads = 0; reads < 3; reads++) await world.cache.journal.get(row.id);
    await put(row);
    world.pass(1);
  });
  await worker.run(world.context(), { clearance, page: PAGE });
  await worker.poller.idle();
  expect(await world.cache.journal.active()).toEqual([]);
  return written;
}

/** What the service tells of the operation in its place, once each; afterwards it tells what is so. */
function telling(...told: readonly Partial<Operation>[]) {
  return (world: World) => {
    const { operation } = world.service;
    const spy = vi.spyOn(world.service, 'operation');
    for (const changes of told) spy.mockImplementationOnce(async (id) => ({ ...(await operation(id)), ...changes }));
  };
}

const FIGURES = { sales: 128450, discounts: 0, tax: 19236, payments: 147686, cogs: 60000, purchaseOrders: 0 };
const posting = (status: string) => ({ kind: 'sales', status, sync: null, message: null });
const BEFORE = { version: 'v1', currency: 'CAD', totals: FIGURES, postings: [posting('HOLD')] };
const AFTER = { version: 'v2', currency: 'CAD', totals: FIGURES, postings: [posting('POST')] };
/** Some moment of the run. */
const AT = expect.stringMatching(/^2026-11-24T15:00:/);
const LATER = '2026-11-24T16:00:00Z' as Instant;

const PREPARED = {
  id: 'id-2',
  account: `${ORIGIN}#a1`,
  who: 'Camille Roy',
  confirmed: [],
  origin: ORIGIN,
  tabId: 1,
  action: 'regenerate',
  target: TARGET,
  storeName: 'Plateau',
  software: 'quickbooks-online',
  posts: ['sales'],
  queueMinutes: null,
  given: { reason: 'failed' },
  state: 'prepared',
  dayVersion: 'v1',
  fingerprint: expect.any(String),
  operationId: null,
  step: 0,
  of: 0,
  preparedAt: 'now',
  sentAt: null,
  acceptedAt: null,
  settledAt: null,
  before: BEFORE,
  after: null,
  message: null,
  problem: null,
};
const SENT = { state: 'sent', sentAt: 'now' };
const ACCEPTED = { state: 'accepted', acceptedAt: 'now', operationId: 'op-1', of: 3 };
const SETTLED = [
  { state: 'settling', step: 3, made: 'v2' },
  { state: 'settled', settledAt: 'now', after: AFTER },
];
const LOST = { state: 'failed', settledAt: 'now', problem: phrase('operation.lost') };
const unknown = (message: string) => ({ state: 'unknown', message });

describe('the record of an operation', () => {
  it.each<[string, (world: World) => void, readonly Written[]]>([
    ['that goes as it should', () => {}, [ACCEPTED, ...SETTLED]],
    [
      'that takes its time: each step once',
      telling({ state: 'running', step: 1 }, { state: 'running', step: 1 }, { state: 'running', step: 1, of: 4 }),
      [ACCEPTED, { step: 1 }, { of: 4 }, { state: 'settling', step: 3, of: 3, made: 'v2' }, SETTLED[1]!],
    ],
    [
      'whose answer was lost',
      (world) => (world.control.loss = 'after'),
      [
        unknown('unreachable'),
        { state: 'accepted', acceptedAt: AT, operationId: 'op-1', step: 3, of: 3 },
        { state: 'settling', message: null, made: 'v2' },
        SETTLED[1]!,
      ],
    ],
    ['that never arrived', (world) => (world.control.loss = 'before'), [unknown('timeout'), { state: 'absent', settledAt: 'now' }]],
    [
      'that was refused',
      (world) => (world.control.refuse = new ServiceError('refused', { problem: 'role' })),
      [{ state: 'refused', settledAt: 'now', problem: phrase('problem.refused.role') }],
    ],
    [
      'that failed there',
      telling({ state: 'failed', message: 'Account 4010 is inactive', finishedAt: LATER }),
      [ACCEPTED, { state: 'failed', step: 3, message: 'Account 4010 is inactive', settledAt: LATER, after: AFTER }],
    ],
    [
      'that failed at some time',
      telling({ state: 'failed', finishedAt: null }),
      [ACCEPTED, { state: 'failed', step: 3, settledAt: 'now', after: AFTER }],
    ],
    [
      'of which nobody knows any more',
      (world) => vi.spyOn(world.service, 'operation').mockRejectedValue(new ServiceError('refused', { problem: 'unknown-operation' })),
      [ACCEPTED, LOST],
    ],
    [
      'whose store nobody knows any more, when it failed',
      (world) => {
        const { operation } = world.service;
        vi.spyOn(world.service, 'operation').mockImplementation(async (id) => {
          vi.spyOn(world.service, 'day').mockRejectedValue(new ServiceError('refused', { problem: 'unknown-store' }));
          return { ...(await operation(id)), state: 'failed', finishedAt: LATER };
        });
      },
      [ACCEPTED, { state: 'failed', step: 3, settledAt: LATER }],
    ],
  ])('%s: has every step, and the pages are told of its end', async (_, arrange, written) => {
    let notify: World['deps']['notify'] | undefined;
    const all = await steps((world) => {
      arrange(world);
      notify = world.deps.notify;
    });
    expect(all).toEqual([PREPARED, SENT, ...written]);
    expect(notify).toHaveBeenLastCalledWith(written.at(-1)!['state'] === 'refused' ? 'operations' : 'days');
  });
});
