/** The days of a store, and what of them is whole: an answer about a part never stands for the whole. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { type BusinessDate, type Instant, addSeconds } from '../../domain/values/businessDate.ts';
import type { DaysAnswer } from '../../domain/day/daysAnswer.ts';
import { openCache } from '../cache.ts';
import { NAME } from '../schema.ts';
import { AT } from '../testing/journalRow.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const A = 'o#a';
const LATER = addSeconds(AT, 60);
const range = (from: string, to: string) => ({ from: `2026-11-${from}` as BusinessDate, to: `2026-11-${to}` as BusinessDate });
const NOVEMBER = range('01', '30');
const PART = range('10', '20');
const mark = (cursor: string) => ({ cursor, etag: null });

function answer(kind: DaysAnswer['kind'], dates: readonly string[], cursor: string | null, at: Instant = AT): DaysAnswer {
  const days = dates.map((date) => ({
    storeId: '1',
    date: `2026-11-${date}` as BusinessDate,
    version: cursor ?? 'v',
    loadedAt: AT,
    posChangedAt: null,
    currency: 'CAD',
    totals: null,
    postings: [],
  }));
  return { kind, days, mark: cursor === null ? null : mark(cursor), at };
}

type Answered = [ReturnType<typeof range>, DaysAnswer];

/** What is stored of a store after these answers, in their order. */
async function after(...answers: readonly Answered[]) {
  const { days } = openCache();
  for (const [of, given] of answers) await days.put(A, '1', of, given);
  const { days: stored, asOf } = await days.read(A, '1', NOVEMBER);
  return {
    days: stored.map(({ date, version }) => `${date.slice(-2)} ${version}`),
    asOf,
    range: await days.range(A, '1'),
    marks: await Promise.all([NOVEMBER, PART].map(async (of) => (await days.mark(A, '1', of))?.cursor ?? null)),
  };
}

describe('what is stored of a store', () => {
  it('is nothing at first', async () => {
    expect(await after()).toEqual({ days: [], asOf: null, range: null, marks: [null, null] });
  });

  it('is whole after an answer about all of it', async () => {
    expect(await after([NOVEMBER, answer('all', ['30', '01'], 'c1')])).toEqual({
      days: ['01 c1', '30 c1'],
      asOf: AT,
      range: NOVEMBER,
      marks: ['c1', 'c1'],
    });
  });

  it('is whole as far as the latest answer about all of something goes; other days stay', async () => {
    expect(await after([NOVEMBER, answer('all', ['02', '10', '20', '21'], 'c1')], [PART, answer('all', ['15'], 'c2', LATER)])).toEqual({
      days: ['02 c1', '15 c2', '21 c1'],
      asOf: LATER,
      range: PART,
      marks: [null, 'c2'],
    });
  });

  it.each<[string, DaysAnswer, string[]]>([
    ['changes', answer('changes', ['02'], 'c2', LATER), ['02 c2', '20 c1']],
    ['no change', answer('none', [], 'c2', LATER), ['02 c1', '20 c1']],
  ])('goes on from %s of all of it', async (_, given, days) => {
    expect(await after([NOVEMBER, answer('all', ['02', '20'], 'c1')], [NOVEMBER, given])).toEqual({
      days,
      asOf: LATER,
      range: NOVEMBER,
      marks: ['c2', 'c2'],
    });
  });

  it.each<[string, DaysAnswer, string[]]>([
    ['changes', answer('changes', ['15'], 'c2', LATER), ['02 c1', '15 c2']],
    ['no change', answer('none', [], 'c2', LATER), ['02 c1']],
  ])('has its mark where it was after %s of a part', async (_, given, days) => {
    expect(await after([NOVEMBER, answer('all', ['02'], 'c1')], [PART, given])).toEqual({
      days,
      asOf: AT,
      range: NOVEMBER,
      marks: ['c1', 'c1'],
    });
  });

  it('keeps its range where the changes are of more than that', async () => {
    expect(await after([PART, answer('all', ['15'], 'c1')], [NOVEMBER, answer('changes', [], 'c2', LATER)])).toMatchObject({
      asOf: LATER,
      range: PART,
      marks: [null, 'c2'],
    });
  });

  it('keeps the mark that it had where an answer comes without one', async () => {
    expect(await after([NOVEMBER, answer('all', [], 'c1')], [NOVEMBER, answer('all', ['02'], null, LATER)])).toMatchObject({
      asOf: LATER,
      marks: ['c1', 'c1'],
    });
  });

  it.each<[string, Answered[], Partial<Awaited<ReturnType<typeof after>>>]>([
    ['is whole all the same', [[NOVEMBER, answer('all', ['02'], null)]], { days: ['02 v'], asOf: AT, range: NOVEMBER }],
    [
      'stays whole, as of when all of it was read, after a part of it',
      [
        [NOVEMBER, answer('all', ['02', '15'], null)],
        [PART, answer('all', ['16'], null, LATER)],
      ],
      { days: ['02 v', '16 v'], asOf: AT, range: NOVEMBER },
    ],
    [
      'is whole as far as the latest answer goes that went beyond',
      [
        [PART, answer('all', ['15'], null)],
        [NOVEMBER, answer('all', ['02', '15'], null, LATER)],
      ],
      { days: ['02 v', '15 v'], asOf: LATER, range: NOVEMBER },
    ],
    ['is of nothing after changes alone', [[NOVEMBER, answer('changes', ['02'], null)]], { days: ['02 v'], asOf: null, range: null }],
  ])('of a site that tells no changes %s', async (_, answers, expected) => {
    expect(await after(...answers)).toEqual({ ...expected, marks: [null, null] });
  });

  it('is forgotten of all accounts whose key begins so, and of no other', async () => {
    const { days } = openCache();
    const owners = ['o#store 1', 'o#store 12', 'o#a', 'p#store 1'];
    for (const owner of owners) await days.put(owner, '1', NOVEMBER, answer('all', ['02'], 'c1'));
    await days.forget('o#store ');
    const left = await Promise.all(
      owners.map(async (owner) => [(await days.read(owner, '1', NOVEMBER)).days.length, await days.range(owner, '1')]),
    );
    expect(left).toEqual([
      [0, null],
      [0, null],
      [1, NOVEMBER],
      [1, NOVEMBER],
    ]);
  });

  it('is asked for as a whole where its mark can’t be read', async () => {
    await after([NOVEMBER, answer('all', ['02'], 'c1')]);
    const db = await openDB(NAME);
    await db.put('marks', { spoilt: true }, [A, '1']);
    db.close();
    expect(await after()).toEqual({ days: ['02 c1'], asOf: null, range: null, marks: [null, null] });
  });

  it('is of that store and that account alone', async () => {
    await after([NOVEMBER, answer('all', ['02'], 'c1')]);
    const { days } = openCache();
    for (const [account, storeId] of [
      [A, '2'],
      ['o#b', '1'],
    ] as const) {
      expect(await days.read(account, storeId, NOVEMBER)).toEqual({ days: [], asOf: null });
      expect(await days.range(account, storeId)).toBeNull();
    }
  });
});
