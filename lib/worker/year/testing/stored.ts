/** Stores as they may be stored: a store with its days, well or by chance. */
import * as fc from 'fast-check';
import { journalRowOf } from '../../../cache/testing/journalRow.ts';
import type { DayDetail, DaySummary, Totals } from '../../../domain/day/day.ts';
import { POSTING_KINDS, type Posting, SYNC_STATUSES } from '../../../domain/day/posting.ts';
import { seenOf } from '../../../domain/day/settledByHand.ts';
import { NEVER_CLOSED } from '../../../domain/store/closedDays.ts';
import { STATUS_WORDS } from '../../../domain/status/statusWords.ts';
import type { Session } from '../../../domain/store/session.ts';
import { completeMapping, healthyAccounting, healthyStore } from '../../../domain/testing/store.ts';
import { type BusinessDate, type Instant, addDays } from '../../../domain/values/businessDate.ts';
import { type Fact, known, unknown } from '../../../domain/values/fact.ts';
import { day, posting } from '../../read/testing/days.ts';
import type { StoredDays } from '../looks.ts';

export const NOW = '2026-11-24T18:00:00Z' as Instant;
const FIGURES: Totals = { sales: 128450, discounts: 0, tax: 19236, payments: 147686, cogs: 60000, purchaseOrders: 0 };

export const signedIn = (subscriptionStart: string): Fact<Session> =>
  known(
    {
      user: { id: 'u1', name: 'Camille Roy', role: 'full-access' },
      account: { id: 'a1', name: 'Vélo', subscriptionStart: subscriptionStart as BusinessDate, currency: 'CAD', locale: 'en-CA' },
      serverTime: NOW,
    },
    'service',
    NOW,
  );

/** A store in which these days are stored, wholly so from the first to the last of them. */
export function stored(days: readonly (DaySummary | DayDetail)[], changes: Partial<StoredDays> = {}): StoredDays {
  const dates = days.map(({ date }) => date).toSorted();
  return {
    id: '1',
    name: 'Plateau',
    list: { session: signedIn('2016-01-01'), store: known(healthyStore(NOW), 'service', NOW), journal: [], active: [], now: NOW },
    days,
    whole: dates.length > 0 ? { from: dates[0]!, to: dates.at(-1)! } : null,
    asOf: NOW,
    ...changes,
  };
}

/** Days one after the other; of each `troubles`th the entry was refused. */
export const daysFrom = (from: string, count: number, troubles = Infinity): DaySummary[] =>
  Array.from({ length: count }, (_, index) => {
    const failed = index % troubles === troubles - 1;
    const changes = { currency: 'CAD', totals: FIGURES };
    const date = addDays(from as BusinessDate, index);
    return failed
      ? day(date, 'FAILED', { ...changes, postings: [posting('FAILED', { message: 'Account "Helmets" is not mapped' })] })
      : day(date, 'POSTED', changes);
  });

const anyTotals: fc.Arbitrary<Totals | null> = fc.constantFrom(
  null,
  FIGURES,
  { ...FIGURES, cogs: 0, payments: 0 },
  { ...FIGURES, sales: 0, tax: 0, payments: 0 },
);
const anyPosting: fc.Arbitrary<Posting> = fc.record({
  kind: fc.constantFrom('sales' as const, 'sales' as const, 'payments' as const, ...POSTING_KINDS, 'unknown' as const),
  status: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('POSTED', 'POSTED', 'NONE', 'POST') },
    fc.constantFrom(...STATUS_WORDS, 'STRANGE', ''),
  ),
  sync: fc.constantFrom(null, null, null, null, ...SYNC_STATUSES, 'unknown' as const),
  message: fc.constantFrom(null, null, 'Account "Helmets" is not mapped', 'something else'),
  postedAt: fc.constant(null),
  ledgerRef: fc.constant(null),
});

/** The dates that these stores have something of: around the day that runs, around the start of the subscription. */
export const FROM = '2026-10-20' as BusinessDate;
const anyDate = fc.integer({ min: 0, max: 45 }).map((days) => addDays(FROM, days));

/** The days of a store have few kinds of entries, so that many are alike in them, and differ in something else. */
const daysOn = (dates: readonly BusinessDate[]): fc.Arbitrary<(DaySummary | DayDetail)[]> =>
  fc
    .array(fc.array(anyPosting, { maxLength: 3 }), { minLength: 1, maxLength: 3 })
    .chain((entries) => fc.tuple(...dates.map((date) => dayOn(date, fc.constantFrom(...entries)))));

const dayOn = (date: BusinessDate, postings: fc.Arbitrary<readonly Posting[]>): fc.Arbitrary<DaySummary | DayDetail> =>
  fc
    .record({
      postings,
      loadedAt: fc.constantFrom('2026-11-04T09:15:00Z' as Instant, '2026-11-04T09:15:00Z' as Instant, undefined, null),
      posChangedAt: fc.constantFrom(null, null, null, '2026-11-03T09:15:00Z' as Instant, '2026-11-05T09:15:00Z' as Instant),
      totals: anyTotals,
      evidence: fc.option(fc.record({ pos: anyTotals, accounting: anyTotals }), { freq: 2 }),
    })
    .map(({ evidence, ...rest }) => {
      const summary = { ...day(date), currency: 'CAD', ...rest };
      return evidence ? { ...summary, ...evidence, entry: [], checks: [], history: [] } : summary;
    });

const anyStore = fc
  .record({
    software: fc.constantFrom('quickbooks-online' as const, 'quickbooks-desktop' as const, 'unknown' as const),
    postingMethod: fc.constantFrom('journal-entry', 'summary-sales-receipt', 'other'),
    booksCogs: fc.boolean(),
    tracksSalesTax: fc.boolean(),
    booksClosedThrough: fc.constantFrom(null, '2026-11-10' as BusinessDate),
  })
  .chain((accounting) =>
    fc.record({
      timeZone: fc.constantFrom(
        known('America/Toronto', 'service', NOW),
        known('Pacific/Kiritimati', 'service', NOW),
        known('Mars/Olympus', 'service', NOW),
        unknown('not-published'),
      ),
      accounting: fc.constantFrom(known(healthyAccounting(accounting), 'service', NOW), unknown('not-published')),
      mapping: fc.constantFrom(
        known(completeMapping(), 'service', NOW),
        known(completeMapping({ state: 'incomplete', missing: [{ area: 'Sales', name: 'Helmets' }] }), 'service', NOW),
      ),
    }),
  )
  .map((changes) => healthyStore(NOW, changes));

const SETTLED = { reason: 'booked', note: null, who: null, at: NOW } as const;

/** A store by chance, with days of every kind in and out of order, and what this browser did to them. */
export const anyStored: fc.Arbitrary<StoredDays> = fc
  .uniqueArray(anyDate, { minLength: 8, maxLength: 40, size: 'max' })
  .chain((dates) =>
    fc.record({
      id: fc.constantFrom('1', '2'),
      name: fc.constantFrom('Plateau', null),
      days: daysOn(dates),
      store: fc.oneof({ weight: 4, arbitrary: anyStore.map((store) => known(store, 'service', NOW)) }, fc.constant(unknown('not-asked'))),
      session: fc.constantFrom(signedIn('2026-01-01'), signedIn('2026-10-30'), unknown('not-published')),
      acted: fc.uniqueArray(anyDate, { maxLength: 3 }),
      whole: fc.option(fc.tuple(anyDate, anyDate).map((ends) => ends.toSorted())),
      closed: fc.constantFrom(NEVER_CLOSED, {
        weekdays: [7],
        closed: ['2026-11-09' as BusinessDate],
        open: ['2026-11-08' as BusinessDate],
      }),
      settled: fc.uniqueArray(anyDate, { maxLength: 12 }),
      asOf: fc.constantFrom(NOW, '2026-11-20T18:00:00Z' as Instant, null),
    }),
  )
  .map(({ id, name, days, store, session, acted, closed, settled, whole, asOf }) => ({
    id,
    name,
    days: days.map((one) => ({ ...one, storeId: id })),
    list: {
      session,
      store,
      journal: acted.map((date) => journalRowOf({ id: date, target: { storeId: id, date } })),
      active: [],
      now: NOW,
      closed,
      settledDays: days.filter(({ date }) => settled.includes(date)).map((one) => ({ ...SETTLED, ...seenOf(one), date: one.date })),
    },
    whole: whole && { from: whole[0]!, to: whole[1]! },
    asOf,
  }));
