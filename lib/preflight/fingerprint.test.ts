import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../domain/values/businessDate.ts';
import { known } from '../domain/values/fact.ts';
import { differenceBetween, fingerprint } from './fingerprint.ts';
import * as given from './testing/facts.ts';
import type { PreflightFacts } from './verdict.ts';

const { accountingFact, byService, dayFact, factsFor, mappingFact, operationOf, postingOf, sessionFact, storeFact, unknown } = given;

const BEFORE = factsFor('regenerate');
const between = (before: PreflightFacts, after: PreflightFacts) => {
  const { changed, lost, gained } = differenceBetween(fingerprint(before), fingerprint(after));
  return { changed: changed.map(({ key }) => key), lost, gained };
};
const LATER = '2026-11-24T15:05:00Z' as Instant;
const NOTHING = { changed: [], lost: null, gained: false };

/** What changes, and under which names it is told. */
const CHANGES: readonly (readonly [string, Partial<PreflightFacts>, readonly string[]])[] = [
  ['another user', { session: sessionFact({ id: 'u2' }) }, ['who']],
  ['another role', { session: sessionFact({ role: 'reports-only' }) }, ['role']],
  ['another account', { session: sessionFact({}, { id: 'a2' }) }, ['who']],
  ['another first day of the subscription', { session: sessionFact({}, { subscriptionStart: given.DATE }) }, ['account']],
  ['another version alone', { day: dayFact(['HOLD'], { version: 'v2' }) }, ['day']],
  ['another status', { day: dayFact(['POST'], { version: 'v2' }) }, ['statuses']],
  ['another message', { day: dayFact([postingOf('HOLD', { message: 'AccountRef' })]) }, ['messages']],
  ['another sync', { day: dayFact([postingOf('HOLD', { sync: 'pending' })]) }, ['statuses']],
  ['one more entry', { day: dayFact(['HOLD', 'HOLD']) }, ['statuses', 'messages']],
  ['other figures', { day: dayFact(['HOLD'], { pos: { ...given.TOTALS, sales: 1 } }) }, ['figures']],
  ['another kind of entry', { day: dayFact([postingOf('HOLD', { kind: 'cogs' })]) }, ['statuses', 'messages']],
  ['other totals', { day: dayFact(['HOLD'], { totals: { ...given.TOTALS, sales: 1 } }) }, ['figures']],
  ['other figures of the books', { day: dayFact(['HOLD'], { accounting: { ...given.TOTALS, sales: 1 } }) }, ['figures']],
  [
    'what is said of the connection',
    { store: storeFact({ connection: byService({ state: 'connected', detail: 'since today', checkedAt: given.NOW }) }) },
    ['store'],
  ],
  ['another company', { store: storeFact({ accounting: accountingFact({ company: 'Café Lune' }) }) }, ['accounting']],
  ['another software', { store: storeFact({ accounting: accountingFact({ software: 'sage' }) }) }, ['accounting']],
  ['the POS', { day: dayFact(['HOLD'], { posChangedAt: LATER }) }, ['day']],
  ['the connection', { store: storeFact({ connection: byService({ state: 'error', checkedAt: given.NOW }) }) }, ['store']],
  ['the time zone', { store: storeFact({ timeZone: byService('UTC') }) }, ['store']],
  ['the queue', { store: storeFact({ queue: byService({ postsAutomatically: false, everyMinutes: 30 }) }) }, ['store']],
  ['the mapping', { store: storeFact({ mapping: mappingFact({ changedAt: LATER }) }) }, ['mapping']],
  ['closed books', { store: storeFact({ accounting: accountingFact({ booksClosedThrough: given.DATE }) }) }, ['books']],
  ['a lost connection to the books', { store: storeFact({ accounting: accountingFact({ connection: 'disconnected' }) }) }, ['accounting']],
  ['the reference data', { store: storeFact({ accounting: accountingFact({ referenceDataAt: LATER }) }) }, ['posting']],
  ['another operation', { running: byService(operationOf()) }, ['running']],
  ['two things at once', { session: sessionFact({ id: 'u2' }), running: byService(operationOf()) }, ['who', 'running']],
];

describe('what was read both times', () => {
  it.each(CHANGES)('is told as changed where it did: %s', (_, changes, names) => {
    expect(between(BEFORE, { ...BEFORE, ...changes })).toEqual({ ...NOTHING, changed: names.map((name) => `changed.${name}`) });
  });

  it('is the same where it was read later, from elsewhere', () => {
    const again: PreflightFacts = {
      ...BEFORE,
      now: LATER,
      session: { ...BEFORE.session, at: LATER } as PreflightFacts['session'],
      day: { ...BEFORE.day, at: LATER, source: 'page' } as PreflightFacts['day'],
      store: storeFact({
        timeZone: known('America/Toronto', 'page', LATER),
        connection: byService({ state: 'connected', checkedAt: LATER }),
      }),
    };
    expect(fingerprint(again)).toBe(fingerprint(BEFORE));
  });
});

describe('what was read only once', () => {
  const ALL = ['session', 'day', 'store', 'running'] as const;
  const unread = fc.uniqueArray(fc.constantFrom(...ALL), { minLength: 1 });
  const whys = fc.constantFrom(...given.WHYS);
  const blind = (parts: readonly (typeof ALL)[number][], why: (typeof given.WHYS)[number]) =>
    ({ ...BEFORE, ...Object.fromEntries(parts.map((part) => [part, unknown(why)])) }) as PreflightFacts;

  it('never changed: neither all that was lost at once, nor a part of it', () => {
    fc.assert(
      fc.property(unread, whys, (parts, why) => {
        expect(between(BEFORE, blind(parts, why))).toEqual({ changed: [], lost: why, gained: false });
        expect(between(blind(parts, why), BEFORE)).toEqual({ changed: [], lost: null, gained: true });
      }),
    );
  });

  it('leaves what else changed to be told', () => {
    const after = { ...BEFORE, running: unknown('unreachable'), session: sessionFact({ id: 'u2' }) };
    expect(between(BEFORE, after)).toEqual({ changed: ['changed.who'], lost: 'unreachable', gained: false });
  });

  it.each<[string, PreflightFacts]>([
    ['figures that the service left out', { ...BEFORE, day: dayFact(['HOLD'], { pos: null }) }],
    ['one fact of the store', { ...BEFORE, store: storeFact({ mapping: unknown('not-published') }) }],
  ])('counts for %s as well', (_, after) => {
    expect(between(BEFORE, after)).toEqual({ changed: [], lost: 'not-published', gained: false });
  });

  it('is still not read where it was not read for another reason', () => {
    expect(between(blind(ALL, 'not-published'), blind(ALL, 'unreachable'))).toEqual(NOTHING);
  });
});

describe('a fingerprint', () => {
  it('is of one action on one day', () => {
    const target = { ...given.TARGET, storeId: '2' };
    const all = [BEFORE, { ...BEFORE, action: 'refresh' as const }, { ...BEFORE, target }].map(fingerprint);
    expect(new Set(all).size).toBe(3);
    expect(differenceBetween(all[0]!, all[1]!).changed).toEqual([{ key: 'checklist.changed' }]);
  });

  it('of another version of ours says only that something changed', () => {
    expect(differenceBetween('1a2b3c', fingerprint(BEFORE))).toEqual({
      changed: [{ key: 'checklist.changed' }],
      lost: null,
      gained: false,
    });
  });

  it('does not hold what the merchant chose, or the page: these are judged by themselves', () => {
    expect(fingerprint({ ...BEFORE, given: null, page: { ...BEFORE.page, kind: 'report' } })).toBe(fingerprint(BEFORE));
  });

  it('tells an unknown fact from every other unknown one, and from a known one of the same word', () => {
    expect(new Set(given.WHYS.map((why) => fingerprint({ ...BEFORE, day: unknown(why) }))).size).toBe(given.WHYS.length);
    const zone = (timeZone: Parameters<typeof storeFact>[0]) => fingerprint({ ...BEFORE, store: storeFact(timeZone) });
    expect(zone({ timeZone: unknown('not-asked') })).not.toBe(zone({ timeZone: byService('not-asked') }));
  });

  it('travels with a wish, whatever is not known', () => {
    for (const why of given.WHYS) {
      const blind = { session: unknown(why), store: unknown(why), day: unknown(why), running: unknown(why) };
      expect(fingerprint({ ...BEFORE, ...blind }).length).toBeLessThanOrEqual(512);
    }
    expect(fingerprint(BEFORE).length).toBeLessThanOrEqual(512);
  });
});
