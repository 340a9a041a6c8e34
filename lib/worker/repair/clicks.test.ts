import { describe, expect, it, vi } from 'vitest';
import { type BusinessDate, secondsBetween } from '../../domain/values/businessDate.ts';
import type { ClickResult } from '../../domain/repair/click.ts';
import { unknown } from '../../domain/values/fact.ts';
import { journalRowOf } from '../../cache/testing/journalRow.ts';
import { operationView } from '../journal/operationView.ts';
import { ICONS_PAGE, STORE_ACCOUNT, createLiveWorld } from '../testing/liveWorld.ts';
import { ORIGIN, PAGE, TARGET, clear } from '../testing/world.ts';
import { LOADED_AT, outcomeIn, ran } from './testing/clicks.ts';

describe('Run on a site that takes no requests', () => {
  it('clicks its icon once, in that very document, and reads the day back', async () => {
    const world = createLiveWorld();
    const permit = await ran(world, 'doc-1');
    expect(world.clickIcon.mock.calls).toEqual([
      [{ tabId: 1, documentId: 'doc-1', loadedAt: LOADED_AT, permit, action: 'regenerate', target: TARGET }],
    ]);
    expect(await world.row()).toMatchObject({
      id: permit,
      account: STORE_ACCOUNT,
      by: 'worker',
      state: 'settled',
      before: { postings: [{ status: 'HOLD' }] },
      after: { postings: [{ status: 'POST' }] },
    });
    expect(await outcomeIn(world)).toBe('operation.settled.ready');
  });

  it('is taken for nobody’s dead one, however early somebody looks', async () => {
    const world = createLiveWorld();
    const worker = world.startWorker();
    const clearance = await clear(world, worker, 1, ICONS_PAGE);
    const { put } = world.cache.journal;
    vi.spyOn(world.cache.journal, 'put').mockImplementationOnce(async (row) => {
      await put(row);
      await worker.poller.resume();
      await worker.poller.idle();
    });
    await worker.run(world.context(), { clearance, page: ICONS_PAGE, loadedAt: LOADED_AT });
    await worker.poller.idle();
    expect([(await world.row()).state, world.clickIcon.mock.calls.length]).toEqual(['settled', 1]);
  });

  it('is in the journal as sent before it clicks (law 3)', async () => {
    const world = createLiveWorld();
    let before: string | undefined;
    world.clickIcon.mockImplementation(async () => {
      before = (await world.row()).state;
      return { kind: 'clicked' };
    });
    await ran(world);
    expect(before).toBe('sent');
  });

  it.each([
    ['gone', 'click.not-clicked.gone'],
    ['another-day', 'click.not-clicked.another-day'],
    ['no-icon', 'click.not-clicked.no-icon'],
    ['late', 'click.not-clicked.late'],
  ] as const)('says that nothing was clicked where that is proven: %s', async (why, outcome) => {
    const world = createLiveWorld();
    world.clickIcon.mockResolvedValue({ kind: 'not-clicked', why });
    await ran(world);
    const { state, settledAt } = await world.row();
    expect([state, await outcomeIn(world)]).toEqual(['absent', outcome]);
    expect(settledAt).not.toBeNull();
  });

  it('follows a click of which nothing is known by what the day says', async () => {
    const world = createLiveWorld();
    world.clickIcon.mockImplementation(async (): Promise<ClickResult> => {
      world.setStatus('POST');
      return { kind: 'unknown' };
    });
    await ran(world);
    expect([(await world.row()).state, await outcomeIn(world)]).toEqual(['settled', 'operation.settled.ready']);
  });

  it('never calls it absent: a day that stays as it was says nothing', async () => {
    const world = createLiveWorld();
    world.clickIcon.mockResolvedValue({ kind: 'unknown' });
    const start = world.deps.localNow();
    await ran(world);
    expect([(await world.row()).state, await outcomeIn(world)]).toEqual(['failed', 'click.lost']);
    // As long as a queue may take, what was clicked may still show.
    expect(secondsBetween(start, world.deps.localNow())).toBeGreaterThan(30 * 60);
  });

  it('never claims to have clicked where that is not known, whatever the day says', async () => {
    const world = createLiveWorld();
    world.clickIcon.mockImplementation(async (): Promise<ClickResult> => {
      world.setStatus('POST');
      return { kind: 'unknown' };
    });
    await ran(world);
    expect(operationView(await world.row())).toMatchObject({ state: 'settled', acceptedAt: null, changed: true });
  });

  it('never says of such a click that it was made and did nothing, where the day becomes again what it was', async () => {
    const world = createLiveWorld();
    world.clickIcon.mockResolvedValue({ kind: 'unknown' });
    const { day } = world.service;
    let reads = 0;
    // Judging, the last look, and then one look at a day that is another for a moment.
    vi.spyOn(world.service, 'day').mockImplementation(async (target) => {
      const found = await day(target);
      const isOther = (await world.row())?.state === 'unknown' && reads++ === 0;
      return found.known && isOther
        ? { ...found, value: { ...found.value, postings: [{ ...found.value.postings[0]!, status: 'POST' }] } }
        : found;
    });
    await ran(world);
    expect([(await world.row()).state, await outcomeIn(world)]).toEqual(['settled', 'click.lost']);
  });

  it('says that nothing was clicked where the worker died before it could', async () => {
    const world = createLiveWorld();
    await world.cache.journal.put(
      journalRowOf({
        id: 'dead',
        origin: ORIGIN,
        account: STORE_ACCOUNT,
        target: TARGET,
        by: 'worker',
        state: 'prepared',
        acceptedAt: null,
      }),
    );
    const { poller } = world.startWorker();
    await poller.resume();
    await poller.idle();
    expect([(await world.row()).state, await outcomeIn(world), world.clickIcon.mock.calls]).toEqual([
      'absent',
      'click.not-clicked.stopped',
      [],
    ]);
  });

  it('is not known to have been made where the worker died while it clicked, and is not made again', async () => {
    const world = createLiveWorld();
    const dead = world.startWorker();
    const clearance = await clear(world, dead, 1, ICONS_PAGE);
    const { promise: clicking, resolve: clicks } = Promise.withResolvers<void>();
    world.clickIcon.mockImplementation(() => (clicks(), new Promise(() => {})));
    void dead.run(world.context(), { clearance, page: ICONS_PAGE, loadedAt: LOADED_AT });
    await clicking;
    const { poller } = world.startWorker();
    await poller.resume();
    await poller.idle();
    expect([(await world.row()).state, await outcomeIn(world), world.clickIcon.mock.calls.length]).toEqual(['failed', 'click.lost', 1]);
  });

  it.each<[ClickResult['kind'], string]>([
    ['clicked', 'operation.lost'],
    ['unknown', 'click.lost'],
  ])('bars nothing forever where the day has gone from the site: %s', async (kind, outcome) => {
    const world = createLiveWorld();
    world.clickIcon.mockImplementation(async () => {
      Object.assign(world.service, { day: async () => unknown('not-found') });
      return { kind } as ClickResult;
    });
    await ran(world);
    for (let times = 0; (await world.cache.journal.active()).length > 0 && times < 20; times++) {
      world.pass(600);
      const { poller } = world.startWorker();
      await poller.resume();
      await poller.idle();
    }
    expect([(await world.row()).state, await outcomeIn(world)]).toEqual(['failed', outcome]);
  });

  it('goes on being followed once the merchant is signed in again, and the network is there', async () => {
    const world = createLiveWorld();
    world.clickIcon.mockImplementation(async () => {
      world.control.down = true;
      return { kind: 'clicked' };
    });
    await ran(world);
    expect([(await world.row()).state, await outcomeIn(world)]).toEqual(['accepted', 'click.accepted']);
    world.control.down = false;
    world.setStatus('POST');
    const { poller } = world.startWorker();
    await poller.resume();
    await poller.idle();
    expect([(await world.row()).state, await outcomeIn(world)]).toEqual(['settled', 'operation.settled.ready']);
  });

  it('says so where the click changed nothing, and claims nothing that follows', async () => {
    const world = createLiveWorld();
    world.clickIcon.mockResolvedValue({ kind: 'clicked' });
    await ran(world);
    const view = operationView(await world.row());
    expect(view).toMatchObject({
      state: 'settled',
      changed: false,
      outcome: { key: 'click.unchanged' },
      settlement: [],
      next: [{ label: { key: 'next.look-at-day' } }],
    });
  });

  it.each([
    ['no icon on the page', PAGE],
    ['another action’s icon alone', { ...PAGE, icons: ['refresh'] as const }],
    ['icons on a page that is not the day’s', { ...ICONS_PAGE, kind: 'report' as const }],
  ])('gives no go-ahead with %s', async (_, page) => {
    const world = createLiveWorld();
    await expect(clear(world, world.startWorker(), 1, page)).rejects.toThrow('acting-possible');
  });

  it.each([
    ['a page that does not say which document it is', 'problem.clearance', { page: ICONS_PAGE }],
    ['a page from which the icon has gone', 'problem.no-longer-clear', { page: PAGE, loadedAt: LOADED_AT }],
  ])('clicks nothing for %s', async (_, key, wish) => {
    const world = createLiveWorld();
    const worker = world.startWorker();
    const clearance = await clear(world, worker, 1, ICONS_PAGE);
    await expect(worker.run(world.context(), { clearance, ...wish })).rejects.toMatchObject({ problem: { reason: { key } } });
    expect([world.clickIcon.mock.calls, await world.row()]).toEqual([[], undefined]);
  });

  it('takes its turn with every store of the site: nobody can tell whose a click is', async () => {
    const world = createLiveWorld();
    const worker = world.startWorker();
    const clearance = await clear(world, worker, 1, ICONS_PAGE);
    await world.cache.journal.put(
      journalRowOf({
        id: 'other',
        origin: ORIGIN,
        account: `${ORIGIN}#store 7`,
        target: { storeId: '7', date: '2026-11-12' as BusinessDate },
        storeName: '',
        state: 'accepted',
      }),
    );
    await expect(worker.run(world.context(), { clearance, page: ICONS_PAGE, loadedAt: LOADED_AT })).rejects.toMatchObject({
      problem: { reason: { key: 'problem.operation-running.unnamed' } },
    });
    expect(world.clickIcon).not.toHaveBeenCalled();
  });
});
