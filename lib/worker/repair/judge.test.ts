import { describe, expect, it, vi } from 'vitest';
import { CacheError } from '../../cache/errors.ts';
import type { BusinessDate } from '../../domain/values/businessDate.ts';
import { known, unknown } from '../../domain/values/fact.ts';
import { completeMapping } from '../../domain/testing/store.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { Request } from '../../messages/protocol.ts';
import type { Judgement } from '../../messages/views/checklistViews.ts';
import type { ProblemError } from '../../messages/problemError.ts';
import { ServiceError } from '../../service/errors.ts';
import { dayPanel } from '../read/dayPanel.ts';
import { freshDays } from '../read/days.ts';
import { DATE, PAGE, TARGET, createWorld, judgeRequest } from '../testing/world.ts';
import { createJudge } from './judge.ts';

function setUp() {
  const world = createWorld();
  const { judge, outdate } = createJudge(world.deps);
  const reads = vi.spyOn(world.service, 'day');
  let last: Judgement | null = null;
  return {
    world,
    outdate,
    reads,
    /** Judges as the page does: with the fingerprint of what it shows. */
    async judged(changes: Partial<Request<'judge'>> = {}, tabId = 1): Promise<Judgement> {
      last = await judge(world.context(tabId), judgeRequest({ fingerprint: last?.checklist.fingerprint ?? null, ...changes }));
      return last;
    },
  };
}

const kindOf = ({ checklist }: Judgement, id: string) => checklist.checks.find((check) => check.id === id)?.kind;

describe('a checklist', () => {
  it('names the day, the store and the company, and what comes of it', async () => {
    const { checklist } = await setUp().judged();
    expect(checklist).toMatchObject({
      action: 'regenerate',
      target: TARGET,
      storeName: 'Plateau',
      company: 'Vélo Plateau inc.',
      effect: { key: 'action.regenerate.effect' },
      next: { key: 'next.then-post' },
    });
  });

  it('says what we advise for the day, in the same words as its row and its details', async () => {
    const { world, judged } = setUp();
    const { site } = world.context();
    const range = { from: DATE, to: DATE };
    for (const [status, message, named] of [
      ['HOLD', null, 'action.regenerate.verb'],
      ['OOB', null, 'button.sale'],
      ['FAILED', 'Duplicate Document Number Error: this number has already been used', 'button.entry'],
      ['POSTED', null, undefined],
    ] as const) {
      world.changeDay({ postings: [{ kind: 'sales', status, sync: null, message, postedAt: null, ledgerRef: null }] });
      const row = (await freshDays(world.deps, site, { storeId: '1', range, window: range })).days[0]!;
      const panel = await dayPanel(world.deps, world.context(), TARGET);
      expect(row.next.label?.key).toBe(named);
      expect(panel.day).toEqual(row);
      expect(panel.advice).toMatchObject(row.next);
      for (const action of ['refresh', 'regenerate', 'post'] as const) {
        expect((await judged({ action, fingerprint: null })).checklist.advice).toEqual({ next: row.next, why: panel.advice.why });
      }
    }
  });

  it('comes with a clearance where all is clear, and with none where anything is not', async () => {
    const { world, judged } = setUp();
    const { clearance } = await judged();
    expect(await world.cache.clearances.take(clearance!.id)).toMatchObject({
      tabId: 1,
      action: 'regenerate',
      target: TARGET,
      given: { reason: 'failed' },
    });
    expect((await judged({ given: null })).clearance).toBeNull();
    expect((await judged({ page: { ...PAGE, date: '2026-11-04' } })).clearance).toBeNull();
  });

  it('leaves one clearance a tab', async () => {
    const { world, judged } = setUp();
    const first = await judged();
    const other = await judged({}, 2);
    const second = await judged();
    expect(await world.cache.clearances.take(first.clearance!.id)).toBeNull();
    expect(await world.cache.clearances.take(second.clearance!.id)).not.toBeNull();
    expect(await world.cache.clearances.take(other.clearance!.id)).not.toBeNull();
  });

  it.each<[string, Partial<Request<'judge'>>, string, readonly string[]]>([
    ['a refusal, alone', { action: 'post' }, 'refused', ['status-eligible']],
    ['what is to be fixed first, alone', { page: { ...PAGE, date: '2026-11-04' } }, 'fix', ['page-recognised']],
  ])('shows %s', async (_, changes, standing, ids) => {
    const { checklist } = await setUp().judged(changes);
    expect([checklist.standing, checklist.checks.map(({ id }) => id)]).toEqual([standing, ids]);
  });

  it('shows what is to be fixed with all that leads on: where it was seen, the page where it is fixed, the guide that shows how', async () => {
    const { world, judged } = setUp();
    const at = world.deps.localNow();
    world.changeStore({
      mapping: known(completeMapping({ state: 'incomplete', missing: [{ area: 'Sales', name: 'Helmets' }] }), 'service', at),
    });
    expect((await judged()).checklist.checks).toStrictEqual([
      {
        id: 'mapping-complete',
        kind: 'block',
        reason: phrase('check.mapping-complete.block', { rows: { list: ['Helmets (Sales)'] }, count: 1 }),
        seen: { source: 'service', at },
        remedy: { kind: 'page', page: 'mapping', href: 'http://site.example/mapping', label: phrase('remedy.mapping') },
        guide: { id: 'mapping', label: phrase('button.mapping') },
      },
    ]);
  });

  it('shows the icon that the merchant presses by hand, and what is asked without a page, with nothing that is not so', async () => {
    const { world, judged } = setUp();
    Object.assign(world.service, { canAct: false });
    vi.spyOn(world.service, 'session').mockResolvedValue(unknown('not-published'));
    const { checks } = (await judged()).checklist;
    expect(['acting-possible', 'after-subscription'].map((id) => checks.find((check) => check.id === id))).toStrictEqual([
      {
        id: 'acting-possible',
        kind: 'block',
        reason: phrase('check.acting-possible.block'),
        byHand: true,
        remedy: { kind: 'words', label: phrase('remedy.press-icon', { icon: { text: 'action.regenerate.icon' } }) },
      },
      {
        id: 'after-subscription',
        kind: 'ask',
        reason: phrase('check.after-subscription.ask', { date: { date: DATE } }),
        why: phrase('sheet.cannot-check', { why: { text: 'unknown.not-published' } }),
      },
    ]);
  });

  it('is open where nothing stands in the way, with every line', async () => {
    const { checklist } = await setUp().judged({ given: null });
    expect(checklist.standing).toBe('open');
    expect(checklist.checks.length).toBeGreaterThan(10);
    // What is well needs no guide.
    expect(checklist.checks.filter(({ kind, guide }) => kind === 'pass' && guide)).toEqual([]);
    expect(checklist.checks.filter(({ ofReason }) => ofReason)).toMatchObject([{ id: 'reason-given', kind: 'block' }]);
  });

  it('says why where the database does not answer', async () => {
    const { world, judged } = setUp();
    vi.spyOn(world.cache.journal, 'ofDay').mockRejectedValue(new CacheError('unavailable'));
    await expect(judged()).rejects.toMatchObject({ problem: { reason: { key: 'problem.storage' } } });
  });
});

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
    world.pass(16);
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
    world.pass(16);
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
    world.pass(15);
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
  ])('are read anew where %s', async (_, changes, tabId) => {
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

  it('are read anew after a run that was stopped, and what changed is named', async () => {
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
    world.pass(16);
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
