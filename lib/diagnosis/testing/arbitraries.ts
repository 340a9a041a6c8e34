/** Days, stores, people, presses and clocks as they come, for properties of what is advised. */
import * as fc from 'fast-check';
import type { BusinessDate, Instant } from '../../domain/values/businessDate.ts';
import type { DayDetail, DaySummary } from '../../domain/day/day.ts';
import type { Posting, SyncStatus } from '../../domain/day/posting.ts';
import { type Fact, type UnknownReason, known, unknown } from '../../domain/values/fact.ts';
import { ROLES, type Session } from '../../domain/store/session.ts';
import { STATUSES } from '../../domain/day/statuses.ts';
import type { Mapping, Store } from '../../domain/store/store.ts';
import {
  DATE,
  LOADED,
  NOW,
  TOTALS,
  WHYS,
  accountingFact,
  ago,
  byService,
  date,
  dayOf,
  postingOf,
  sessionFact,
  storeOf,
} from '../../preflight/testing/facts.ts';
import type { DiagnosisFacts } from '../facts.ts';
import { ROWS } from './rows.ts';

export const SUBSCRIBED = date('2026-01-01');

const whys: fc.Arbitrary<UnknownReason> = fc.constantFrom(...WHYS);
/** Mostly the first. */
const mostly = <T>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<T>, weight = 12) =>
  fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: rare });
const maybe = <T>(value: fc.Arbitrary<T>, weight = 6) =>
  mostly<Fact<T>>(
    value.map((one) => byService(one)),
    whys.map((one) => unknown(one)),
    weight,
  );

const moments = fc.constantFrom<Instant | null>(null, LOADED, ago(7 * 86_400), ago(3600), ago(1900), ago(600), ago(60), NOW);
const WORKING = ['POST', 'UPDATE', 'POSTED', 'UPDATED', 'HOLD', 'FAILED', 'UPDATEFAILED', 'OOB', 'OPENCHECK', 'BATCHHOLD'];
const messages = fc.option(fc.constantFrom('Odd', 'The books are closed', 'Too many requests', ...ROWS.map(([message]) => message)));

const postings: fc.Arbitrary<Posting> = fc
  .record({
    kind: fc.constantFrom<Posting['kind']>('sales', 'payments', 'cogs', 'purchase-orders', 'unknown'),
    status: mostly(fc.constantFrom(...WORKING), fc.constantFrom(...STATUSES.keys(), 'NEW WORD')),
    sync: mostly<SyncStatus | null>(fc.constantFrom(null, 'pending', 'synced', 'error'), fc.constant('unknown')),
    message: messages,
  })
  .map(({ status, ...rest }) => postingOf(status, rest));
const totals = fc.option(fc.constantFrom(TOTALS, { ...TOTALS, tax: 1 }, { ...TOTALS, payments: 2 }));
const dates: fc.Arbitrary<BusinessDate> = mostly(
  fc.constant(DATE),
  fc.constantFrom(
    date('2026-11-17'),
    date('2026-11-18'),
    date('2026-11-23'),
    date('2026-11-24'),
    date('2026-12-01'),
    SUBSCRIBED,
    date('2025-12-31'),
  ),
  4,
);
const entries = fc.array(
  fc.record({
    kind: fc.constant('sales' as const),
    account: fc.option(fc.constant('4000')),
    name: fc.constantFrom('Helmets', 'Payment Exceptions'),
    debit: fc.constant(0),
    credit: fc.constant(1),
  }),
  { maxLength: 2 },
);

/** A day with its evidence. */
export const dayDetails: fc.Arbitrary<DayDetail> = fc
  .record({
    // What a rebuild mends, and what is well, would else be rare.
    postings: mostly<Posting[]>(
      fc.array(postings, { maxLength: 3 }),
      fc.constantFrom<Posting[]>([postingOf('POSTED')], [postingOf('HOLD')], [postingOf('POSTED'), postingOf('HOLD', { kind: 'cogs' })]),
      3,
    ),
    loadedAt: mostly<Instant | null | undefined>(fc.constantFrom(LOADED, ago(3600), undefined), moments),
    posChangedAt: mostly<Instant | null>(fc.constant(null), moments, 3),
    pos: totals,
    accounting: totals,
    date: dates,
    entry: entries,
    checks: fc.array(
      fc.record({ id: fc.constant('7'), state: fc.constantFrom('open' as const, 'unbalanced' as const), amount: fc.constant(100) }),
      { maxLength: 1 },
    ),
  })
  .map(({ postings: some, ...changes }) => dayOf(some, changes));

/** A day as a list has it: without figures, entry and history. */
export function summaryOf({ pos: _, accounting: __, entry: ___, checks: ____, history: _____, ...summary }: DayDetail): DaySummary {
  return summary;
}

export const stores: fc.Arbitrary<Store> = fc
  .record({
    timeZone: maybe(mostly(fc.constantFrom('America/Toronto', 'Pacific/Auckland'), fc.constant('Mars/Olympus'))),
    connection: maybe(
      fc.record({
        state: mostly(fc.constant('connected'), fc.constantFrom('disconnected', 'error', 'unknown'), 6),
        checkedAt: fc.constant(NOW),
      }),
    ),
    mapping: maybe(
      fc.record({
        state: mostly(fc.constant('complete'), fc.constantFrom('incomplete', 'unknown'), 6),
        missing: mostly<Mapping['missing']>(
          fc.constant([]),
          fc.constantFrom(
            [{ area: 'Sales', name: 'Helmets' }],
            [
              { area: 'Inventory & COGS', name: 'Helmets' },
              { area: 'Elsewhere', name: 'Pumpkins' },
            ],
          ),
        ),
        changedAt: moments,
      }),
    ),
    accounting: mostly<Store['accounting']>(
      fc
        .record({
          software: fc.constantFrom('quickbooks-online', 'quickbooks-desktop', 'xero', 'sage', 'unknown'),
          connection: mostly(fc.constant('connected'), fc.constantFrom('disconnected', 'unknown'), 6),
          booksClosedThrough: mostly(fc.constantFrom(null, date('2026-10-31')), fc.constant(DATE), 6),
          referenceDataAt: moments,
        })
        .map((changes) => accountingFact(changes as Parameters<typeof accountingFact>[0])),
      whys.map((one) => unknown(one)),
      6,
    ),
    queue: maybe(fc.record({ postsAutomatically: fc.boolean(), everyMinutes: fc.constantFrom(20, 30, 60) })),
  })
  .map((changes) => storeOf(changes as Partial<Store>));

const sessions: fc.Arbitrary<Fact<Session>> = mostly<Fact<Session>>(
  mostly(fc.constantFrom<Session['user']['role']>('full-access', 'super-user', 'unknown'), fc.constantFrom(...ROLES), 8).map((role) =>
    sessionFact({ role }),
  ),
  whys.map((one) => unknown(one)),
  8,
);

const running = mostly<DiagnosisFacts['running']>(
  fc.constant(byService(null)),
  fc.oneof(
    whys.map((one) => unknown(one)),
    fc
      .constantFrom('queued' as const, 'running' as const, 'succeeded' as const, 'failed' as const, 'unknown' as const)
      .map((state) => byService({ action: 'refresh' as const, date: date('2026-11-04'), state })),
  ),
  8,
);

const presses = maybe(
  fc.option(
    fc.record({
      action: fc.constantFrom('refresh' as const, 'regenerate' as const),
      at: fc.constantFrom(ago(60), ago(1500), ago(1799), ago(1800), ago(90_000)),
    }),
  ),
);

/** Everything that a day may be judged by, with the day's evidence. */
export const facts: fc.Arbitrary<DiagnosisFacts & { readonly day: DayDetail }> = fc
  .record({
    day: dayDetails,
    session: sessions,
    store: maybe(stores),
    lastBuild: presses,
    refreshed: fc.boolean(),
    running,
    now: fc.constant(NOW),
  })
  .map(({ refreshed, ...rest }) => {
    const press = rest.lastBuild.known ? rest.lastBuild.value : null;
    const at = press?.action === 'refresh' ? press.at : refreshed ? ago(100_000) : null;
    return { ...rest, lastRefresh: rest.lastBuild.known ? known(at, 'journal', NOW) : rest.lastBuild };
  });
