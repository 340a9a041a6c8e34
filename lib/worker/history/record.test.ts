import { describe, expect, it, vi } from 'vitest';
import { CacheError } from '../../cache/errors.ts';
import type { EventRow } from '../../cache/rows/eventRow.ts';
import { journalRowOf } from '../../cache/testing/journalRow.ts';
import { type BusinessDate, type Instant, addSeconds } from '../../domain/values/businessDate.ts';
import { completeMapping } from '../../domain/testing/store.ts';
import { known } from '../../domain/values/fact.ts';
import { ProblemError } from '../../messages/problemError.ts';
import { DATE, ORIGIN, PAGE, TARGET, clear, createWorld, judgeRequest, rest } from '../testing/world.ts';
import { historyPage, storyOfDay } from './readHistory.ts';

const ACCOUNT = `${ORIGIN}#a1`;
type World = ReturnType<typeof createWorld>;
const told = async ({ cache }: World) =>
  (await cache.history.page([ACCOUNT], {}, null, 99)).rows.map(({ kind, row }) =>
    kind === 'event' ? row : { ...row, kind: 'operation' as const },
  );
const NOW = '2026-11-24T15:00:00Z' as Instant;

describe('a checklist that was judged', () => {
  it('is in the history with what stopped it, once, and by whom', async () => {
    const world = createWorld();
    const missing = [{ area: 'Sales', name: 'Helmets' }];
    world.changeStore({ mapping: known(completeMapping({ state: 'incomplete', missing }), 'service', NOW) });
    const { judge } = world.startWorker();
    for (let times = 0; times < 2; times++) await judge(world.context(), judgeRequest());
    const [row, ...others] = await told(world);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ kind: 'judged', standing: 'fix', who: 'Camille Roy', action: 'regenerate', target: TARGET });
    expect((row as Extract<EventRow, { kind: 'judged' }>).reasons.length).toBeGreaterThan(0);
  });

  it('and left is there as opened, until it is run: then the operation is there in its place, with what was confirmed', async () => {
    const world = createWorld();
    const worker = world.startWorker();
    const clearance = await clear(world, worker);
    expect(await told(world)).toMatchObject([{ kind: 'judged', standing: 'open' }]);
    await worker.run(world.context(), { clearance, page: PAGE });
    await rest(world);
    expect(await told(world)).toMatchObject([{ kind: 'operation', who: 'Camille Roy', confirmed: [] }]);
  });

  it('and run is there as the operation alone, though our record failed after the request', async () => {
    const world = createWorld();
    const worker = world.startWorker();
    const clearance = await clear(world, worker);
    const { put } = world.cache.journal;
    world.cache.journal.put = (row) => (world.acted.length > 0 ? Promise.reject(new CacheError('full')) : put(row));
    await expect(worker.run(world.context(), { clearance, page: PAGE })).rejects.toThrow(ProblemError);
    expect(await told(world)).toMatchObject([{ kind: 'operation', state: 'sent' }]);
  });

  it('keeps nobody from following what was run, however long it takes to forget it', async () => {
    const world = createWorld();
    const worker = world.startWorker();
    const clearance = await clear(world, worker);
    const forgotten = Promise.withResolvers<void>();
    world.cache.events.forget = () => forgotten.promise;
    const run = worker.run(world.context(), { clearance, page: PAGE });
    await vi.waitFor(async () => expect(await world.cache.journal.get(clearance)).toMatchObject({ state: 'settled' }));
    forgotten.resolve();
    await run;
  });

  it('and stopped at the last look is there with its reason', async () => {
    const world = createWorld();
    const worker = world.startWorker();
    const clearance = await clear(world, worker);
    world.changeDay({ version: 'v9', posChangedAt: NOW });
    await expect(worker.run(world.context(), { clearance, page: PAGE })).rejects.toThrow(ProblemError);
    const stopped = (await told(world)).find((row) => row.kind === 'judged' && row.standing === 'refused');
    expect(stopped).toMatchObject({ reasons: [{ key: 'problem.day-changed-meanwhile' }] });
  });

  it('is judged all the same where nothing can be written down', async () => {
    const world = createWorld();
    world.cache.events.put = () => Promise.reject(new CacheError('full'));
    expect((await world.startWorker().judge(world.context(), judgeRequest())).checklist.standing).toBe('open');
  });
});

describe('what the day’s own history tells of', () => {
  const line = (action: 'post' | 'refresh' | 'unknown' | null, at: Instant) => ({ at, action, what: 'pressed', by: 'Marie' });

  it('is there where it was none of ours, each action once, and nobody is named', async () => {
    const world = createWorld();
    await world.cache.journal.put(
      journalRowOf({ id: 'ours', account: ACCOUNT, action: 'post', target: TARGET, preparedAt: NOW, settledAt: addSeconds(NOW, 60) }),
    );
    world.changeDay({
      history: [
        line('post', addSeconds(NOW, 30)),
        line('refresh', addSeconds(NOW, 30)),
        line('post', addSeconds(NOW, -3600)),
        line('post', addSeconds(NOW, 3600)),
        line('unknown', NOW),
        line(null, NOW),
      ],
    });
    const { judge } = world.startWorker();
    for (let times = 0; times < 2; times++) await judge(world.context(times), judgeRequest());
    const seen = (await told(world)).filter(({ kind }) => kind === 'seen');
    expect(seen.map((row) => row.kind === 'seen' && [row.action, row.at])).toEqual([
      ['post', addSeconds(NOW, 3600)],
      ['refresh', addSeconds(NOW, 30)],
      ['post', addSeconds(NOW, -3600)],
    ]);
    expect(JSON.stringify(seen)).not.toContain('Marie');
  });
});

describe('who is told', () => {
  /** Two accounts of one site, each with an operation; the first is signed in. */
  async function twoAccounts() {
    const world = createWorld();
    await world.startWorker().judge(world.context(), judgeRequest());
    for (const account of [ACCOUNT, `${ORIGIN}#a2`]) await world.cache.journal.put(journalRowOf({ id: account, account, target: TARGET }));
    return world;
  }
  const page = (world: World, account: string) => historyPage(world.deps, { account, filter: {}, after: null });
  const story = async (world: World) => (await storyOfDay(world.deps, world.context().site, TARGET)).lines.length;

  it('of an account is the person who was seen to be signed in, as long as that is so', async () => {
    const world = await twoAccounts();
    expect((await page(world, ACCOUNT)).entries.map(({ id }) => id)).toContain(ACCOUNT);
    await expect(page(world, `${ORIGIN}#a2`)).rejects.toThrow(ProblemError);
    expect(await story(world)).toBe(2);
    await world.deps.verified.set(ORIGIN, null);
    await expect(page(world, ACCOUNT)).rejects.toThrow(ProblemError);
    expect(await story(world)).toBe(0);
  });

  it('of a day is the page of that site alone, and hears of that day alone', async () => {
    const world = await twoAccounts();
    const other = { ...TARGET, date: '2026-11-04' as BusinessDate };
    await world.cache.journal.put(journalRowOf({ id: 'other', account: ACCOUNT, target: other }));
    const { lines } = await storyOfDay(world.deps, world.context().site, other);
    expect(lines).toHaveLength(1);
    expect(other.date).not.toBe(DATE);
    const elsewhere = { ...world.context().site, origin: 'https://elsewhere.example' };
    expect((await storyOfDay(world.deps, elsewhere, TARGET)).lines).toEqual([]);
  });
});
