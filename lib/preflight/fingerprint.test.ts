import { describe, expect, it } from 'vitest';
import type { Instant } from '../domain/businessDate.ts';
import { known } from '../domain/fact.ts';
import { changesBetween, fingerprint } from './fingerprint.ts';
import * as given from './testing/facts.ts';
import type { PreflightFacts } from './verdict.ts';

const { accountingFact, byService, dayFact, factsFor, mappingFact, operationOf, postingOf, sessionFact, storeFact, unknown } = given;

const BEFORE = factsFor('regenerate');
const told = (after: PreflightFacts) => changesBetween(BEFORE, after).map(({ key }) => key);
const LATER = '2026-11-24T15:05:00Z' as Instant;

/** What changes, and under which names it is told. */
const CHANGES: readonly (readonly [string, Partial<PreflightFacts>, readonly string[]])[] = [
  ['another user', { session: sessionFact({ id: 'u2' }) }, ['who']],
  ['another role', { session: sessionFact({ role: 'reports-only' }) }, ['who']],
  ['another account', { session: sessionFact({}, { id: 'a2' }) }, ['who']],
  ['signed out', { session: unknown('not-signed-in') }, ['who']],
  ['another version alone', { day: dayFact(['HOLD'], { version: 'v2' }) }, ['day']],
  ['another status', { day: dayFact(['POST'], { version: 'v2' }) }, ['statuses']],
  ['another message', { day: dayFact([postingOf('HOLD', { message: 'AccountRef' })]) }, ['statuses']],
  ['another sync', { day: dayFact([postingOf('HOLD', { sync: 'pending' })]) }, ['statuses']],
  ['one more entry', { day: dayFact(['HOLD', 'HOLD']) }, ['statuses']],
  ['other figures', { day: dayFact(['HOLD'], { pos: { ...given.TOTALS, sales: 1 } }) }, ['figures']],
  ['the POS', { day: dayFact(['HOLD'], { posChangedAt: LATER }) }, ['day']],
  ['the day cannot be read', { day: unknown('unreachable') }, ['statuses', 'figures']],
  ['the connection', { store: storeFact({ connection: byService({ state: 'error', checkedAt: given.NOW }) }) }, ['store']],
  ['the time zone', { store: storeFact({ timeZone: byService('UTC') }) }, ['store']],
  ['the queue', { store: storeFact({ queue: byService({ postsAutomatically: false, everyMinutes: 30 }) }) }, ['store']],
  ['the mapping', { store: storeFact({ mapping: mappingFact({ changedAt: LATER }) }) }, ['mapping']],
  ['closed books', { store: storeFact({ accounting: accountingFact({ booksClosedThrough: given.DATE }) }) }, ['accounting']],
  ['the store cannot be read', { store: unknown('unreachable') }, ['store', 'mapping', 'accounting']],
  ['another operation', { running: byService(operationOf()) }, ['running']],
  ['two things at once', { session: sessionFact({ id: 'u2' }), running: unknown('unreachable') }, ['who', 'running']],
];

describe('a fingerprint', () => {
  it.each(CHANGES)('changes with: %s', (_, changes, names) => {
    const after = { ...BEFORE, ...changes };
    expect(fingerprint(after)).not.toBe(fingerprint(BEFORE));
    expect(told(after)).toEqual(names.map((name) => `changed.${name}`));
  });

  it('is of one action on one day', () => {
    const target = { ...given.TARGET, storeId: '2' };
    const all = [BEFORE, { ...BEFORE, action: 'refresh' as const }, { ...BEFORE, target }].map(fingerprint);
    expect(new Set(all).size).toBe(3);
  });

  it('stays the same where the same was read later, from elsewhere', () => {
    const again: PreflightFacts = {
      ...BEFORE,
      now: LATER,
      session: { ...BEFORE.session, at: LATER } as PreflightFacts['session'],
      day: { ...BEFORE.day, at: LATER, source: 'page' } as PreflightFacts['day'],
      store: storeFact({ timeZone: known('America/Toronto', 'page', LATER), connection: byService({ state: 'connected', checkedAt: LATER }) }),
    };
    expect(fingerprint(again)).toBe(fingerprint(BEFORE));
    expect(told(again)).toEqual([]);
  });

  it('does not hold what the merchant chose, or the page: these are judged by themselves', () => {
    expect(fingerprint({ ...BEFORE, given: null, page: { ...BEFORE.page, kind: 'report' } })).toBe(fingerprint(BEFORE));
  });

  it('tells an unknown fact from every other unknown one', () => {
    expect(new Set(given.WHYS.map((why) => fingerprint({ ...BEFORE, day: unknown(why) }))).size).toBe(given.WHYS.length);
  });

  it('tells an unknown fact from a known one of the same word', () => {
    const zone = (timeZone: Parameters<typeof storeFact>[0]) => fingerprint({ ...BEFORE, store: storeFact(timeZone) });
    expect(zone({ timeZone: unknown('not-asked') })).not.toBe(zone({ timeZone: byService('not-asked') }));
  });
});
