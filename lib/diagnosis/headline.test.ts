import { describe, expect, it } from 'vitest';
import type { Instant } from '../domain/values/businessDate.ts';
import type { DayDetail } from '../domain/day/day.ts';
import { unknown } from '../domain/values/fact.ts';
import { STATUSES, meaningOf } from '../domain/day/statuses.ts';
import type { Mapping, Store } from '../domain/store/store.ts';
import { en } from '../i18n/en/index.ts';
import type { Phrase } from '../i18n/phrase.ts';
import { NO_TOTALS, accountingFact, dayOf, diagnosisFacts, mappingFact, postingOf, storeFact } from '../preflight/testing/facts.ts';
import { diagnose } from './diagnose.ts';
import { headline } from './headline.ts';
import { statusText } from './statusText.ts';
import { summaryOf } from './testing/arbitraries.ts';

const LATER = '2026-11-05T09:00:00Z' as Instant;
const posChanged = { posChangedAt: LATER };
const HELMETS = { area: 'Inventory & COGS', name: 'Helmets' };
const WORKSHOP = { area: 'Sales', name: 'Workshop' };
const MAPPING = 'Required param missing';
const lacking = (...missing: Mapping['missing']) => mappingFact({ state: 'incomplete', missing });

/** What is said of a day: in a list, where its store is well but for `store`. */
function of(day: DayDetail, store: Partial<Store> = {}): Phrase {
  const facts = diagnosisFacts(summaryOf(day), { store: storeFact(store) });
  return headline(facts, diagnose(facts).next);
}
const unseen = { mapping: unknown('not-published') };

describe('a headline', () => {
  it.each<[string, DayDetail, string, Partial<Store>?]>([
    ['never loaded', dayOf(['FAILED'], { loadedAt: null }), 'headline.never-loaded'],
    ['without an entry', dayOf([]), 'headline.no-entry-for'],
    ['without an entry, and without an amount', dayOf([], { totals: NO_TOTALS }), 'headline.no-entry'],
    ['sales removed, COGS posted', dayOf([postingOf('DELETED'), postingOf('POSTED', { kind: 'cogs' })]), 'headline.not-in-books'],
    [
      'all but COGS removed',
      dayOf([postingOf('DELETED'), postingOf('DELETED', { kind: 'payments' }), postingOf('POSTED', { kind: 'cogs' })]),
      'headline.not-in-books.more',
      { accounting: accountingFact({ postingMethod: 'summary-sales-receipt', tracksSalesTax: true }) },
    ],
    ['removed as a whole', dayOf(['DELETED']), 'status.DELETED'],
    [
      'posted without COGS, which the store books',
      dayOf(['POSTED']),
      'headline.no-entry-for',
      { accounting: accountingFact({ booksCogs: true }) },
    ],
    ['posted, in a store whose settings nobody sees', dayOf(['POSTED']), 'headline.unseen', { accounting: unknown('not-published') }],
    [
      'sales and payments posted, in a store whose settings nobody sees',
      dayOf([postingOf('POSTED'), postingOf('POSTED', { kind: 'payments' })]),
      'headline.unseen.both',
      { accounting: unknown('not-published') },
    ],
    [
      'posted beside payments that say nothing, in a store whose settings nobody sees',
      dayOf([postingOf('POSTED'), postingOf('NONE', { kind: 'payments' })]),
      'headline.unseen',
      { accounting: unknown('not-published') },
    ],
    ['open checks, in the plural', dayOf(['OPEN CHECKS']), 'status.OPENCHECK'],
    [
      'posted in QuickBooks Desktop, and nobody says whether it was carried',
      dayOf(['POSTED']),
      'headline.unknown-sync',
      { accounting: accountingFact({ software: 'quickbooks-desktop' }) },
    ],
    ['posted', dayOf(['POSTED']), 'status.POSTED'],
    ['not active', dayOf(['']), 'status.NONE'],
    ['ready beside posted', dayOf(['POSTED', 'POST']), 'status.POST'],
    ['failed for a reason', dayOf([postingOf('FAILED', { message: 'Account is inactive' })]), 'headline.failed'],
    ['failed for no reason that we know', dayOf(['UPDATEFAILED']), 'status.UPDATEFAILED'],
    ['carried over with an error', dayOf([postingOf('POSTED', { sync: 'error' })]), 'status.FAILED'],
    ['on hold, and nobody sees the mapping', dayOf(['HOLD']), 'status.HOLD', unseen],
    ['on hold for a mapping that nobody sees', dayOf([postingOf('HOLD', { message: MAPPING })]), 'headline.held', unseen],
    ['out of balance', dayOf(['POSTED', 'UPDATEOOB']), 'status.UPDATEOOB'],
    ['open checks', dayOf(['OPEN CHECK']), 'status.OPENCHECK'],
    ['waiting for the Web Connector', dayOf([postingOf('POSTED', { sync: 'pending' })]), 'headline.sync-pending'],
    ['a strange word', dayOf(['FAILED', 'LINK']), 'headline.unknown-word'],
    ['a strange sync word', dayOf([postingOf('POSTED', { sync: 'unknown' })]), 'headline.unknown-sync'],
    ['posted, then changed in the POS', dayOf(['POSTED'], posChanged), 'headline.pos-changed.posted'],
    ['loaded, then changed in the POS', dayOf(['POST'], posChanged), 'headline.pos-changed.loaded'],
    ['failed, and changed in the POS', dayOf(['FAILED'], posChanged), 'status.FAILED'],
    ['on hold, mapped by now, and changed in the POS', dayOf(['HOLD'], posChanged), 'headline.pos-changed.loaded'],
    // The mapping, as it is now.
    ['on hold, and a row has no account', dayOf(['HOLD']), 'headline.no-account', { mapping: lacking(HELMETS) }],
    [
      'failed on a mapping, and rows have none',
      dayOf([postingOf('FAILED', { message: MAPPING })]),
      'headline.no-account.more',
      { mapping: lacking(HELMETS, WORKSHOP, { area: 'Payments', name: 'Cash' }) },
    ],
    ['on hold, and rows have none that are not named', dayOf(['HOLD']), 'headline.rows-missing', { mapping: lacking() }],
    [
      'failed on something else, and a row has no account',
      dayOf([postingOf('FAILED', { message: 'Account is inactive' })]),
      'headline.failed',
      { mapping: lacking(HELMETS) },
    ],
    ['posted, and a row has no account', dayOf(['POSTED']), 'status.POSTED', { mapping: lacking(HELMETS) }],
    ['on hold, and mapped by now', dayOf(['HOLD']), 'headline.ready-to-regenerate'],
    ['failed on a mapping, and mapped by now', dayOf([postingOf('FAILED', { message: MAPPING })]), 'headline.ready-to-regenerate'],
  ])('%s', (_, day, key, store) => {
    expect(of(day, store).key).toBe(key);
  });

  it.each<[string, DayDetail, Mapping['missing'], Phrase['values']]>([
    ['of the sales', dayOf(['HOLD']), [HELMETS, WORKSHOP], { row: 'Workshop' }],
    ['of COGS', dayOf([postingOf('HOLD', { kind: 'cogs' })]), [WORKSHOP, HELMETS], { row: 'Helmets' }],
    [
      'of the payments, where none of theirs is missing',
      dayOf([postingOf('HOLD', { kind: 'payments' })]),
      [WORKSHOP, HELMETS],
      { row: 'Workshop', count: 1 },
    ],
    ['with a long name', dayOf(['HOLD']), [{ area: 'Sales', name: 'Accessories and winter clothing' }], { row: 'Accessories and win…' }],
  ])('names the row that the entry lacks: one %s', (_, day, missing, values) => {
    expect(of(day, { mapping: lacking(...missing) }).values).toEqual(values);
  });

  it('names the cause and the strange word', () => {
    const causeOf = (status: string, message: string, store?: Partial<Store>) => of(dayOf([postingOf(status, { message })]), store).values;
    expect(causeOf('FAILED', 'Stale Object Error')).toEqual({ cause: { text: 'error.qbo-stale-object.name' } });
    expect(causeOf('FAILED', 'It was edited by two: the data is stale data')).toEqual({ cause: { text: 'family.entry-edited.name' } });
    expect(causeOf('HOLD', MAPPING, unseen)).toEqual({ cause: { text: 'error.required-param-missing.name' } });
    expect(of(dayOf(['WHAT'])).values).toEqual({ word: 'WHAT' });
  });

  it('has a text for every word with a meaning, whatever the sync says', () => {
    for (const status of STATUSES.keys()) {
      for (const sync of [null, 'pending', 'synced', 'error', 'unknown'] as const) {
        expect(Object.keys(en)).toContain(of(dayOf([postingOf(status, { sync })])).key);
      }
      if (meaningOf(status).family !== 'unknown') expect(Object.keys(en)).toContain(statusText(status));
    }
  });
});
