/** A row of the journal for tests: a regenerate that is settled, of which each test changes what it is about. */
import type { BusinessDate, Instant } from '../../domain/values/businessDate.ts';
import type { JournalRow, Snapshot } from '../rows/journalRow.ts';

export const AT = '2026-11-24T15:00:00Z' as Instant;

/** A day of one entry, as the journal keeps it. */
export const snapshotIn = (status: string, changes: Partial<Snapshot['postings'][number]> = {}): Snapshot => ({
  version: 'v1',
  currency: 'CAD',
  totals: null,
  postings: [{ kind: 'sales', status, sync: null, message: null, ...changes }],
});

export const journalRowOf = (changes: Partial<JournalRow> = {}): JournalRow => ({
  id: 'c1',
  account: 'o#a1',
  origin: 'o',
  tabId: 1,
  action: 'regenerate',
  target: { storeId: '1', date: '2026-11-03' as BusinessDate },
  storeName: 'Plateau',
  software: 'xero',
  posts: ['sales'],
  queueMinutes: null,
  given: { reason: 'failed' },
  state: 'settled',
  dayVersion: 'v1',
  fingerprint: 'f1',
  operationId: 'op-1',
  step: 3,
  of: 3,
  preparedAt: AT,
  sentAt: AT,
  acceptedAt: AT,
  settledAt: AT,
  before: snapshotIn('HOLD'),
  after: snapshotIn('POST'),
  message: null,
  problem: null,
  ...changes,
});
