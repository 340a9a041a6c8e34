import { describe, expect, it, vi } from 'vitest';
import { AT } from '../../cache/testing/journalRow.ts';
import { known } from '../../domain/values/fact.ts';
import type { Store } from '../../domain/store/store.ts';
import { completeMapping, healthyAccounting } from '../../domain/testing/store.ts';
import type { BusinessDate } from '../../domain/values/businessDate.ts';
import { ProblemError } from '../../messages/problemError.ts';
import { ServiceError } from '../../service/errors.ts';
import { ORIGIN, PAGE, TARGET, createWorld, judgeRequest } from '../testing/world.ts';
import { dayPanel } from './dayPanel.ts';
import { supportReport } from './supportReport.ts';

const panelOf = (world: ReturnType<typeof createWorld>) => dayPanel(world.deps, world.context(), TARGET);
const posting = (status: string, message: string | null = null) => ({
  kind: 'sales' as const,
  status,
  sync: null,
  message,
  postedAt: null,
  ledgerRef: null,
});

describe('a day in detail', () => {
  it('says what is the matter, by what it was seen, and which step is right', async () => {
    const world = createWorld();
    world.changeDay({ postings: [posting('FAILED', 'nullRequired param missing, need to supply the required value for the API')] });
    const panel = await panelOf(world);
    expect(panel.findings.map(({ id }) => id)).toContain('required-param-missing');
    expect(panel.findings[0]!.evidence).toMatchObject([{ key: 'evidence.message' }]);
    // The mapping of this world is complete: the cause is gone.
    expect(panel.advice).toMatchObject({ kind: 'regenerate', action: 'regenerate', steps: [] });
  });

  it('has its figures side by side, and says by how much it is out of balance', async () => {
    const world = createWorld();
    const pos = { sales: 100, discounts: 0, tax: 0, payments: 100, cogs: 0, purchaseOrders: 0 };
    world.changeDay({ currency: 'CAD', pos, accounting: { ...pos, payments: 70 }, checks: [{ id: '7', state: 'open', amount: 30 }] });
    const panel = await panelOf(world);
    expect(panel.figures?.rows).toEqual([
      { kind: 'sales', left: 100, right: 100 },
      { kind: 'payments', left: 100, right: 70 },
    ]);
    expect([panel.imbalance, panel.checks]).toEqual([30, [{ id: '7', state: 'open', amount: 30 }]]);
  });

  it('with a message that nobody knows recommends nothing, and shows the words', async () => {
    const world = createWorld();
    world.changeDay({ postings: [posting('FAILED', 'Zorgle 77 is beyond the frumious limit')] });
    const panel = await panelOf(world);
    expect(panel.advice).toMatchObject({ kind: 'ask-support', action: null });
    expect(JSON.stringify(panel.findings)).toContain('Zorgle 77');
  });

  it('that others have to decide first offers no press, and says so', async () => {
    const world = createWorld();
    world.changeDay({ postings: [posting('FAILED', 'Duplicate Document Number Error: this number has already been used')] });
    const panel = await panelOf(world);
    expect(panel.advice).toMatchObject({ kind: 'fix-first', why: { key: 'advice.decide' }, action: null });
    expect(panel.advice.steps.length).toBeGreaterThan(0);
  });

  it('that the site has no record of was never loaded: it says who can load it', async () => {
    const world = createWorld();
    vi.spyOn(world.service, 'day').mockRejectedValue(new ServiceError('refused', { problem: 'unknown-day' }));
    const panel = await panelOf(world);
    expect(panel).toMatchObject({
      storeName: 'Plateau',
      day: { family: 'blocked', headline: { key: 'headline.never-loaded' }, postings: [] },
      figures: null,
    });
    expect(panel.advice).toMatchObject({ kind: 'ask-support', why: { key: 'advice.support.load-missing' }, action: null });
    expect(panel.findings.map(({ id }) => id)).toEqual(['never-loaded']);
  });

  it('that the site has no record of yet says when it is loaded', async () => {
    const world = createWorld();
    vi.spyOn(world.service, 'day').mockRejectedValue(new ServiceError('refused', { problem: 'unknown-day' }));
    const panel = await dayPanel(world.deps, world.context(), { storeId: '1', date: '2026-11-24' as BusinessDate });
    expect(panel).toMatchObject({
      day: { family: 'inactive' },
      advice: { kind: 'wait', why: { key: 'advice.wait.loads', values: { date: { date: '2026-11-25' } } } },
    });
  });

  it('that cannot be read is no day: one sentence, and a way on', async () => {
    const world = createWorld();
    world.control.down = true;
    await expect(panelOf(world)).rejects.toBeInstanceOf(ProblemError);
    await expect(panelOf(world)).rejects.toMatchObject({ problem: { retry: true } });
  });
});

describe('the steps of a day in detail', () => {
  const told = <T>(value: T) => known(value, 'service', AT);
  it.each<[string, ReturnType<typeof posting>, Partial<Store>, [what: string, page: string | null][]]>([
    [
      'an account was changed',
      posting('FAILED', 'Account is inactive'),
      { mapping: told(completeMapping()) },
      [
        ['accounts-changed', null],
        ['reactivate', null],
        ['refresh-reference-data', 'companies'],
        ['map-again', 'mapping'],
      ],
    ],
    [
      'out of balance',
      posting('OOB'),
      {},
      [
        ['find-check', 'day'],
        ['correct-in-pos', null],
        ['or-plug', 'stores'],
      ],
    ],
    [
      'a closed period',
      posting('FAILED', 'Account Period Closed'),
      { accounting: told(healthyAccounting({ booksClosedThrough: TARGET.date })) },
      [['accountant-period', null]],
    ],
    // Two steps at one place need its link once, after the second.
    [
      'a lost connection',
      posting('FAILED', 'AuthenticationFailed'),
      { accounting: told(healthyAccounting({ connection: 'disconnected' })) },
      [
        ['reconnect', null],
        ['same-company', 'companies'],
      ],
    ],
  ])('have their link where they are done: %s', async (_, entry, store, steps) => {
    const world = createWorld();
    world.changeStore(store);
    world.changeDay({ postings: [entry] });
    const { advice } = await panelOf(world);
    const links = steps.map(([what, page]) => ({
      what: { key: `step.${what}` },
      ...(page ? { remedy: { kind: 'page', page, href: `${ORIGIN}/${page}`, label: { key: `remedy.${page}` } } } : {}),
    }));
    expect(advice.steps).toEqual(links);
  });
});

describe('a report for the support', () => {
  const reportOf = (world: ReturnType<typeof createWorld>, whole: boolean) =>
    supportReport(world.deps, world.context(), '1.2.3', TARGET, whole);

  it('names versions, store, day, statuses and literal messages, and no amounts or names', async () => {
    const world = createWorld();
    world.changeDay({ postings: [posting('FAILED', 'Odd words 77 in “Plateau” (147.86)')] });
    const text = await reportOf(world, false);
    expect(text).toContain('Sales Totals Guard 1.2.3, http://site.example');
    expect(text).toContain(`Store 1, day ${TARGET.date}`);
    expect(text).toContain('Statuses now: sales FAILED');
    expect(text).toContain('Message (sales): Odd words 77 in … (…)');
    expect(text).toContain('Nothing was tried from this browser.');
    for (const secret of ['Camille', 'Plateau', 'Vélo', '1284.50']) expect(text).not.toContain(secret);
  });

  it('names each entry by its kind, its word and how far it was carried', async () => {
    const world = createWorld();
    world.changeDay({
      postings: [
        { ...posting('POSTED'), sync: 'error' },
        { ...posting(''), kind: 'cogs' },
        { ...posting('POSTED'), kind: 'payments', sync: 'pending' },
      ],
    });
    expect(await reportOf(world, false)).toContain('Statuses now: sales POSTED (error), cogs NONE, payments POSTED (pending)\n');
    world.changeDay({ postings: [] });
    expect(await reportOf(world, false)).toContain('Statuses now: none\n');
  });

  it('says of nothing that it is not, where nobody could be asked', async () => {
    const world = createWorld();
    world.control.down = true;
    const text = await reportOf(world, true);
    expect(text).toContain('Statuses now: the day could not be read');
    expect(text).toContain('Found: not known');
    expect(text).toContain('What was tried from this browser is not known: the session is unreachable.');
    expect(text).not.toMatch(/nothing/i);
  });

  it('tells amounts with the places of their currency', async () => {
    const world = createWorld();
    world.changeDay({ currency: 'JPY' });
    expect(await reportOf(world, true)).toContain('sales 128450, ');
  });

  it('tells them where the merchant ticks it', async () => {
    const text = await reportOf(createWorld(), true);
    for (const told of ['Camille Roy', 'Plateau', 'sales 1284.50']) expect(text).toContain(told);
  });

  it('says what was tried and when, without the note', async () => {
    const world = createWorld();
    const { judge, run, poller } = world.startWorker();
    const { clearance } = await judge(world.context(), judgeRequest({ given: { reason: 'failed', note: 'Camille asked' } }));
    const row = await run(world.context(), { clearance: clearance!.id, page: PAGE });
    await poller.resume();
    const text = await reportOf(world, false);
    expect(text).toContain(`- ${row.preparedAt}: regenerate, reason failed`);
    expect(text).toContain('before: sales HOLD');
    expect(text).not.toContain('Camille asked');
    expect(await reportOf(world, true)).toContain('note: Camille asked');
  });
});
