import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../values/businessDate.ts';
import type { SyncStatus } from './posting.ts';
import {
  KNOWN_WORDS,
  SPELLINGS,
  STATUSES,
  familyOf,
  healsByItself,
  meaningOf,
  posChangedSinceLoad,
  waitsForWebConnector,
  wordOf,
} from './statuses.ts';

const posting = (status: string, sync: SyncStatus | null = null) => ({
  kind: 'sales' as const,
  status,
  sync,
  message: null,
  postedAt: null,
  ledgerRef: null,
});

/** Each word, its family, for how many of the three actions it is eligible, what it becomes, why not for the others, what it waits for. */
const WORDS = [
  ['FAILED', 'failed', 3, 'POST POSTED', null, null],
  ['UPDATEFAILED', 'failed', 3, 'UPDATE UPDATED', null, null],
  ['DELETEFAILED', 'failed', 0, 'DELETED', 'removal', null],
  ['HOLD', 'blocked', 2, 'POST', 'on-hold', null],
  ['UPDATEHOLD', 'blocked', 2, 'UPDATE', 'on-hold', null],
  ['OOB', 'blocked', 2, 'POST', 'out-of-balance', null],
  ['UPDATEOOB', 'blocked', 2, 'UPDATE', 'out-of-balance', null],
  ['OPENCHECK', 'waiting', 2, 'POSTED', 'healing', 'checks'],
  ['BATCHHOLD', 'waiting', 2, 'POSTED', 'healing', 'card-batch'],
  ['AWAITING_SYNC', 'waiting', 0, 'POSTED', 'other-side', 'web-connector'],
  ['POST', 'queued', 3, 'POSTED HOLD FAILED', null, 'queue'],
  ['UPDATE', 'queued', 3, 'UPDATED UPDATEHOLD UPDATEFAILED', null, 'queue'],
  ['DELETE', 'queued', 0, 'DELETED DELETEFAILED', 'removal', 'removal'],
  ['POSTED', 'done', 2, 'UPDATE', 'posted', null],
  ['UPDATED', 'done', 2, 'UPDATE', 'posted', null],
  ['DELETED', 'inactive', 0, '', 'removal', null],
  ['NONE', 'inactive', 0, '', 'inactive', null],
  ['PARENT', 'unknown', 0, '', 'unknown', null],
  ['LINK', 'unknown', 0, '', 'unknown', null],
  ['CLEAR', 'unknown', 0, '', 'unknown', null],
] as const;

describe('a status word', () => {
  it('is one of these, worst first', () => expect([...STATUSES.keys()]).toEqual(WORDS.map(([word]) => word)));

  it.each(WORDS)(
    '%s is %s, eligible for the first %i of the three actions, becomes “%s”, is not for the others since %s, and waits for %s',
    (word, family, actions, becomes, whyNot, waitsFor) => {
      const eligible = ['refresh', 'regenerate', 'post'].slice(0, actions);
      expect(meaningOf(word)).toMatchObject({ family, eligible, becomes: becomes === '' ? [] : becomes.split(' '), whyNot, waitsFor });
    },
  );

  it('that posts may also be rebuilt; nothing is eligible for Post alone', () => {
    for (const { eligible } of STATUSES.values()) expect(eligible.length === 0 || eligible.includes('regenerate')).toBe(true);
  });

  it.each([...STATUSES.entries()])('%s says what it becomes, what it waits for and why some actions are not for it', (_, meaning) => {
    expect(meaning.whyNot === null).toBe(meaning.eligible.length === 3);
    expect(meaning.becomes.filter((word) => !STATUSES.has(word))).toEqual([]);
    expect(meaning.source).not.toBe('');
    expect(meaning.sure.meaning === null).toBe(meaning.family === 'unknown');
    if (meaning.waitsFor !== null) expect(['waiting', 'queued']).toContain(meaning.family);
  });

  it('that is not in the table is unknown and eligible for nothing, however it is written', () => {
    const strange = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'posted',
        'Failed',
        ' POST',
        'constructor',
        '__proto__',
        'POSTED2',
        'Open Checks',
        'empty',
        'OPEN_CHECK',
        'OPENCHECKS',
      ),
    );
    fc.assert(
      fc.property(
        strange.filter((word) => !KNOWN_WORDS.includes(word)),
        (word) => {
          expect(meaningOf(word)).toMatchObject({
            family: 'unknown',
            eligible: [],
            becomes: [],
            source: '',
            sure: { word: 'D', meaning: null },
          });
        },
      ),
    );
  });
});

describe('a spelling', () => {
  const ALL = [
    ['OPEN CHECK', 'OPENCHECK'],
    ['OPEN CHECKS', 'OPENCHECK'],
    ['EMPTY', 'NONE'],
    ['', 'NONE'],
  ] as const;

  it('is one of these', () => expect([...SPELLINGS]).toEqual(ALL));

  it.each(ALL)('“%s” is %s, and means the same', (spelling, word) => {
    expect(STATUSES.has(spelling)).toBe(false);
    expect(wordOf(spelling)).toBe(word);
    expect(meaningOf(spelling)).toBe(meaningOf(word));
  });

  it('of any other word is itself', () => {
    expect(['POSTED', 'OPENCHECK', 'NEW'].map(wordOf)).toEqual(['POSTED', 'OPENCHECK', 'NEW']);
  });
});

describe('an entry', () => {
  it.each([
    ['POSTED', 'pending', true],
    ['UPDATED', 'pending', true],
    ['AWAITING_SYNC', null, true],
    ['POSTED', 'synced', false],
    ['POSTED', null, false],
    ['OPENCHECK', null, false],
    ['BATCHHOLD', null, false],
    ['POST', 'pending', false],
  ] as const)('%s with sync %s waits for the Web Connector: %s', (status, sync, waits) => {
    expect(waitsForWebConnector(posting(status, sync))).toBe(waits);
  });

  it.each([
    ['POSTED', null, 'done'],
    ['POSTED', 'synced', 'done'],
    ['POSTED', 'pending', 'waiting'],
    ['POSTED', 'error', 'failed'],
    ['POSTED', 'unknown', 'unknown'],
    ['UPDATED', 'pending', 'waiting'],
    ['POST', 'pending', 'queued'],
    ['FAILED', 'synced', 'failed'],
    ['HOLD', 'unknown', 'blocked'],
  ] as const)('%s with sync %s reads as %s', (status, sync, family) => {
    expect(familyOf(posting(status, sync))).toBe(family);
  });

  it('heals by itself only where it waits for checks or a card batch', () => {
    const healing = KNOWN_WORDS.filter((status) => healsByItself({ status }));
    expect(healing).toEqual(['OPENCHECK', 'BATCHHOLD', 'OPEN CHECK', 'OPEN CHECKS']);
  });
});

describe('a day', () => {
  it.each([
    [null, '2026-11-04T09:00:00Z', false],
    ['2026-11-04T09:00:00Z', '2026-11-04T09:00:00Z', false],
    ['2026-11-04T08:59:59Z', '2026-11-04T09:00:00Z', false],
    ['2026-11-04T09:00:01Z', '2026-11-04T09:00:00Z', true],
    ['2026-11-04T09:00:01Z', null, true],
    [null, null, false],
  ] as const)('whose POS changed at %s and that was loaded at %s changed since: %s', (posChangedAt, loadedAt, changed) => {
    expect(posChangedSinceLoad({ posChangedAt: posChangedAt as Instant | null, loadedAt: loadedAt as Instant | null })).toBe(changed);
  });
});
