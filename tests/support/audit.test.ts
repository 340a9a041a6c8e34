import { describe, expect, it } from 'vitest';
import type { BusinessDate } from '../../lib/domain/values/businessDate.ts';
import type { JournalState } from '../../lib/domain/repair/journalState.ts';
import { type Books, audit } from './audit.ts';

const DAY = { storeId: '1', date: '2026-11-23' as BusinessDate };
const POST = { action: 'post' as const, ...DAY };
const operation = (key: string, state: Books['operations'][number]['state'] = 'succeeded') => ({ key, ...POST, state });
const row = (id: string, state: JournalState) => ({ id, action: 'post' as const, target: DAY, state });
const once: Books = { operations: [operation('a')], written: [1, 1], carriedOut: 1 };

describe('the comparison of the books with the journal', () => {
  it('is content with what was carried out once and is written down as such', () => {
    expect(audit(POST, once, [row('a', 'settled')])).toEqual({ done: 1, proven: 0, lost: [], doubled: [], untrue: [] });
  });

  it('counts an attempt that is proven absent, and was tried again', () => {
    expect(audit(POST, once, [row('0', 'absent'), row('a', 'settled')])).toMatchObject({ done: 1, proven: 1, untrue: [] });
  });

  it('looks at its own day and action only', () => {
    const other = { ...row('b', 'settled'), target: { ...DAY, date: '2026-11-22' as BusinessDate } };
    expect(audit(POST, once, [row('a', 'settled'), other, { ...row('c', 'settled'), action: 'refresh' }])).toMatchObject({
      done: 1,
      untrue: [],
    });
  });

  it.each<[string, Books]>([
    ['two operations', { ...once, operations: [operation('a'), operation('b')] }],
    ['an entry that was written twice', { ...once, written: [1, 2] }],
    ['a day that was worked on twice', { ...once, carriedOut: 2 }],
  ])('finds a double: %s', (_, books) => {
    expect(audit(POST, books, [row('a', 'settled'), row('b', 'settled')])).toMatchObject({
      done: 0,
      doubled: ['post 2026-11-23: carried out 2 times'],
    });
  });

  it.each<[string, Books]>([
    ['nothing happened', { operations: [], written: [], carriedOut: 0 }],
    ['an entry is missing', { ...once, written: [1, 0] }],
    ['the service never finished', { ...once, operations: [operation('a', 'running')] }],
  ])('finds a loss: %s', (_, books) => {
    expect(audit(POST, books, []).lost).not.toEqual([]);
  });

  it('finds an operation that the journal has forgotten, unless the journal itself was lost', () => {
    expect(audit(POST, once, []).lost).toHaveLength(1);
    expect(audit(POST, once, [], { journalLost: true }).lost).toEqual([]);
  });

  it.each<JournalState>(['absent', 'refused', 'unknown', 'accepted', 'failed'])(
    'finds a journal that says %s of what was carried out',
    (state) => {
      expect(audit(POST, once, [row('a', state)]).untrue).not.toEqual([]);
    },
  );

  it('finds a journal that says settled of what the service knows nothing of', () => {
    expect(audit(POST, once, [row('a', 'settled'), row('b', 'settled')]).untrue).toHaveLength(1);
  });
});
