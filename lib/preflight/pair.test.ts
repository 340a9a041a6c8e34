import { describe, expect, it } from 'vitest';
import type { Action } from '../domain/day/action.ts';
import { PAIR_SECONDS } from '../domain/repair/builds.ts';
import { phrase } from '../i18n/phrase.ts';
import { pairOf, stopAfterRebuild } from './pair.ts';
import { preflight } from './preflight.ts';
import { NOW, NO_TOTALS, TOTALS, ago, accountingFact, dayFact, factsFor, postingOf, storeFact, unknown } from './testing/facts.ts';
import type { CheckResult, PreflightFacts } from './verdict.ts';

type Changes = Partial<PreflightFacts>;
const pair = (action: Action, changes: Changes = {}) => {
  const facts = factsFor(action, changes);
  return pairOf(facts, preflight(facts));
};
const OTHER = { ...TOTALS, sales: 1 };
const held = (changes: object) => ({ day: dayFact(['HOLD'], changes) });

describe('a Post may be confirmed with the rebuild before it', () => {
  it.each<[string, Action, Changes]>([
    ['a held day to regenerate', 'regenerate', {}],
    ['a held day to refresh', 'refresh', {}],
    ['a failed day', 'regenerate', { day: dayFact(['FAILED']) }],
    ['a day of which an entry is in the books', 'regenerate', { day: dayFact(['HOLD', postingOf('POSTED', { kind: 'cogs' })]) }],
    ['a posted day to refresh, with other figures in the POS', 'refresh', { day: dayFact(['POSTED'], { pos: OTHER }) }],
    ['what is asked of both in the same words', 'regenerate', { store: storeFact({ accounting: unknown('not-published') }) }],
  ])('%s', (_, action, changes) => {
    expect(pair(action, changes)).toMatchObject({ given: { reason: `after-${action}` } });
  });

  it.each<[string, Action, Changes]>([
    ['a Post', 'post', {}],
    ['a site that takes no requests', 'regenerate', { canAct: false }],
    ['a day that is not known', 'regenerate', { day: unknown('unreachable') }],
    ['a day without an entry', 'refresh', { day: dayFact([]) }],
    ['figures that are not known: what is to be posted could not be shown', 'refresh', held({ pos: null })],
    ['figures without a currency', 'refresh', held({ currency: null })],
    ['a Regenerate where the figures differ: another step comes first', 'regenerate', held({ pos: OTHER })],
    ['a Regenerate where the POS changed', 'regenerate', held({ posChangedAt: NOW })],
    ['a day that waits for customers to pay', 'refresh', { day: dayFact(['OPENCHECK']) }],
    ['a day of which a status is not known', 'refresh', { day: dayFact(['HOLD', postingOf('POSTED', { sync: 'unknown' })]) }],
    [
      'books that are closed',
      'regenerate',
      { store: storeFact({ accounting: accountingFact({ booksClosedThrough: factsFor('post').target.date }) }) },
    ],
    [
      'a page whose totals differ: only the Post asks about that',
      'regenerate',
      { page: { ...factsFor('regenerate').page, balance: 'differs' } },
    ],
  ])('not: %s', (_, action, changes) => {
    expect(pair(action, changes)).toBeNull();
  });

  it('is of the figures that are shown, and of nothing else that may come', () => {
    const prints = [TOTALS, OTHER, NO_TOTALS].map((pos) => pair('refresh', held({ pos }))!.fingerprint);
    expect(new Set(prints).size).toBe(3);
    expect(pair('refresh', held({ accounting: OTHER }))!.fingerprint).toBe(prints[0]);
  });
});

describe('after the rebuild', () => {
  const rebuild = { confirmedAt: ago(60), version: 'v1', ready: true };
  const facts = factsFor('post');
  const asked: CheckResult = { id: 'books-open', kind: 'ask', reason: phrase('check.books-open.ask', { date: 'today', software: 'Xero' }) };
  const confirmed = { ...pair('regenerate')!, statements: [{ id: asked.id, reason: asked.reason }] };
  const stop = (results: readonly CheckResult[], changes: object = {}) =>
    stopAfterRebuild(confirmed, { ...rebuild, ...changes }, facts, results);
  const key = (stopped: ReturnType<typeof stop>) => (typeof stopped === 'object' && stopped ? stopped.key : stopped);
  const passed: CheckResult = { id: 'role', kind: 'pass', reason: phrase('check.role.full-access') };
  const other = phrase('check.books-open.ask', { date: 'tomorrow', software: 'Xero' });

  it.each<[string, readonly CheckResult[], object, string | null]>([
    ['all is in order', [passed], {}, null],
    ['the same is asked in the same words', [passed, asked], {}, null],
    ['the same is asked in other words', [{ ...asked, reason: other }], {}, 'pair.dropped.otherwise'],
    ['the same words are another check’s', [{ ...asked, id: 'role' }], {}, 'pair.dropped.otherwise'],
    ['something else is to be acknowledged', [{ ...passed, kind: 'warn' }], {}, 'pair.dropped.otherwise'],
    ['something blocks, though it was asked before', [{ ...asked, kind: 'block' }], {}, 'pair.dropped.not-clear'],
    ['another version was read back', [passed], { version: 'v0' }, 'pair.dropped.changed'],
    ['the day is not ready', [passed], { ready: false }, 'pair.dropped.not-ready'],
    ['it is the last second', [passed], { confirmedAt: ago(PAIR_SECONDS) }, null],
    ['it is too late', [passed], { confirmedAt: ago(PAIR_SECONDS + 1) }, 'pair.dropped.late'],
    ['it was confirmed in the future', [passed], { confirmedAt: ago(-1) }, 'pair.dropped.late'],
  ])('%s', (_, results, changes, stopped) => {
    expect(key(stop(results, changes))).toBe(stopped);
  });

  it.each([
    ['unreachable', 'unread'],
    ['not-understood', 'pair.dropped.otherwise'],
    ['not-signed-in', 'pair.dropped.otherwise'],
  ] as const)('what could be read and is %s now: %s', (why, stopped) => {
    expect(key(stopAfterRebuild(confirmed, rebuild, { ...facts, running: unknown(why) }, [passed]))).toBe(stopped);
  });

  it('more could be read than before: that was not confirmed', () => {
    const less = pair('regenerate', { store: storeFact({ queue: unknown('not-published') }) })!;
    expect(key(stopAfterRebuild(less, rebuild, facts, [passed]))).toBe('pair.dropped.otherwise');
  });
});
