import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BusinessDate, Instant, LocalTime } from '../values/businessDate.ts';
import type { DaySummary, Totals } from './day.ts';
import { POSTING_KINDS, type Posting, type PostingKind, type SyncStatus } from './posting.ts';
import { type DayState, expectedOf, needsMerchant, stateOfDay } from './dayState.ts';
import { type Fact, known, unknown } from '../values/fact.ts';
import { KNOWN_WORDS, meaningOf } from './statuses.ts';
import type { Accounting, Store } from '../store/store.ts';
import { healthyAccounting, healthyStore } from '../testing/store.ts';

const NOW = '2026-11-24T15:00:00Z' as Instant;
const LOADED = '2026-11-04T09:15:00Z' as Instant;
const TOTALS: Totals = { sales: 1000, discounts: 0, tax: 150, payments: 1150, cogs: 600, purchaseOrders: 0 };

const told = <T>(value: T): Fact<T> => known(value, 'service', NOW);
const storeWith = (accounting: Partial<Accounting>, changes: Partial<Store> = {}): Fact<Store> =>
  told(healthyStore(NOW, { accounting: told(healthyAccounting({ booksCogs: true, ...accounting })), ...changes }));
const STORE = storeWith({});
const posting = (kind: PostingKind, status: string, sync: SyncStatus | null = null): Posting => ({
  kind,
  status,
  sync,
  message: null,
  postedAt: null,
  ledgerRef: null,
});
/** `sales POSTED, cogs HOLD` */
const entries = (text: string): Posting[] =>
  text === ''
    ? []
    : text.split(', ').map((one) => {
        const [kind, ...words] = one.split(' ');
        const sync = /^\((\w+)\)$/.exec(words.at(-1) ?? '')?.[1] as SyncStatus | undefined;
        return posting(kind as PostingKind, (sync ? words.slice(0, -1) : words).join(' '), sync ?? null);
      });
const dayOf = (text: string, changes: Partial<DaySummary> = {}): DaySummary => ({
  storeId: '1',
  date: '2026-11-03' as BusinessDate,
  version: 'v1',
  loadedAt: LOADED,
  posChangedAt: null,
  currency: 'CAD',
  totals: TOTALS,
  postings: entries(text),
  ...changes,
});

/** `blocked: cogs HOLD` — the family, and which entry speaks; then what the day lacks. */
function said({ family, speaks, lacking, unseen }: DayState): string {
  const entry = speaks ? `: ${`${speaks.kind} ${speaks.status}`.trim()}` : '';
  return `${family}${entry}${lacking.length > 0 ? ` without ${lacking.join(', ')}` : ''}${unseen ? ' as far as seen' : ''}`;
}

const RECEIPTS = { postingMethod: 'summary-sales-receipt', tracksSalesTax: true } as const;
const DESKTOP = storeWith({ software: 'quickbooks-desktop' });
const NOT_SEEN = unknown('not-published');

describe('the state of a day', () => {
  it.each<[string, Fact<Store>, string]>([
    // All that the store posts is in the books.
    ['sales POSTED, cogs POSTED', STORE, 'done: sales POSTED'],
    ['sales UPDATED, cogs POSTED', STORE, 'done: sales UPDATED'],
    ['sales POSTED', storeWith({ booksCogs: false }), 'done: sales POSTED'],
    ['sales POSTED, cogs NONE', storeWith({ booksCogs: false }), 'done: sales POSTED'],
    ['sales POSTED, cogs DELETED', storeWith({ booksCogs: false }), 'done: sales POSTED'],
    ['sales POSTED, payments POSTED, cogs POSTED', storeWith(RECEIPTS), 'done: sales POSTED'],
    ['sales POSTED, cogs POSTED', storeWith({ ...RECEIPTS, postingMethod: 'itemized-invoice' }), 'done: sales POSTED'],
    ['sales POSTED, cogs POSTED', storeWith({ syncsPurchaseOrders: true }), 'done: sales POSTED'],
    ['sales POSTED, sales POSTED, cogs POSTED', STORE, 'done: sales POSTED'],
    // Something that it posts is not.
    ['sales DELETED, cogs POSTED', STORE, 'inactive: sales DELETED without sales'],
    ['sales NONE, cogs POSTED', STORE, 'inactive: sales NONE without sales'],
    ['sales , cogs POSTED', STORE, 'inactive: sales without sales'],
    ['sales EMPTY, cogs POSTED', STORE, 'inactive: sales EMPTY without sales'],
    ['cogs NONE, sales POSTED', STORE, 'inactive: cogs NONE without cogs'],
    ['sales POSTED, sales NONE, cogs POSTED', STORE, 'inactive: sales NONE without sales'],
    ['sales POSTED, cogs POSTED, payments DELETED', storeWith(RECEIPTS), 'inactive: payments DELETED without payments'],
    ['cogs POSTED', STORE, 'unknown without sales'],
    ['sales POSTED', STORE, 'unknown without cogs'],
    ['sales POSTED, cogs POSTED', storeWith(RECEIPTS), 'unknown without payments'],
    ['sales DELETED, payments POSTED', storeWith(RECEIPTS), 'unknown without sales, cogs'],
    ['', STORE, 'unknown without sales, cogs'],
    ['', NOT_SEEN, 'unknown without sales'],
    // Nothing of it is in the books, and nothing says that it should be.
    ['sales NONE, cogs NONE', STORE, 'inactive: sales NONE'],
    ['sales DELETED, cogs DELETED', STORE, 'inactive: sales DELETED'],
    ['sales NONE', NOT_SEEN, 'inactive: sales NONE'],
    // A worse word comes first, the sales before the rest.
    ['cogs HOLD, sales HOLD', STORE, 'blocked: sales HOLD'],
    ['cogs FAILED, sales HOLD', STORE, 'failed: cogs FAILED'],
    ['sales FAILED, cogs LINK', STORE, 'unknown: cogs LINK'],
    ['sales FAILED', STORE, 'failed: sales FAILED'],
    ['sales OPEN CHECKS, cogs POSTED', STORE, 'waiting: sales OPEN CHECKS'],
    ['sales POST, cogs NONE', STORE, 'queued: sales POST'],
    ['sales POSTED, cogs FAILED', storeWith({ booksCogs: false }), 'failed: cogs FAILED'],
    ['sales POSTED, cogs CLEAR', storeWith({ booksCogs: false }), 'unknown: cogs CLEAR'],
    ['sales POSTED, unknown HOLD, cogs POSTED', STORE, 'blocked: unknown HOLD'],
    // Not everything can be seen: less is said, never more.
    ['sales POSTED, cogs POSTED', NOT_SEEN, 'unknown: sales POSTED as far as seen'],
    ['sales POSTED', NOT_SEEN, 'unknown: sales POSTED as far as seen'],
    ['sales POSTED, cogs NONE', NOT_SEEN, 'unknown: sales POSTED as far as seen'],
    ['sales NONE, cogs POSTED', NOT_SEEN, 'inactive: sales NONE without sales'],
    [
      'sales POSTED, cogs POSTED',
      storeWith({ tracksSalesTax: true, postingMethod: 'of-tomorrow' }),
      'unknown: sales POSTED as far as seen',
    ],
    ['sales POSTED, cogs POSTED', storeWith({ software: 'unknown' }), 'unknown: sales POSTED as far as seen'],
    ['sales POSTED, cogs POSTED, unknown NONE', STORE, 'unknown: sales POSTED as far as seen'],
    // QuickBooks Desktop has an entry once the Web Connector has carried it.
    ['sales POSTED (synced), cogs POSTED (synced)', DESKTOP, 'done: sales POSTED'],
    ['sales POSTED (synced), cogs POSTED (pending)', DESKTOP, 'waiting: cogs POSTED'],
    ['sales POSTED, cogs POSTED (synced)', DESKTOP, 'unknown: sales POSTED'],
    ['sales AWAITING_SYNC, cogs POSTED (synced)', DESKTOP, 'waiting: sales AWAITING_SYNC'],
  ])('with “%s” is what its worst entry says', (text, store, state) => {
    expect(said(stateOfDay(dayOf(text), store))).toBe(state);
  });

  it.each<[string, Partial<Totals>, string]>([
    ['sales POSTED', { cogs: 0 }, 'done: sales POSTED'],
    ['sales POSTED, cogs NONE', { cogs: 0 }, 'done: sales POSTED'],
    ['sales POSTED, cogs FAILED', { cogs: 0 }, 'failed: cogs FAILED'],
    ['', { sales: 0, tax: 0, payments: 0, cogs: 0 }, 'inactive'],
    ['', { sales: 0, tax: 0, payments: 1, cogs: 0 }, 'unknown without sales'],
  ])('with “%s” wants no entry of what it has no amount of: %j', (text, changes, state) => {
    expect(said(stateOfDay(dayOf(text, { totals: { ...TOTALS, ...changes } }), STORE))).toBe(state);
  });

  it('wants purchase orders where there are some and the store syncs them', () => {
    const day = dayOf('sales POSTED, cogs POSTED', { totals: { ...TOTALS, purchaseOrders: 500 } });
    expect(said(stateOfDay(day, STORE))).toBe('done: sales POSTED');
    expect(said(stateOfDay(day, storeWith({ syncsPurchaseOrders: true })))).toBe('unknown without purchase-orders');
  });
});

describe('whatever day and store', () => {
  const words = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('POSTED', 'UPDATED') },
    { weight: 2, arbitrary: fc.constantFrom(...KNOWN_WORDS) },
    { weight: 1, arbitrary: fc.constantFrom('posted', 'Posted', 'POSTED ', 'NEW', 'CLEAR', 'LINK', 'PARENT') },
  );
  const syncs = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<SyncStatus | null>(null, 'synced') },
    { weight: 1, arbitrary: fc.constantFrom<SyncStatus>('pending', 'error', 'unknown') },
  );
  const postings = fc
    .uniqueArray(fc.constantFrom<PostingKind>(...POSTING_KINDS, ...POSTING_KINDS, 'unknown'), { minLength: 0, maxLength: 5 })
    .chain((kinds) =>
      fc.tuple(...kinds.map((kind) => fc.record({ status: words, sync: syncs }).map(({ status, sync }) => posting(kind, status, sync)))),
    );
  const amounts = fc.constantFrom(0, 1, -50, 1000);
  const totals = fc.option(
    fc.record({ sales: amounts, discounts: amounts, tax: amounts, payments: amounts, cogs: amounts, purchaseOrders: amounts }),
    { freq: 8 },
  );
  const accounting = fc.record({
    software: fc.constantFrom<Accounting['software']>('quickbooks-online', 'quickbooks-desktop', 'xero', 'sage', 'unknown'),
    postingMethod: fc.constantFrom(
      'journal-entry',
      'summary-sales-receipt',
      'itemized-sales-receipt',
      'summary-invoice',
      'itemized-invoice',
      'of-tomorrow',
    ),
    booksCogs: fc.boolean(),
    syncsPurchaseOrders: fc.boolean(),
    tracksSalesTax: fc.boolean(),
  });
  const stores = fc.oneof(
    { weight: 6, arbitrary: accounting.map((changes) => storeWith(changes)) },
    { weight: 1, arbitrary: fc.constantFrom<Fact<Store>>(NOT_SEEN, told(healthyStore(NOW, { accounting: unknown('not-published') }))) },
  );

  it('it is well only where each entry that its store posts is known to be in the books', () => {
    let well = 0;
    fc.assert(
      fc.property(postings, totals, stores, (all, figures, store) => {
        const day = dayOf('', { postings: all, totals: figures });
        const state = stateOfDay(day, store);
        if (state.family !== 'done') return;
        well++;
        const books = store.known && store.value.accounting.known ? store.value.accounting.value : null;
        expect(books).not.toBeNull();
        const inBooks = ({ status, sync }: Posting) =>
          ['POSTED', 'UPDATED'].includes(status) &&
          (sync === 'synced' || (sync === null && ['quickbooks-online', 'xero', 'sage'].includes(books!.software)));
        // Told by the documentation, not by the code: sales always, the rest by the settings and by what there is of it.
        const posts: Record<(typeof POSTING_KINDS)[number], boolean> = {
          sales: figures === null || figures.sales !== 0 || figures.discounts !== 0 || figures.tax !== 0 || figures.payments !== 0,
          payments: books!.tracksSalesTax && !/journal-entry|invoice/.test(books!.postingMethod) && figures?.payments !== 0,
          cogs: books!.booksCogs && figures?.cogs !== 0,
          'purchase-orders': books!.syncsPurchaseOrders && figures?.purchaseOrders !== 0,
        };
        for (const kind of POSTING_KINDS) {
          const own = all.filter((one) => one.kind === kind);
          if (posts[kind]) expect(own.length, kind).toBeGreaterThan(0);
          for (const one of own)
            expect(inBooks(one) || (!posts[kind] && meaningOf(one.status).family === 'inactive'), `${kind} ${one.status}`).toBe(true);
        }
        for (const one of all.filter(({ kind }) => kind === 'unknown')) expect(inBooks(one)).toBe(true);
      }),
      { numRuns: 4000 },
    );
    expect(well).toBeGreaterThan(50);
  });

  it('less is said where the store is not known, never more', () => {
    const rank = { done: 2, unseen: 1, worse: 0 };
    const said = ({ family, unseen }: DayState) => (family === 'done' ? rank.done : unseen ? rank.unseen : rank.worse);
    fc.assert(
      fc.property(postings, totals, accounting, (all, figures, changes) => {
        const day = dayOf('', { postings: all, totals: figures });
        expect(stateOfDay(day, NOT_SEEN).family).not.toBe('done');
        if (said(stateOfDay(day, NOT_SEEN)) === rank.worse && stateOfDay(day, NOT_SEEN).family !== 'inactive') {
          expect(stateOfDay(day, storeWith(changes)).family).not.toBe('done');
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('the order of the entries changes nothing', () => {
    fc.assert(
      fc.property(postings, totals, stores, (all, figures, store) => {
        const state = (some: readonly Posting[]) => stateOfDay(dayOf('', { postings: some, totals: figures }), store);
        expect(state(all.toReversed())).toEqual(state(all));
      }),
    );
  });

  it('what is expected of a day without an amount of anything is nothing', () => {
    const nothing = { sales: 0, discounts: 0, tax: 0, payments: 0, cogs: 0, purchaseOrders: 0 };
    fc.assert(
      fc.property(stores, (store) => {
        expect(Object.values(expectedOf(store, { totals: nothing }).entries)).toEqual([false, false, false, false]);
      }),
    );
  });
});

describe('a day needs the merchant', () => {
  const TOTALS = { sales: 1, discounts: 0, tax: 0, payments: 1, cogs: 1, purchaseOrders: 0 };
  /** A posted day of which POS and accounting were read. */
  const read = (posSales: number) => ({ ...dayOf('sales POSTED, cogs POSTED'), pos: { ...TOTALS, sales: posSales }, accounting: TOTALS });
  const session = told({
    user: { id: 'u', name: 'U', role: 'full-access' as const },
    account: { id: 'a', name: 'A', subscriptionStart: '2026-01-01' as BusinessDate, currency: 'CAD', locale: 'en' },
    serverTime: NOW,
  });
  const around = (changes: object = {}) => ({ session, store: STORE, now: NOW, ...changes });
  const changed = { posChangedAt: '2026-11-05T09:00:00Z' as Instant };

  it.each<[string, DaySummary, object, boolean]>([
    ['it failed', dayOf('sales FAILED, cogs POSTED'), {}, true],
    ['it is held', dayOf('sales HOLD, cogs POSTED'), {}, true],
    ['it has a word that we don’t know', dayOf('sales WHAT, cogs POSTED'), {}, true],
    ['its sales were removed, and its COGS were not', dayOf('sales DELETED, cogs POSTED'), {}, true],
    ['it lacks an entry', dayOf('sales POSTED'), {}, true],
    ['it is well', dayOf('sales POSTED, cogs POSTED'), {}, false],
    ['accounting is not active', dayOf('sales NONE, cogs NONE'), {}, false],
    ['not everything of it is seen', dayOf('sales POSTED'), { store: NOT_SEEN }, false],
    ['it is ready, and posts by itself', dayOf('sales POST, cogs POST'), {}, false],
    ['it waits for unpaid checks', dayOf('sales OPENCHECK, cogs POSTED', { date: '2026-11-20' as BusinessDate }), {}, false],
    ['it has waited for them for a week', dayOf('sales OPENCHECK, cogs POSTED', { date: '2026-11-17' as BusinessDate }), {}, true],
    ['its card fees are late for a week', dayOf('sales POSTED, payments BATCHHOLD', { date: '2026-11-17' as BusinessDate }), {}, true],
    ['it waits for the Web Connector', dayOf('sales POSTED (pending), cogs POSTED (synced)'), { store: DESKTOP }, true],
    ['it waits for the other side, in QuickBooks Desktop', dayOf('sales AWAITING_SYNC, cogs POSTED (synced)'), { store: DESKTOP }, true],
    ['it waits for the other side, in a store that is not seen', dayOf('sales AWAITING_SYNC'), { store: NOT_SEEN }, true],
    ['it waits for the other side, in Xero', dayOf('sales AWAITING_SYNC, cogs POSTED'), { store: storeWith({ software: 'xero' }) }, false],
    ['the POS changed', dayOf('sales POSTED, cogs POSTED', changed), {}, true],
    ['its figures were read, and differ', read(2), {}, true],
    ['its figures were read, and a Refresh left them different', read(2), { lastRefresh: told(NOW) }, false],
    ['its figures were read, and agree', read(1), {}, false],
    ['it was never loaded: that is counted by itself', dayOf('', { loadedAt: null, ...changed }), {}, false],
    ['it was never loaded, and has an entry all the same', dayOf('sales POSTED, cogs POSTED', { loadedAt: null }), {}, true],
    ['it failed on the first day of the subscription', dayOf('sales FAILED', { date: '2026-01-01' as BusinessDate }), {}, false],
    ['it failed before the subscription', dayOf('sales FAILED', { date: '2025-12-31' as BusinessDate }), {}, false],
    ['the POS changes while it still runs', dayOf('sales POST', { date: '2026-11-24' as BusinessDate, ...changed }), {}, false],
    [
      'it runs until the bar closes',
      dayOf('sales FAILED', { date: '2026-11-23' as BusinessDate }),
      { store: storeWith({}, { businessDayEnds: '11:00' as LocalTime }) },
      false,
    ],
  ])('where %s: %#', (_, day, changes, needs) => {
    expect(needsMerchant(day, around(changes))).toBe(needs);
  });
});
