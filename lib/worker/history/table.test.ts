import { describe, expect, it } from 'vitest';
import { journalRowOf, snapshotIn } from '../../cache/testing/journalRow.ts';
import { HISTORY_COLUMNS, type HistoryColumn } from '../../domain/repair/historyColumns.ts';
import type { BusinessDate } from '../../domain/values/businessDate.ts';
import { en } from '../../i18n/en/index.ts';
import { fr } from '../../i18n/fr/index.ts';
import { createTranslator } from '../../i18n/translate.ts';
import { ORIGIN, PAGE, createWorld, judgeRequest, rest } from '../testing/world.ts';
import { historyTable } from './table.ts';

const english = createTranslator('en', en, 'en-CA');
const french = createTranslator('fr', fr, 'fr-CA');
const ACCOUNTS = [{ keys: [`${ORIGIN}#a1`], origin: ORIGIN }];

/** A world in which one action was run, with this note. */
async function worldWith(note: string) {
  const world = createWorld();
  const { judge, run } = world.startWorker();
  const { clearance } = await judge(world.context(), judgeRequest({ given: { reason: 'failed', note } }));
  await run(world.context(), { clearance: clearance!.id, page: PAGE });
  await rest(world);
  return world;
}

/** The one row of a table of one column. */
async function cell(world: Awaited<ReturnType<typeof worldWith>>, column: HistoryColumn, zone: string | null, words = english) {
  const { rows } = await historyTable(world.deps, ACCOUNTS, { filter: {}, columns: [column], zone }, words);
  expect(rows).toHaveLength(1);
  return rows[0]![0];
}

describe('the history as a table', () => {
  it('tells what was done, by whom, why and with which outcome, in the columns that were asked for', async () => {
    const world = await worldWith('mine');
    const { headings, rows } = await historyTable(world.deps, ACCOUNTS, { filter: {}, columns: HISTORY_COLUMNS, zone: null }, english);
    expect([headings.length, rows.length, new Set(headings).size]).toEqual([HISTORY_COLUMNS.length, 1, HISTORY_COLUMNS.length]);
    const row = Object.fromEntries(HISTORY_COLUMNS.map((column, index) => [column, rows[0]![index]]));
    expect(row).toMatchObject({
      at: '2026-11-24T15:00:00Z',
      store: 'Plateau',
      date: '2026-11-03',
      action: english.say({ key: 'action.regenerate.name' }),
      who: 'Camille Roy',
      reason: english.say({ key: 'reason.failed' }),
      note: 'mine',
      before: `${english.say({ key: 'posting.sales' })}: HOLD`,
      after: `${english.say({ key: 'posting.sales' })}: POST`,
      currency: 'CAD',
      'sales-before': '1284.50',
      'sales-after': '1284.50',
      figures: '',
    });
  });

  it.each([
    ['at', null, english, '2026-11-24T15:00:00Z'],
    ['at', 'America/Montreal', english, 'November 24, 2026, 10:00'],
    ['at', 'America/Montreal', french, '24 novembre 2026, 10\u00A0h'],
    ['date', null, french, '2026-11-03'],
    ['date', 'UTC', french, '3 novembre 2026'],
    ['sales-before', null, french, '1284.50'],
    ['sales-before', 'UTC', french, '1\u00A0284,50\u00A0$'],
    ['sales-before', 'UTC', english, '$1,284.50'],
  ] as const)('has %s for %s as its reader reads it', async (column, zone, words, expected) => {
    expect(await cell(await worldWith('n'), column, zone, words)).toBe(expected);
  });

  it('spells out the figures that are others than before, and names what was confirmed and what was not clear', async () => {
    const { cache, deps } = createWorld();
    const totals = { sales: 10000, discounts: 0, tax: 500, payments: 10500, cogs: 0, purchaseOrders: 0 };
    const row = journalRowOf({
      account: ACCOUNTS[0]!.keys[0]!,
      before: { ...snapshotIn('FAILED'), totals },
      after: { ...snapshotIn('POST'), totals: { ...totals, sales: 9000, tax: 450 } },
      confirmed: [{ key: 'check.role.ask' }],
      unclear: [{ key: 'check.role.block' }],
      helped: { answer: 'not-yet', at: '2026-11-24T15:00:00Z' as never },
    });
    await cache.journal.put(row);
    const columns = ['figures', 'confirmed', 'unclear', 'helped'] as const;
    const { rows } = await historyTable(deps, ACCOUNTS, { filter: {}, columns, zone: null }, english);
    const sales = english.say({ key: 'total.sales' });
    const tax = english.say({ key: 'total.tax' });
    expect(rows[0]).toEqual([
      `${sales} 100.00 → 90.00; ${tax} 5.00 → 4.50`,
      english.say({ key: 'check.role.ask' }),
      english.say({ key: 'check.role.block' }),
      english.say({ key: 'history.answer.not-yet' }),
    ]);
  });

  it.each([
    [english, 'Store 7'],
    [french, 'Boutique 7'],
  ])('calls a store whose name is not known by its number', async (words, name) => {
    const { cache, deps } = createWorld();
    await cache.journal.put(
      journalRowOf({ account: ACCOUNTS[0]!.keys[0]!, storeName: '', target: { storeId: '7', date: '2026-11-03' as BusinessDate } }),
    );
    const { rows } = await historyTable(deps, ACCOUNTS, { filter: {}, columns: ['store'], zone: null }, words);
    expect(rows).toEqual([[name]]);
  });

  it('is whole, however many pages it has, and of no other account', async () => {
    const { cache, deps } = createWorld();
    for (let index = 0; index < 1001; index++)
      await cache.journal.put(journalRowOf({ id: `c${index}`, account: index === 0 ? 'other' : ACCOUNTS[0]!.keys[0]! }));
    const { rows } = await historyTable(deps, ACCOUNTS, { filter: {}, columns: ['date'], zone: null }, english);
    expect(rows).toHaveLength(1000);
  });
});
