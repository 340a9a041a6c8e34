import { describe, expect, it } from 'vitest';
import type { DayView } from '../../../lib/messages/views/views.ts';
import { pageOnlyStatuses } from './pageOnly.ts';

const day = (...statuses: string[]) => ({ postings: statuses.map((status) => ({ status })) }) as unknown as DayView;

describe('the words that only the page shows', () => {
  it.each<[string, string[], string[], string[]]>([
    ['the same', ['POSTED', 'HOLD'], ['HOLD', 'POSTED'], []],
    ['fewer on the page', ['POSTED', 'HOLD'], ['POSTED'], []],
    ['another one', ['POSTED'], ['POSTED', 'FAILED'], ['FAILED']],
    ['the same word once more', ['HOLD'], ['HOLD', 'HOLD'], ['HOLD']],
    ['a word that we do not know', ['POSTED'], ['POSTED', 'ODD'], ['ODD']],
    ['one more that is well', ['POSTED'], ['POSTED', 'UPDATED'], []],
    ['a word for nothing', ['POSTED'], ['POSTED', 'NONE', ''], []],
    ['none told', [], ['FAILED'], ['FAILED']],
  ])('%s', (_, told, shown, expected) => {
    expect(pageOnlyStatuses(day(...told), shown)).toEqual(expected);
  });
});
