import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Action, GivenReason } from '../../lib/domain/day/action.ts';
import { type BusinessDate, type Instant, addDays, runningDate } from '../../lib/domain/values/businessDate.ts';
import { openPractice } from '../engine/openPractice.ts';
import type { Practice, PracticeStore, PracticeSession } from '../engine/practice.ts';
import { build } from './build.ts';
import { readScenario } from './readScenario.ts';

// Three moments at which the days of the stores are not the same ones as those of UTC, or of each other.
const MOMENTS = ['2026-11-24T15:00:00Z', '2026-11-24T03:30:00Z', '2026-11-24T06:00:00Z'] as Instant[];

let practice: Practice;
let owner: PracticeSession;
let real: number;
function use(now: Instant): void {
  real = Temporal.Instant.from(now).epochMilliseconds;
  practice = openPractice({
    file: ':memory:',
    fill: (world) => build(readScenario('four-packages'), world),
    startsAt: now,
    realNow: () => real,
  });
  owner = practice.signIn('owner@velo.example', 'practice')!;
}
beforeEach(() => use(MOMENTS[0]!));
afterEach(() => practice.close());

const daysAgo = ({ timeZone, businessDayEnds: dayEnds }: PracticeStore, days: number): BusinessDate =>
  addDays(runningDate({ timeZone, dayEnds }, practice.now())!, -days);
const postings = (store: PracticeStore, date: BusinessDate) => practice.day(owner, { storeId: store.id, date }).postings;
const wordsOf = (store: PracticeStore, date: BusinessDate) => postings(store, date).map(({ status }) => status);

function run(store: PracticeStore, date: BusinessDate, action: Action, given: GivenReason): void {
  const target = { storeId: store.id, date };
  practice.act(owner, { action, target, given, key: randomUUID(), ifMatch: practice.day(owner, target).version });
  real += 5000;
}

/** What removes the cause of each failed day, in the ledger. */
const MENDS: Readonly<Record<string, (store: PracticeStore) => void>> = {
  'quickbooks-online': activate,
  'quickbooks-desktop': activate,
  xero: activate,
  sage: ({ companyId }) => practice.changeLedger(owner, companyId, { do: 'close-books', through: null }),
};
function activate({ companyId }: PracticeStore): void {
  const company = practice.companies(owner).find(({ id }) => id === companyId)!;
  for (const { id, active } of company.accounts)
    if (!active) practice.changeLedger(owner, companyId, { do: 'set-account-active', accountId: id, active: true });
}

const FAILED: readonly (readonly [string, number, string])[] = [
  ['quickbooks-online', 4, 'Object Not Found: Something you’re trying to use has been made inactive. Check the fields with accounts.'],
  ['quickbooks-desktop', 4, '3140 There is an invalid reference to QuickBooks Account'],
  ['xero', 4, 'has been archived, or has been deleted. Each line item must reference a valid account'],
  ['sage', 7, "is within a period that's been closed."],
];

describe.each(FAILED)('the store on %s', (software, ago, message) => {
  const storeOf = () => practice.stores(owner).find(({ accounting }) => accounting.software === software)!;

  it.each(MOMENTS)('has one failed day, one that is ready, and else nothing to do, at %s', (now) => {
    practice.close();
    use(now);
    const store = storeOf();
    const others = [1, 2, 3, 4, 5, 6, 7].filter((one) => one !== ago && one !== 2);
    expect(wordsOf(store, daysAgo(store, 2))).toEqual(['POST', 'POST']);
    expect(
      postings(store, daysAgo(store, ago))
        .map((one) => one.message ?? '')
        .join(' '),
    ).toContain(message);
    for (const days of others) expect(wordsOf(store, daysAgo(store, days)), `${days} days ago`).toEqual(['POSTED', 'POSTED']);
    expect(practice.companies(owner).map(({ webConnectorWaiting }) => webConnectorWaiting)).toEqual([0, 0, 0, 0]);
  });

  it('posts the ready day, and QuickBooks Desktop waits for its Web Connector', () => {
    const store = storeOf();
    const date = daysAgo(store, 2);
    run(store, date, 'post', { reason: 'was-held' });
    expect(wordsOf(store, date)).toEqual(['POSTED', 'POSTED']);
    const waits = software === 'quickbooks-desktop';
    expect(postings(store, date).map(({ sync }) => sync)).toEqual(waits ? ['pending', 'pending'] : [null, null]);
    if (waits) practice.changeLedger(owner, store.companyId, { do: 'run-web-connector' });
    expect(postings(store, date).map(({ sync }) => sync)).toEqual(waits ? ['synced', 'synced'] : [null, null]);
  });

  it('has its failed day refused until the cause is gone, then repaired and in the ledger once', () => {
    const store = storeOf();
    const date = daysAgo(store, ago);
    expect(() => run(store, date, 'regenerate', { reason: 'failed' })).toThrow();
    MENDS[software]!(store);
    run(store, date, 'regenerate', { reason: 'failed' });
    run(store, date, 'post', { reason: 'after-regenerate' });
    expect(wordsOf(store, date)).toEqual(['POSTED', 'POSTED']);
    const entries = practice.ledger(owner, store.companyId, { date });
    expect(entries.map(({ revisions }) => revisions.length)).toEqual([1, 1]);
  });
});
