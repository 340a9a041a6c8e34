/** Rows that another version of ours wrote: nothing that is in them is lost because this one has no name for it. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { phrase } from '../i18n/phrase.ts';
import { clearance, journalRow } from './rows/journalRow.ts';
import { keptPhrase } from './rows/keptPhrase.ts';
import { AT, journalRowOf } from './testing/journalRow.ts';
import { toldRow } from './tables/told.ts';

const GIVEN = { reason: 'a-reason-of-old', note: 'n' };

describe('a row of another version', () => {
  it('is read with a reason that this one doesn’t know', () => {
    expect(z.parse(journalRow, { ...journalRowOf(), given: GIVEN }).given).toEqual(GIVEN);
    const row = {
      id: 'c',
      tabId: 1,
      origin: 'o',
      account: 'a',
      action: 'post',
      target: { storeId: '1', date: '2026-11-03' },
      given: GIVEN,
      confirmed: [],
      fingerprint: 'f',
      expiresAt: AT,
    };
    expect(z.parse(clearance, row).given).toEqual(GIVEN);
  });

  it('is read with a phrase that this one doesn’t know, and says its name', () => {
    const former = { key: 'problem.of-old', values: { date: { date: '2026-11-03' } } };
    const named = phrase('phrase.former', { words: 'problem.of-old' });
    expect(z.parse(journalRow, { ...journalRowOf(), problem: former, unclear: [former] })).toMatchObject({
      problem: named,
      unclear: [named],
    });
    expect(z.parse(toldRow, { account: 'a', check: 'c', date: '2026-11-03', reason: former, at: AT }).reason).toEqual(named);
  });

  it.each([[null], ['text'], [7], [[]]])('takes %j for a phrase of which nothing is known', (row) => {
    expect(z.parse(keptPhrase, row).key).toBe('phrase.former');
  });

  it('keeps a phrase of ours as it is', () => {
    const ours = phrase('problem.refused', { words: 'x' });
    expect(z.parse(keptPhrase, ours)).toStrictEqual(ours);
  });
});
