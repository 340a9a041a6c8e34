import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIONS } from './action.ts';
import type { Posting } from './posting.ts';
import { isEligible, obstacleTo } from './eligibility.ts';
import { STATUSES, meaningOf } from './statuses.ts';

const posting = (status: string, changes: Partial<Posting> = {}): Posting => ({
  kind: 'sales',
  status,
  sync: null,
  message: null,
  postedAt: null,
  ledgerRef: null,
  ...changes,
});
const dayOf = (...words: string[]) => ({ postings: words.map((word) => posting(word)) });

describe('what stands in the way', () => {
  it.each([
    ['refresh', [], 'no-entry'],
    ['post', [], 'no-entry'],
    ['refresh', ['POSTED'], null],
    ['regenerate', ['POSTED', 'FAILED'], null],
    ['post', ['POST'], null],
    ['post', ['POSTED', 'POST'], null],
    ['post', ['FAILED', 'POSTED'], null],
    ['post', ['UPDATE', 'NONE'], null],
    ['post', ['POSTED'], 'already-posted'],
    ['post', ['POSTED', 'UPDATED', 'NONE'], 'already-posted'],
    ['post', ['POSTED', 'AWAITING_SYNC'], 'status'],
    ['post', ['NONE'], 'status'],
    ['refresh', ['NONE', ''], 'status'],
    ['refresh', ['DELETED'], 'status'],
    ['regenerate', ['AWAITING_SYNC'], 'status'],
    ['refresh', ['HOLD'], null],
    ['post', ['HOLD'], 'held'],
    ['post', ['POST', 'HOLD'], 'held'],
    ['post', ['POST', 'OOB'], 'held'],
    ['post', ['POST', 'OPENCHECK'], 'held'],
    ['post', ['POST', 'BATCHHOLD'], 'held'],
    ['post', ['POSTED', 'UPDATEHOLD'], 'held'],
    ['post', ['POST', 'LINK'], 'unknown-word'],
    ['refresh', ['FAILED', 'SOMETHING'], 'unknown-word'],
    ['refresh', ['posted'], 'unknown-word'],
  ] as const)('of %s on %j: %s', (action, words, why) => {
    expect(obstacleTo(action, dayOf(...words))?.why ?? null).toBe(why);
    expect(isEligible(action, dayOf(...words))).toBe(why === null);
  });

  it('names only the entries that do', () => {
    expect(obstacleTo('post', dayOf('POST', 'HOLD', 'POSTED', 'OOB'))?.postings.map(({ status }) => status)).toEqual(['HOLD', 'OOB']);
    expect(obstacleTo('refresh', dayOf('FAILED', 'WHAT'))?.postings.map(({ status }) => status)).toEqual(['WHAT']);
  });

  it('is a sync word that we do not know, even where the status is known', () => {
    const day = { postings: [posting('POSTED', { sync: 'unknown' }), posting('POST')] };
    expect(ACTIONS.map((action) => obstacleTo(action, day)?.why)).toEqual(['unknown-word', 'unknown-word', 'unknown-word']);
  });
});

describe('eligibility', () => {
  const known = fc.constantFrom(...STATUSES.keys());
  const strange = fc.string().filter((word) => meaningOf(word).family === 'unknown');

  it('is nobody’s where one word is unknown', () => {
    fc.assert(
      fc.property(fc.array(known), strange, fc.nat(5), fc.constantFrom(...ACTIONS), (words, word, at, action) => {
        expect(isEligible(action, dayOf(...words.toSpliced(at, 0, word)))).toBe(false);
      }),
    );
  });

  it('does not depend on the order of the entries', () => {
    fc.assert(
      fc.property(fc.array(known), fc.constantFrom(...ACTIONS), (words, action) => {
        expect(isEligible(action, dayOf(...words))).toBe(isEligible(action, dayOf(...words.toReversed())));
      }),
    );
  });

  it('to post is a day’s that may be rebuilt as well', () => {
    fc.assert(
      fc.property(fc.array(known), (words) => {
        expect(isEligible('post', dayOf(...words)) && !isEligible('regenerate', dayOf(...words))).toBe(false);
      }),
    );
  });
});
