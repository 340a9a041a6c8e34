/** Every row, spoilt field by field: what a fault or another version left behind is no row of ours (law 5). */
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ACTIONS, CHANGED_KINDS } from '../domain/day/action.ts';
import type { BusinessDate } from '../domain/values/businessDate.ts';
import { POSTING_KINDS } from '../domain/day/posting.ts';
import { unknown } from '../domain/values/fact.ts';
import { JOURNAL_STATES } from '../domain/repair/journalState.ts';
import { CLICKED_BY } from '../domain/repair/click.ts';
import { ROLES } from '../domain/store/session.ts';
import { SOFTWARE } from '../domain/store/store.ts';
import { at, pathsOf, spoilt } from '../domain/testing/spoilt.ts';
import { healthyStore } from '../domain/testing/store.ts';
import { phrase } from '../i18n/phrase.ts';
import { guideRow } from './rows/guideRow.ts';
import { clearance, journalRow } from './rows/journalRow.ts';
import { storedAccount, storedDay, storedMark } from './rows/storedStore.ts';
import { AT, journalRowOf } from './testing/journalRow.ts';

const DATE = '2026-11-03' as BusinessDate;
const TOTALS = { sales: 1, discounts: 2, tax: 3, payments: 4, cogs: 5, purchaseOrders: 6 };
const POSTING = { kind: 'sales', status: 'POSTED', sync: 'synced', message: 'm' };
const SNAPSHOT = { version: 'v1', currency: 'CAD', totals: TOTALS, postings: [POSTING] };
const GIVEN = { reason: 'pos-data-changed', changed: ['sales'], note: 'n' };
const SYNCS = ['pending', 'synced', 'error', 'unknown'];
const SOURCES = ['service', 'page', 'journal'];
const WHYS = ['not-asked', 'not-published', 'not-signed-in', 'unreachable', 'not-understood', 'not-found'];
const KINDS = [...POSTING_KINDS, 'unknown'];
const NO_STORE = { ...healthyStore(AT), timeZone: unknown('not-published') };

interface Form {
  readonly form: z.ZodMiniType;
  /** A row that has every field. */
  readonly whole: object;
  readonly nullable?: readonly string[];
  readonly optional?: readonly string[];
  /** Whatever is there: it is not read from here. */
  readonly free?: readonly string[];
  /** The words that a field may have. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
}

/** The facts of a store that are read again before anything rests on them. */
const LOOSE = ['connection', 'mapping', 'accounting', 'queue'].flatMap((fact) => [`stores.0.${fact}`, `stores.1.${fact}`]);

const FORMS: Readonly<Record<string, Form>> = {
  'an operation': {
    form: journalRow,
    whole: journalRowOf({
      queueMinutes: 30,
      given: GIVEN as never,
      by: 'hand',
      unclear: [phrase('problem.no-answer')],
      before: SNAPSHOT as never,
      after: SNAPSHOT as never,
      message: 'm',
      problem: phrase('problem.no-answer'),
    }),
    nullable: [
      'given',
      'queueMinutes',
      'operationId',
      'sentAt',
      'acceptedAt',
      'settledAt',
      'after',
      'message',
      'problem',
      ...['before', 'after'].flatMap((day) => [`${day}.currency`, `${day}.totals`, `${day}.postings.0.sync`, `${day}.postings.0.message`]),
    ],
    optional: ['given.changed', 'given.note', 'by', 'posts', 'unclear'],
    free: ['problem', 'unclear.0'],
    words: {
      by: CLICKED_BY,
      action: ACTIONS,
      software: [...SOFTWARE, 'unknown'],
      state: JOURNAL_STATES,
      'given.changed.0': CHANGED_KINDS,
      'before.postings.0.kind': KINDS,
      'before.postings.0.sync': SYNCS,
    },
  },
  'a go-ahead': {
    form: clearance,
    whole: {
      id: 'c',
      tabId: 1,
      origin: 'o',
      account: 'o#a',
      action: 'post',
      target: { storeId: '1', date: DATE },
      given: GIVEN,
      confirmed: ['role'],
      fingerprint: 'f',
      expiresAt: AT,
      used: true,
    },
    optional: ['given.changed', 'given.note', 'used'],
    words: { action: ACTIONS },
  },
  'a day': {
    form: storedDay,
    whole: {
      storeId: '1',
      date: DATE,
      version: 'v1',
      loadedAt: AT,
      posChangedAt: AT,
      currency: 'CAD',
      totals: TOTALS,
      postings: [{ ...POSTING, postedAt: AT, ledgerRef: 'r' }],
    },
    nullable: [
      'loadedAt',
      'posChangedAt',
      'currency',
      'totals',
      'postings.0.sync',
      'postings.0.message',
      'postings.0.postedAt',
      'postings.0.ledgerRef',
    ],
    optional: ['loadedAt'],
    words: { 'postings.0.kind': KINDS, 'postings.0.sync': SYNCS },
  },
  'a mark': {
    form: storedMark,
    whole: { from: DATE, to: DATE, at: AT, mark: { cursor: 'c', etag: '"e"' } },
    nullable: ['mark', 'mark.etag'],
  },
  'an account': {
    form: storedAccount,
    whole: {
      origin: 'o',
      account: 'o#a',
      session: {
        user: { id: 'u', name: 'U', role: 'full-access' },
        account: { id: 'a', name: 'A', subscriptionStart: DATE, currency: 'CAD', locale: 'en-CA' },
        serverTime: AT,
      },
      stores: [healthyStore(AT), NO_STORE],
      at: AT,
    },
    // A fact in another form is not known, and takes nothing else with it.
    nullable: LOOSE,
    optional: ['stores.0.businessDayEnds', 'stores.1.businessDayEnds'],
    free: LOOSE,
    words: { 'session.user.role': [...ROLES, 'unknown'], 'stores.0.timeZone.source': SOURCES, 'stores.1.timeZone.why': WHYS },
  },
  'a guide': {
    form: guideRow,
    whole: {
      id: 'g',
      account: 'o#a',
      origin: 'o',
      guide: 'refresh',
      subject: { storeId: '1', date: DATE },
      startedAt: AT,
      passed: ['find-day'],
      answers: { pos: 'yes' },
      tabId: 1,
      left: true,
      endedAt: AT,
      helped: 'yes',
    },
    nullable: ['subject.date', 'tabId', 'endedAt', 'helped'],
    optional: ['answers.pos'],
    words: { helped: ['yes', 'no'] },
  },
};

/** The words of the facts of a store, which are not known where the word is none of them. */
const STORE_WORDS: Readonly<Record<string, readonly string[]>> = {
  'connection.value.state': ['connected', 'disconnected', 'error', 'unknown'],
  'connection.source': SOURCES,
  'mapping.value.state': ['complete', 'incomplete', 'unknown'],
  'accounting.value.software': [...SOFTWARE, 'unknown'],
  'accounting.value.connection': ['connected', 'disconnected', 'unknown'],
};

describe.each(Object.entries(STORE_WORDS))('the %s of a stored store', (path, words) => {
  const [fact] = path.split('.') as [string];
  const stored = (word: string) => z.parse(storedAccount, spoilt(FORMS['an account']!.whole, `stores.0.${path}`, word)).stores[0] as object;

  it.each(words)('may be “%s”, and comes back', (word) => expect(at(stored(word), path)).toBe(word));

  it('is not known where it is another word', () => expect(at(stored('no-such-word'), fact)).toEqual(unknown('not-asked')));
});

describe.each(Object.entries(FORMS))('%s', (_, { form, whole, nullable = [], optional = [], free = [], words = {} }) => {
  const paths = [...pathsOf(whole)].filter((path) => !free.some((start) => path.startsWith(`${start}.`)));
  const held = paths.filter((path) => !free.includes(path));
  const accepts = (row: object) => z.safeParse(form, row).success;

  it('comes back as it is, with every field', () => {
    expect(z.safeParse(form, whole)).toStrictEqual({ success: true, data: whole });
  });

  it('with a field of another type is none', () => {
    for (const value of [{ other: 1 }, 7.5, ['x']]) {
      const differs = (path: string) => typeof at(whole, path) !== typeof value || Array.isArray(at(whole, path)) !== Array.isArray(value);
      expect(held.filter(differs).filter((path) => accepts(spoilt(whole, path, value)))).toEqual([]);
    }
  });

  it('may lack these fields only', () => {
    expect(paths.filter((path) => accepts(spoilt(whole, path))).toSorted()).toEqual([...optional].toSorted());
  });

  it('may have nothing in these fields only', () => {
    expect(paths.filter((path) => accepts(spoilt(whole, path, null))).toSorted()).toEqual([...nullable].toSorted());
  });

  it.each(Object.entries(words))('has one of our words in %s', (path, all) => {
    expect(all.filter((word) => !accepts(spoilt(whole, path, word)))).toEqual([]);
    expect(accepts(spoilt(whole, path, 'no-such-word'))).toBe(false);
  });

  it.each(held.filter((path) => at(whole, path) === AT || at(whole, path) === DATE))('has a moment or a date in %s', (path) => {
    for (const text of ['2026-02-30', 'soon', '']) expect(accepts(spoilt(whole, path, text))).toBe(false);
  });
});
