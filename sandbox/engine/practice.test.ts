import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { BusinessDate } from '../../lib/domain/values/businessDate.ts';
import { FAILED, CHANGED, HELD, WELL, GIVEN, start, refusalOf } from './testing/practice.ts';

describe('the three broken days', () => {
  it('stand as the scenario says', () => {
    const { words } = start();
    expect([FAILED, CHANGED, HELD, WELL].map((target) => words(target))).toEqual([
      ['sales POSTED', 'cogs FAILED'],
      ['sales POSTED', 'cogs POSTED'],
      ['sales HOLD', 'cogs POSTED'],
      ['sales POSTED', 'cogs POSTED'],
    ]);
  });

  it('the failed one is repaired by mapping, regenerate and post; the ledger holds each entry once', () => {
    const { practice, who, run, words, mapAll } = start();
    mapAll();
    run('regenerate');
    expect(words()).toEqual(['sales POSTED', 'cogs POST']);
    run('post');
    expect(words()).toEqual(['sales POSTED', 'cogs POSTED']);
    expect(practice.ledger(who, 'qbo', { date: FAILED.date }).map(({ kind, revisions }) => [kind, revisions.length])).toEqual([
      ['cogs', 1],
      ['sales', 1],
    ]);
  });

  it('the changed one becomes UPDATE and keeps its reference in the ledger', () => {
    const { practice, who, run, words, mapAll } = start();
    mapAll();
    const before = practice.day(who, CHANGED);
    expect(before.pos).not.toEqual(before.accounting);
    run('refresh', CHANGED);
    expect(words(CHANGED)).toEqual(['sales UPDATE', 'cogs UPDATE']);
    run('post', CHANGED);
    const after = practice.day(who, CHANGED);
    expect(after.pos).toEqual(after.accounting);
    expect(after.postings.map(({ ledgerRef }) => ledgerRef)).toEqual(before.postings.map(({ ledgerRef }) => ledgerRef));
    expect(practice.ledger(who, 'qbo', { date: CHANGED.date }).map(({ revisions }) => revisions.length)).toEqual([2, 2]);
  });

  it('the held one waits for its mapping, then for a regenerate', () => {
    const { act, run, words, mapAll } = start();
    mapAll();
    expect(refusalOf(() => act('post', HELD))).toBe('status-not-eligible');
    run('regenerate', HELD);
    run('post', HELD);
    expect(words(HELD)).toEqual(['sales POSTED', 'cogs POSTED']);
  });

  it('a refresh that finds nothing new leaves a posted day as it was', () => {
    const { run, words, mapAll } = start();
    mapAll();
    run('refresh', WELL);
    expect(words(WELL)).toEqual(['sales POSTED', 'cogs POSTED']);
  });
});

describe('a refusal', () => {
  const cases: [string, (w: ReturnType<typeof start>) => () => unknown][] = [
    [
      'mapping-incomplete',
      ({ act }) =>
        () =>
          act('regenerate'),
    ],
    [
      'role',
      ({ practice }) =>
        () =>
          practice.act(practice.signIn('clerk@velo.example', 'practice')!, {
            action: 'post',
            target: FAILED,
            given: GIVEN.post,
            key: randomUUID(),
            ifMatch: 'v1',
          }),
    ],
    [
      'unknown-store',
      ({ practice, who }) =>
        () =>
          practice.day(who, { ...FAILED, storeId: '99' }),
    ],
    [
      'unknown-day',
      ({ practice, who }) =>
        () =>
          practice.day(who, { ...FAILED, date: '2020-01-01' as BusinessDate }),
    ],
    ['day-changed', ({ act, mapAll }) => (mapAll(), () => act('regenerate', FAILED, { ifMatch: 'v0' }))],
    ['operation-in-progress', ({ act, mapAll }) => (mapAll(), act('regenerate'), () => act('refresh', WELL))],
    ['store-disconnected', ({ practice, who, act }) => (practice.disconnectStore(who, '1'), () => act('refresh'))],
    [
      'accounting-disconnected',
      ({ practice, who, act, mapAll }) => (
        mapAll(),
        practice.changeLedger(who, 'qbo', { do: 'end-authorisation' }),
        () => act('regenerate')
      ),
    ],
    [
      'books-closed',
      ({ practice, who, act, mapAll }) => (
        mapAll(),
        practice.changeLedger(who, 'qbo', { do: 'close-books', through: FAILED.date }),
        () => act('regenerate')
      ),
    ],
    ['unresolved-errors', ({ act, mapAll }) => (mapAll(), () => act('post'))],
    ['nothing-to-post', ({ act, mapAll }) => (mapAll(), () => act('post', WELL))],
    ['reason-not-allowed', ({ act, mapAll }) => (mapAll(), () => act('post', FAILED, { given: { reason: 'mapping-updated' } }))],
  ];
  it.each(cases)('%s', (word, arrange) => {
    expect(refusalOf(arrange(start()))).toBe(word);
  });

  it('of a day that is not over, or not after the first of the subscription', () => {
    const { practice, who, act, mapAll } = start();
    mapAll();
    const { subscriptionStart } = who.account;
    expect(subscriptionStart < FAILED.date).toBe(true);
    expect(practice.days(who, '1', { from: '2026-11-24' as BusinessDate, to: '2026-12-31' as BusinessDate })).toEqual([]);
    expect(refusalOf(() => act('refresh', { storeId: '1', date: '2026-11-24' as BusinessDate }))).toBe('unknown-day');
  });
});

describe('an idempotency key', () => {
  it('gives the same operation again, whatever happened since, and is refused for another request', () => {
    const { practice, who, act, pass, mapAll } = start();
    mapAll();
    const key = randomUUID();
    const { version: ifMatch } = practice.day(who, FAILED);
    const first = act('regenerate', FAILED, { key, ifMatch });
    pass(5);
    expect(act('regenerate', FAILED, { key, ifMatch }).id).toBe(first.id);
    expect(refusalOf(() => act('post', FAILED, { key }))).toBe('idempotency-key-reused');
    expect(practice.operations(who, { key }).map(({ id }) => id)).toEqual([first.id]);
  });
});
