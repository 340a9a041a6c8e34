import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BusinessDate, Instant } from '../domain/businessDate.ts';
import type { DaySummary, Posting } from '../domain/day.ts';
import { isEligible } from '../domain/eligibility.ts';
import { STATUSES } from '../domain/statuses.ts';
import { advise } from './advise.ts';

const LOADED = '2026-11-04T09:00:00Z' as Instant;
const LATER = '2026-11-05T09:00:00Z' as Instant;

const posting = (status: string, message: string | null = null, sync: Posting['sync'] = null): Posting => ({
  kind: 'sales',
  status,
  sync,
  message,
  postedAt: null,
  ledgerRef: null,
});
const dayOf = (postings: readonly Posting[], changes: Partial<DaySummary> = {}): DaySummary => ({
  storeId: '1',
  date: '2026-11-03' as BusinessDate,
  version: 'v1',
  loadedAt: LOADED,
  posChangedAt: null,
  currency: 'CAD',
  totals: null,
  postings,
  ...changes,
});

const MAPPING = 'Required param missing';
const REFERENCE = 'Account is inactive';
const LOST = 'AuthenticationFailed';
const BUSY = 'Too many requests';

describe('the step that is advised', () => {
  it.each<[string, DaySummary, ReturnType<typeof advise>]>([
    ['posted', dayOf([posting('POSTED')]), null],
    ['no entry', dayOf([]), null],
    ['ready', dayOf([posting('POSTED'), posting('POST')]), 'post'],
    ['an update is ready', dayOf([posting('UPDATE')]), 'post'],
    ['on hold', dayOf([posting('HOLD')]), 'regenerate'],
    ['a missing mapping', dayOf([posting('POSTED'), posting('FAILED', MAPPING)]), 'regenerate'],
    ['an inactive account', dayOf([posting('FAILED', REFERENCE)]), 'regenerate'],
    ['a lost connection', dayOf([posting('FAILED', LOST)]), 'regenerate'],
    ['a lost connection, by its code', dayOf([posting('FAILED', 'HTTP 401')]), 'regenerate'],
    ['a connection that another user made', dayOf([posting('FAILED', 'invalid_grant')]), 'post'],
    ['busy books', dayOf([posting('UPDATEFAILED', BUSY)]), 'post'],
    ['a lost connection and a missing mapping', dayOf([posting('FAILED', LOST), posting('FAILED', MAPPING)]), 'regenerate'],
    ['a lost connection and a hold', dayOf([posting('FAILED', LOST), posting('HOLD')]), 'regenerate'],
    ['a closed period: the accountant decides', dayOf([posting('FAILED', 'Account Period Closed')]), null],
    ['a duplicate: never post', dayOf([posting('FAILED', 'This number has already been used.')]), null],
    ['an entry in use', dayOf([posting('FAILED', 'Stale Object Error')]), null],
    ['a message that we cannot read', dayOf([posting('FAILED', 'Odd')]), null],
    ['no message: often an account changed', dayOf([posting('FAILED')]), 'regenerate'],
    ['out of balance', dayOf([posting('OOB')]), null],
    ['a missing mapping beside a duplicate', dayOf([posting('FAILED', MAPPING), posting('FAILED', 'must be unique')]), null],
    ['open checks', dayOf([posting('OPENCHECK')]), null],
    ['ready beside open checks', dayOf([posting('POST'), posting('OPENCHECK')]), null],
    ['the POS changed', dayOf([posting('POSTED')], { posChangedAt: LATER }), 'refresh'],
    ['the POS changed, and it failed', dayOf([posting('FAILED', 'Odd')], { posChangedAt: LATER }), 'refresh'],
    ['the POS changed, and nothing may be done', dayOf([posting('DELETED')], { posChangedAt: LATER }), null],
    ['never loaded', dayOf([posting('FAILED', MAPPING)], { loadedAt: null }), null],
    ['a strange word', dayOf([posting('FAILED', MAPPING), posting('LINK')]), null],
    ['a strange sync word', dayOf([posting('POSTED', null, 'unknown'), posting('POST')]), null],
    ['a removal that failed', dayOf([posting('DELETEFAILED', LOST)]), null],
    ['carried over with an error that we can read', dayOf([posting('POSTED', MAPPING, 'error')]), 'regenerate'],
    ['carried over with an error that only has to be sent again, which its status refuses', dayOf([posting('POSTED', BUSY, 'error')]), null],
  ])('%s', (_, day, step) => {
    expect(advise(day)).toBe(step);
  });

  it('is never one that the statuses refuse', () => {
    const postings = fc.array(
      fc.record({
        status: fc.oneof(fc.constantFrom(...STATUSES.keys()), fc.string()),
        sync: fc.constantFrom('pending', 'synced', 'error', 'unknown', null),
        message: fc.option(fc.constantFrom(MAPPING, REFERENCE, LOST, BUSY, 'Odd')),
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(postings, fc.constantFrom(null, LATER), fc.constantFrom(null, LOADED), (some, posChangedAt, loadedAt) => {
        const day = dayOf(some.map(({ status, message, sync }) => posting(status, message, sync)), { posChangedAt, loadedAt });
        const step = advise(day);
        expect(step === null || isEligible(step, day)).toBe(true);
      }),
    );
  });
});
