import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../domain/values/businessDate.ts';
import { type SyncEntry, merge } from './merge.ts';

const at = (minute: number) => `2026-11-24T15:0${minute}:00Z` as Instant;
const entry = fc.record({
  about: fc.constantFrom('role', 'books', 'first-day'),
  at: fc.integer({ min: 0, max: 4 }).map(at),
  value: fc.option(fc.constantFrom('a', 'b')),
});
const side = fc.array(entry, { maxLength: 6 });

describe('what two computers know together', () => {
  it.each<[string, SyncEntry<string>[], SyncEntry<string>[], (string | null)[]]>([
    ['the later word', [{ about: 'role', at: at(1), value: 'a' }], [{ about: 'role', at: at(2), value: 'b' }], ['b']],
    ['a word that was taken back later', [{ about: 'role', at: at(1), value: 'a' }], [{ about: 'role', at: at(2), value: null }], [null]],
    ['a word given again after that', [{ about: 'role', at: at(3), value: 'a' }], [{ about: 'role', at: at(2), value: null }], ['a']],
    ['at the same moment: taken back', [{ about: 'role', at: at(1), value: 'a' }], [{ about: 'role', at: at(1), value: null }], [null]],
    [
      'words about two things, the later first',
      [{ about: 'role', at: at(1), value: 'a' }],
      [{ about: 'books', at: at(2), value: 'b' }],
      ['b', 'a'],
    ],
  ])('is %s', (_, one, other, values) => {
    expect(merge(one, other).map(({ value }) => value)).toEqual(values);
  });

  it('is the same whichever is asked first, and however often', () => {
    fc.assert(
      fc.property(side, side, side, (one, other, third) => {
        const all = merge(one, other, third);
        expect(merge(third, merge(other, one))).toEqual(all);
        expect(merge(merge(one, other), third)).toEqual(all);
        expect(merge(all, all)).toEqual(all);
      }),
    );
  });
});
