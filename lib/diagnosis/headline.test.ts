import { describe, expect, it } from 'vitest';
import type { BusinessDate, Instant } from '../domain/businessDate.ts';
import type { DaySummary, Posting } from '../domain/day.ts';
import { STATUSES, meaningOf } from '../domain/statuses.ts';
import { en } from '../i18n/en/index.ts';
import { headline } from './headline.ts';
import { statusText } from './statusText.ts';

const posting = (status: string, changes: Partial<Posting> = {}): Posting => ({
  kind: 'sales',
  status,
  sync: null,
  message: null,
  postedAt: null,
  ledgerRef: null,
  ...changes,
});
const dayOf = (postings: readonly Posting[], changes: Partial<DaySummary> = {}): DaySummary => ({
  storeId: '1',
  date: '2026-11-03' as BusinessDate,
  version: 'v1',
  loadedAt: '2026-11-04T09:00:00Z' as Instant,
  posChangedAt: null,
  currency: 'CAD',
  totals: null,
  postings,
  ...changes,
});
const posChanged = { posChangedAt: '2026-11-05T09:00:00Z' as Instant };

describe('a headline', () => {
  it.each<[string, DaySummary, string]>([
    ['never loaded', dayOf([posting('FAILED')], { loadedAt: null }), 'headline.never-loaded'],
    ['without an entry', dayOf([]), 'headline.no-entry'],
    ['posted', dayOf([posting('POSTED')]), 'status.POSTED'],
    ['not active', dayOf([posting('')]), 'status.NONE'],
    ['ready beside posted', dayOf([posting('POSTED'), posting('POST')]), 'status.POST'],
    ['failed for a reason', dayOf([posting('FAILED', { message: 'AccountRef missing' })]), 'headline.failed'],
    ['failed for no reason that we know', dayOf([posting('UPDATEFAILED')]), 'status.UPDATEFAILED'],
    ['carried over with an error', dayOf([posting('POSTED', { sync: 'error' })]), 'status.FAILED'],
    ['on hold', dayOf([posting('HOLD')]), 'status.HOLD'],
    ['on hold for a mapping', dayOf([posting('HOLD', { message: 'Required param missing' })]), 'headline.held'],
    ['out of balance', dayOf([posting('POSTED'), posting('UPDATEOOB')]), 'status.UPDATEOOB'],
    ['open checks', dayOf([posting('OPEN CHECK')]), 'status.OPENCHECK'],
    ['waiting for the Web Connector', dayOf([posting('POSTED', { sync: 'pending' })]), 'headline.sync-pending'],
    ['a strange word', dayOf([posting('FAILED'), posting('LINK')]), 'headline.unknown-word'],
    ['a strange sync word', dayOf([posting('POSTED', { sync: 'unknown' })]), 'headline.unknown-sync'],
    ['posted, then changed in the POS', dayOf([posting('POSTED')], posChanged), 'headline.pos-changed.posted'],
    ['loaded, then changed in the POS', dayOf([posting('POST')], posChanged), 'headline.pos-changed.loaded'],
    ['failed, and changed in the POS', dayOf([posting('FAILED')], posChanged), 'status.FAILED'],
    ['on hold, and changed in the POS', dayOf([posting('HOLD')], posChanged), 'status.HOLD'],
  ])('%s', (_, day, key) => {
    expect(headline(day).key).toBe(key);
  });

  it('names the cause and the strange word', () => {
    const causeOf = (status: string, message: string) => headline(dayOf([posting(status, { message })])).values;
    expect(causeOf('FAILED', 'Stale Object Error')).toEqual({ cause: { text: 'error.qbo-stale-object.name' } });
    expect(causeOf('FAILED', 'It was edited by two: the data is stale data')).toEqual({ cause: { text: 'fault.conflict' } });
    expect(causeOf('HOLD', 'Required param missing')).toEqual({ cause: { text: 'error.required-param-missing.name' } });
    expect(headline(dayOf([posting('WHAT')])).values).toEqual({ word: 'WHAT' });
  });

  it('has a text for every word with a meaning, whatever the sync says', () => {
    for (const status of STATUSES.keys()) {
      for (const sync of [null, 'pending', 'synced', 'error', 'unknown'] as const) {
        expect(Object.keys(en)).toContain(headline(dayOf([posting(status, { sync })])).key);
      }
      if (meaningOf(status).family !== 'unknown') expect(Object.keys(en)).toContain(statusText(status));
    }
  });
});
