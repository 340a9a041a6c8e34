import { describe, expect, it } from 'vitest';
import { type BusinessDate, type Instant, addSeconds } from '../domain/values/businessDate.ts';
import { phrase } from '../i18n/phrase.ts';
import { CHECKS } from './checks/index.ts';
import { preflight } from './preflight.ts';
import { factsFor } from './testing/facts.ts';
import { unknown } from '../domain/values/fact.ts';
import { type Told, isKept, toldBefore } from './told.ts';
import type { CheckResult } from './verdict.ts';

const NOW = '2026-11-24T15:00:00.000Z' as Instant;
const date = (day: number) => `2026-11-${String(day).padStart(2, '0')}` as BusinessDate;
const WORDS = phrase('check.mapping-complete.ask');
const asked = (id: string, changes: Partial<CheckResult> = {}): CheckResult => ({ id, kind: 'ask', reason: WORDS, ...changes });
const said = (check: string, changes: Partial<Told> = {}): Told => ({
  check,
  date: date(10),
  reason: WORDS,
  at: addSeconds(NOW, -60),
  ...changes,
});
const found = (told: readonly Told[], results: readonly CheckResult[], day = 10) => [...toldBefore(told, results, date(day), NOW)];

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

describe('what a merchant said before', () => {
  it.each<[string, boolean, ...Parameters<typeof found>]>([
    ['the same of the same day', true, [said('mapping-complete')], [asked('mapping-complete')]],
    ['the same, in other words', false, [said('mapping-complete', { reason: phrase('check.role.ask') })], [asked('mapping-complete')]],
    ['the same of another day, of what holds for one', false, [said('mapping-complete')], [asked('mapping-complete')], 11],
    ['the same, half an hour ago', true, [said('mapping-complete', { at: addSeconds(NOW, -30 * MINUTE) })], [asked('mapping-complete')]],
    ['the same, longer ago', false, [said('mapping-complete', { at: addSeconds(NOW, -30 * MINUTE - 1) })], [asked('mapping-complete')]],
    [
      'the same, by a clock that was set back since',
      false,
      [said('mapping-complete', { at: addSeconds(NOW, 1) })],
      [asked('mapping-complete')],
    ],
    ['something else', false, [said('store-connected')], [asked('mapping-complete')]],
    ['what is warned of now', false, [said('mapping-complete')], [asked('mapping-complete', { kind: 'warn' })]],
    ['what stands in the way now', false, [said('mapping-complete')], [asked('mapping-complete', { kind: 'block' })]],
    ['what is asked each time', false, [said('errors-resolved')], [asked('errors-resolved')]],
    [
      'that a day is after the subscription began: so are later ones',
      true,
      [said('after-subscription')],
      [asked('after-subscription')],
      11,
    ],
    [
      'that a day is after the subscription began: of earlier ones that says nothing',
      false,
      [said('after-subscription')],
      [asked('after-subscription')],
      9,
    ],
    ['that a day is over: so are earlier ones', true, [said('historical')], [asked('historical')], 9],
    ['that a day is over: of later ones that says nothing', false, [said('historical')], [asked('historical')], 11],
    ['that the books are open for a day: also for later ones', true, [said('books-open')], [asked('books-open')], 11],
    [
      'that the books are open, more than a week ago',
      false,
      [said('books-open', { at: addSeconds(NOW, -7 * DAY - 1) })],
      [asked('books-open')],
    ],
    ['the right, within a month', true, [said('role', { at: addSeconds(NOW, -29 * DAY) })], [asked('role')], 3],
    ['who is signed in, after half an hour', false, [said('signed-in', { at: addSeconds(NOW, -31 * MINUTE) })], [asked('signed-in')]],
  ])('spares asking where it was %s: %s', (_, spares, told, results, day) => {
    expect(found(told, results, day).length > 0).toBe(spares);
  });

  it('is told with its latest moment', () => {
    const [first, second] = [
      said('role', { date: date(3), at: addSeconds(NOW, -DAY) }),
      said('role', { date: date(4), at: addSeconds(NOW, -60) }),
    ];
    expect(found([first, second], [asked('role')])).toEqual([['role', second]]);
    expect(found([second, first], [asked('role')])).toEqual([['role', second]]);
  });

  it('reaches as far for each check as the check says; what it never spares is named here', () => {
    const results = preflight(
      factsFor('refresh', {
        session: unknown('not-published'),
        store: unknown('not-published'),
        running: unknown('not-published'),
        lastBuild: unknown('not-published'),
        knowsEveryEntry: false,
      }),
    );
    const never = results.filter(({ kind }) => kind === 'ask').filter((result) => !isKept(result));
    expect(never.map(({ id }) => id)).toEqual([]);
    expect(CHECKS.filter(({ holds }) => holds).map(({ id }) => id)).toEqual([
      'signed-in',
      'role',
      'page-recognised',
      'historical',
      'after-subscription',
      'store-connected',
      'mapping-complete',
      'accounting-connected',
      'books-open',
      'no-other-operation',
    ]);
  });
});
