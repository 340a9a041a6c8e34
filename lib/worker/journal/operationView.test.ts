import { describe, expect, it } from 'vitest';
import type { JournalRow, Snapshot } from '../../cache/rows/journalRow.ts';
import { journalRowOf as row, snapshotIn as snapshot } from '../../cache/testing/journalRow.ts';
import type { Action } from '../../domain/day/action.ts';
import { type Instant, addSeconds } from '../../domain/values/businessDate.ts';
import { JOURNAL_STATES, type JournalState } from '../../domain/repair/journalState.ts';
import { phrase } from '../../i18n/phrase.ts';
import { operationView } from './operationView.ts';

const TOTALS = { sales: 1, discounts: 0, tax: 0, payments: 1, cogs: 0, purchaseOrders: 0 };

const said = (changes: Partial<JournalRow>) => {
  const { outcome, next, message, active } = operationView(row(changes));
  return { outcome: outcome.key, next: next.map(({ label }) => label.key), message, active };
};

describe('an operation', () => {
  it.each<[JournalState, string, readonly string[], boolean]>([
    ['planned', 'pair.planned', [], true],
    ['dropped', 'pair.dropped.otherwise', [], false],
    ['prepared', 'operation.sent', [], true],
    ['sent', 'operation.sent', [], true],
    ['unknown', 'operation.unknown', ['next.look-at-day'], true],
    ['accepted', 'operation.running.regenerate', [], true],
    ['settling', 'operation.settling', [], true],
    ['absent', 'operation.absent', [], false],
    ['refused', 'operation.refused', [], false],
    ['failed', 'operation.failed', ['next.look-at-day'], false],
    ['settled', 'operation.settled.ready', ['action.post.button'], false],
  ])('that is %s: %s', (state, outcome, next, active) => {
    expect(said({ state, ...(state === 'settled' ? {} : { after: null }) })).toEqual({ outcome, next, active, message: null });
  });

  it('has words for every state', () => {
    for (const state of JOURNAL_STATES) expect(said({ state }).outcome).toMatch(/^(?:operation|pair)\./);
  });

  it.each<[Action, string, string, readonly string[], Partial<Snapshot['postings'][number]>?]>([
    ['refresh', 'POSTED', 'operation.settled.up-to-date', []],
    ['refresh', 'UPDATE', 'operation.settled.ready', ['action.post.button']],
    ['refresh', 'OPENCHECK', 'operation.settled.waiting', ['next.fix-then-again']],
    ['regenerate', 'HOLD', 'operation.settled.blocked', ['next.fix-then-again']],
    ['regenerate', 'FAILED', 'operation.settled.blocked', ['next.fix-then-again']],
    ['regenerate', 'STRANGE', 'operation.settled.unknown', ['next.look-at-day']],
    ['regenerate', 'NONE', 'operation.settled.inactive', ['next.fix-then-again']],
    ['post', 'POSTED', 'operation.settled.posted', ['next.few-minutes', 'next.worry.cloud']],
    ['post', 'POSTED', 'operation.settled.handed-over', ['next.few-minutes', 'next.worry.cloud'], { sync: 'pending' }],
    ['post', 'FAILED', 'operation.settled.failed', ['next.fix-then-again']],
    ['post', 'POST', 'operation.settled.still-queued', ['next.look-at-day']],
    ['post', 'STRANGE', 'operation.settled.unknown', ['next.look-at-day']],
  ])('%s that ended at %s: %s', (action, status, outcome, next, changes) => {
    expect(said({ action, after: snapshot(status, changes) })).toMatchObject({ outcome, next });
  });

  it('that changed nothing says so', () => {
    expect(said({ before: snapshot('POSTED'), after: snapshot('POSTED') }).outcome).toBe('operation.settled.unchanged');
    expect(said({ before: snapshot('FAILED'), after: snapshot('FAILED') }).outcome).toBe('operation.settled.unchanged');
    expect(said({ action: 'post', before: snapshot('FAILED'), after: snapshot('FAILED') }).outcome).toBe('operation.settled.failed');
  });

  it.each<[string, Partial<JournalRow>, boolean]>([
    [
      'under the same word, with other figures',
      { before: { ...snapshot('POSTED'), totals: TOTALS }, after: { ...snapshot('POSTED'), totals: { ...TOTALS, sales: 2 } } },
      true,
    ],
    ['under another word', { before: snapshot('HOLD'), after: snapshot('POST') }, true],
    ['not at all', { before: snapshot('POSTED'), after: snapshot('POSTED') }, false],
    ['not that anyone knows', { state: 'failed', after: null }, false],
  ])('tells whether it changed the day: %s', (_, changes, changed) => {
    expect(operationView(row(changes)).changed).toBe(changed);
  });

  it.each<[string, Partial<JournalRow>, string]>([
    [
      'what the store does not post',
      {
        posts: ['sales'],
        after: { ...snapshot('POSTED'), postings: [...snapshot('POSTED').postings, ...snapshot('NONE', { kind: 'cogs' }).postings] },
      },
      'operation.settled.posted',
    ],
    [
      'nothing that anyone knows of',
      {
        posts: undefined,
        after: { ...snapshot('POSTED'), postings: [...snapshot('POSTED').postings, ...snapshot('NONE', { kind: 'cogs' }).postings] },
      },
      'operation.settled.as-told',
    ],
    [
      'what the store posts',
      {
        posts: ['sales', 'cogs'],
        after: { ...snapshot('POSTED'), postings: [...snapshot('POSTED').postings, ...snapshot('NONE', { kind: 'cogs' }).postings] },
      },
      'operation.settled.partly',
    ],
    ['an entry that is not there', { posts: ['sales', 'cogs'], after: snapshot('POSTED') }, 'operation.settled.partly'],
    [
      'the sales',
      { after: { ...snapshot('DELETED'), postings: [...snapshot('DELETED').postings, ...snapshot('POSTED', { kind: 'cogs' }).postings] } },
      'operation.settled.partly',
    ],
  ])('says of a day that lacks %s: whether it is posted, or partly', (_, changes, outcome) => {
    expect(said({ action: 'post', ...changes }).outcome).toBe(outcome);
  });

  it.each<[string, Partial<JournalRow>, string]>([
    ['what the store posts', { posts: undefined }, 'operation.settled.as-told'],
    ['what the store posts, of a rebuild', { posts: undefined, action: 'regenerate' }, 'operation.settled.as-told'],
    [
      'what the store posts, of a rebuild without effect',
      { posts: undefined, action: 'regenerate', before: snapshot('POSTED') },
      'operation.settled.unchanged',
    ],
    ['which software it is', { software: 'unknown' }, 'operation.settled.as-told'],
  ])('never calls a day posted where nobody knows %s: as far as the site tells', (_, changes, outcome) => {
    const told = said({ action: 'post', after: snapshot('POSTED'), ...changes });
    expect(told.outcome).toBe(outcome);
    const isPost = (changes.action ?? 'post') === 'post';
    expect(told.next).toEqual(isPost ? ['advice.look.unseen', 'next.worry.cloud'] : ['advice.look.unseen']);
  });

  it.each<[string, Partial<JournalRow>, string | undefined]>([
    ['what the store posts', { posts: undefined }, 'settlement.as-told'],
    ['which software it is', { software: 'unknown' }, 'settlement.as-told'],
    ['nothing, for all is known', {}, 'settlement.accepted'],
  ])('is said to be accepted by the software only where nobody lacks %s', (_, changes, last) => {
    const { settlement } = operationView(row({ action: 'post', after: snapshot('POSTED'), ...changes }));
    expect(settlement.at(-1)!.label.key).toBe(last);
  });

  it.each(['OPENCHECK', 'BATCHHOLD'])('after a Post says of %s that it waits, not that it was sent', (status) => {
    expect(said({ action: 'post', after: snapshot(status) })).toMatchObject({
      outcome: 'operation.settled.waiting',
      next: ['next.look-at-day'],
    });
  });

  it('of QuickBooks Desktop waits for the Web Connector', () => {
    expect(said({ action: 'post', software: 'quickbooks-desktop', after: snapshot('POSTED', { sync: 'pending' }) }).next).toEqual([
      'next.web-connector',
      'next.worry.desktop',
    ]);
  });

  it('of a store whose queue is on says when it posts by itself, counted from its end', () => {
    const { next } = operationView(row({ queueMinutes: 30 }));
    expect(next.map(({ kind }) => kind)).toEqual(['action', 'wait']);
    expect(next[1]!.label).toEqual(phrase('next.posts-by-itself', { time: { time: '2026-11-24T15:30:00Z' as Instant } }));
  });

  it('says why it was refused, and what nobody can tell', () => {
    expect(said({ state: 'refused', problem: phrase('problem.refused.books-closed') }).outcome).toBe('problem.refused.books-closed');
    expect(said({ state: 'failed', problem: phrase('operation.lost') }).outcome).toBe('operation.lost');
  });

  it('shows the words of the service or the ledger where something went wrong, and only then', () => {
    expect(said({ state: 'failed', message: 'Account is inactive' }).message).toBe('Account is inactive');
    expect(said({ state: 'unknown', message: 'timeout' }).message).toBeNull();
    expect(said({ action: 'post', after: snapshot('FAILED', { message: 'Duplicate number' }) }).message).toBe('Duplicate number');
  });
});

describe('what becomes of the day afterwards', () => {
  const HOUR = '2026-11-24T16:01:00.000Z' as Instant;
  const SOON = '2026-11-24T15:10:00.000Z' as Instant;
  const since = (status: string, now: Instant, sync: 'pending' | 'synced' | null = null) => ({
    postings: [{ kind: 'sales' as const, status, sync, message: null }],
    now,
  });
  const told = (changes: Partial<JournalRow>, later: ReturnType<typeof since> | null) => {
    const { settlement, next } = operationView(row(changes), later);
    return [settlement.map(({ state }) => state).join(' '), next.map(({ label }) => label.key)];
  };
  const posted = { action: 'post' as const, after: snapshot('POSTED') };
  const queue = { queueMinutes: 30 };

  it.each<[string, Partial<JournalRow>, number, boolean]>([
    ['a Post is late after half an hour', { action: 'post' }, 1801, true],
    ['and not before, whatever the queue’s pace is', { action: 'post', ...queue }, 1800, false],
    ['a rebuilt day is late half an hour after the queue should have posted it', queue, 3601, true],
    ['and not before', queue, 3600, false],
    ['where the queue is off, never', {}, 100_000, false],
  ])('%s', (_, changes, seconds, late) => {
    const at = row({ after: snapshot('POST'), ...changes });
    expect(told(at, since('POST', addSeconds(at.settledAt!, seconds)))[1]).toEqual(
      late ? ['next.late'] : expect.not.arrayContaining(['next.late']),
    );
  });

  it.each<[string, Partial<JournalRow>, ReturnType<typeof since> | null, string, string[]]>([
    ['ready, and the merchant posts', {}, null, 'done open', ['action.post.button']],
    ['ready, and still so an hour later, without a queue', {}, since('POST', HOUR), 'done open', ['action.post.button']],
    ['ready, and the queue has time left', queue, since('POST', SOON), 'done open', ['action.post.button', 'next.posts-by-itself']],
    ['ready, and the queue is long over', queue, since('POST', HOUR), 'done open', ['next.late']],
    ['posted by the queue meanwhile', queue, since('POSTED', HOUR), 'done done', ['next.few-minutes', 'next.worry.cloud']],
    ['refused by the books meanwhile', queue, since('FAILED', HOUR), 'done stopped', ['next.fix-then-again']],
    ['posted', posted, null, 'done done', ['next.few-minutes', 'next.worry.cloud']],
    ['sent, and not heard of for an hour', { action: 'post', after: snapshot('POST') }, since('POST', HOUR), 'done open', ['next.late']],
    [
      'handed over, and not carried yet',
      { ...posted, software: 'quickbooks-desktop', after: snapshot('POSTED', { sync: 'pending' }) },
      since('POSTED', HOUR, 'pending'),
      'done done open',
      ['next.web-connector', 'next.worry.desktop'],
    ],
    ['carried over', { ...posted, software: 'quickbooks-desktop' }, since('POSTED', HOUR, 'synced'), 'done done done', []],
    ['nothing to be posted', { after: snapshot('HOLD') }, null, '', ['next.fix-then-again']],
    ['failed there: nothing is under way', { state: 'failed' }, since('POSTED', HOUR), '', ['next.look-at-day']],
    ['held back meanwhile', queue, since('HOLD', HOUR), 'done stopped', ['next.look-at-day']],
    ['waiting for unpaid checks meanwhile: not handed over', queue, since('OPENCHECK', HOUR), 'done open', ['next.look-at-day']],
    [
      'handed over to a software that nobody knows: the Web Connector has it, not the books',
      { ...posted, software: 'unknown', after: snapshot('POSTED', { sync: 'pending' }) },
      null,
      'done done open',
      ['next.web-connector', 'next.worry.desktop'],
    ],
    [
      'waiting to sync with a software that nobody knows',
      { ...posted, software: 'unknown', after: snapshot('AWAITING_SYNC') },
      null,
      'done open',
      ['next.either', 'next.worry.cloud'],
    ],
    [
      'said to wait for a Web Connector that its software has not: not accepted',
      { ...posted, after: snapshot('POSTED', { sync: 'pending' }) },
      null,
      'done open',
      ['next.few-minutes', 'next.worry.cloud'],
    ],
    [
      'in the books, but for an entry that should be there',
      { ...posted, posts: ['sales', 'cogs'] },
      since('POSTED', HOUR),
      'done stopped',
      ['next.look-at-day'],
    ],
    [
      'refused in part, while the Web Connector has still to carry the rest',
      { ...posted, software: 'quickbooks-desktop' },
      { now: HOUR, postings: [...since('FAILED', HOUR).postings, ...since('POSTED', HOUR, 'pending').postings] },
      'done stopped open',
      ['next.fix-then-again'],
    ],
  ])('%s', (_, changes, later, states, next) => {
    expect(told(changes, later)).toEqual([states, next]);
  });
});
