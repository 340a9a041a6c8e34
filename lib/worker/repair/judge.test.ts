import { describe, expect, it, vi } from 'vitest';
import { CacheError } from '../../cache/errors.ts';
import { known, unknown } from '../../domain/values/fact.ts';
import { completeMapping } from '../../domain/testing/store.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { Request } from '../../messages/protocol.ts';
import { dayPanel } from '../read/dayPanel.ts';
import { freshDays } from '../read/days.ts';
import { DATE, PAGE, TARGET } from '../testing/world.ts';
import { setUp } from './testing/judge.ts';

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

  it('of a day that is in the books comes with no clearance before the yes, and says so where nothing else is missing', async () => {
    const { world, judged } = setUp();
    const entry = { sync: null, message: null, postedAt: null, ledgerRef: null };
    world.changeDay({
      postings: [
        { kind: 'sales', status: 'HOLD', ...entry },
        { kind: 'cogs', status: 'POSTED', ...entry },
      ],
    });
    const first = await judged();
    expect(first.checklist.secondQuestion).toMatchObject({ check: 'already-posted', words: { key: 'check.already-posted.second' } });
    expect([first.clearance, first.awaitsYes]).toEqual([null, true]);
    expect(await judged({ given: null })).not.toHaveProperty('awaitsYes');
    expect(await judged({ page: { ...PAGE, date: '2026-11-04' } })).not.toHaveProperty('awaitsYes');
    const said = await judged({ confirmed: ['already-posted'] });
    expect(said).not.toHaveProperty('awaitsYes');
    // What the yes says is kept as any other word of the merchant.
    expect(await world.cache.clearances.take(said.clearance!.id)).toMatchObject({ confirmed: ['already-posted'] });
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
