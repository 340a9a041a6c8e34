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
import { en } from '../../i18n/en/index.ts';
import { fr } from '../../i18n/fr/index.ts';
import { phrase } from '../../i18n/phrase.ts';
import { createTranslator } from '../../i18n/translate.ts';
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
  const english = createTranslator('en', en);
  const reportOf = (world: ReturnType<typeof createWorld>, whole: boolean, words = english) =>
    supportReport(world.deps, world.context(), { version: '1.2.3', target: TARGET, whole, words });

  it('names versions, the store, what was expected and what happened, and no amounts or names of people', async () => {
    const world = createWorld();
    world.changeDay({ postings: [posting('FAILED', 'Odd words 77 for “Camille Roy” (147.86)')] });
    const text = await reportOf(world, false);
    expect(text).toContain('Sales Totals Guard 1.2.3, http://site.example');
    expect(text).toContain(`Store: Plateau (number 1)\nDay: ${TARGET.date}\n`);
    expect(text).toContain('Expected: Sales in QuickBooks Online\n');
    expect(text).toContain('What happened: Sales FAILED\n');
    expect(text).toContain('Message (Sales): Odd words 77 for … (…)');
    expect(text).toContain('In this browser, no action on this day is on record.');
    for (const secret of ['Camille', 'Vélo', '1284.50']) expect(text).not.toContain(secret);
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
    expect(await reportOf(world, false)).toContain('What happened: Sales POSTED (error), COGS NONE, Payments POSTED (pending)\n');
    world.changeDay({ postings: [] });
    expect(await reportOf(world, false)).toContain('What happened: there is no entry\n');
  });

  it('says of nothing that it is not, where nobody could be asked', async () => {
    const world = createWorld();
    world.control.down = true;
    const text = await reportOf(world, true);
    expect(text).toContain('What happened: the day couldn’t be read');
    expect(text).toContain('Found: not known');
    expect(text).toContain(en['report.done.unknown'].split('{')[0]);
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
    expect(text).toContain(`- ${row.preparedAt}: Regenerate. Reason: ${en['reason.failed']}`);
    expect(text).toContain('Before: Sales HOLD. After: Sales POST');
    expect(text).not.toContain('Camille asked');
    expect(await reportOf(world, true)).toContain('Note: Camille asked');
  });

  it('is told in the merchant’s language where that is wanted, and says what came of each action', async () => {
    const world = createWorld();
    const { judge, run, poller } = world.startWorker();
    const { clearance } = await judge(world.context(), judgeRequest({ given: { reason: 'failed' } }));
    await run(world.context(), { clearance: clearance!.id, page: PAGE });
    await poller.idle();
    await poller.resume();
    await poller.idle();
    await world.cache.journal.answer([`${ORIGIN}#a1`], clearance!.id, { answer: 'no', at: world.deps.localNow() });
    const french = createTranslator('fr', fr, 'fr-CA');
    const text = await reportOf(world, false, french);
    const says = (key: Parameters<typeof phrase>[0], values = {}) => french.say({ key, values });
    for (const told of [
      says('report.store', { name: 'Plateau', id: '1' }),
      says('report.try.expected.regenerate'),
      says('report.try.happened', { outcome: phrase('operation.settled.ready', { date: { date: TARGET.date } }) }),
      says('report.try.helped', { answer: { text: 'history.answer.no' } }),
    ])
      expect(text).toContain(told);
    for (const english of ['Expected', 'What happened', 'Store']) expect(text).not.toContain(english);
  });
});
