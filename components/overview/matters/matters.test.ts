import { describe, expect, it } from 'vitest';
import type { BusinessDate } from '../../../lib/domain/values/businessDate.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { CauseView } from '../../../lib/messages/views/desk/causeViews.ts';
import { FIX_FIRST, LOOK_NEXT, nextOf } from '../../accounting/testing/views.ts';
import { causesIn, mattersOf, storesOf } from './matters.ts';

/** A cause, called by its id, with days such as `1 13`: of store 1, the 13th. */
const cause = (id: string, days: readonly string[], changes: Partial<CauseView> = {}): CauseView => ({
  id,
  headline: phrase('headline.no-account', { row: 'Helmets' }),
  family: 'failed',
  next: FIX_FIRST,
  days: days.map((day) => {
    const [storeId, date] = day.split(' ');
    return { storeId: storeId!, storeName: null, date: `2026-11-${date}` as BusinessDate, href: 'https://site.example/' };
  }),
  ...changes,
});
const GLOVES = { headline: phrase('headline.no-account', { row: 'Gloves' }) };
const UNSEEN = { next: { ...FIX_FIRST, after: 'regenerate' } } as const;
const LOOK = { next: LOOK_NEXT };
const REFRESH = { next: nextOf('refresh') };

/** Each matter as its mark and its places, each place as its causes and days. */
const shown = (...causes: readonly CauseView[]) =>
  mattersOf(causes).map(({ mark, places }) => [
    mark,
    ...places.map(({ causes: ids, days }) => [ids.join(), ...days.map(({ storeId, date }) => `${storeId} ${date.slice(-2)}`)].join(' · ')),
  ]);

describe('what days wait for', () => {
  it.each<[string, CauseView[], string[][]]>([
    ['nothing', [], []],
    ['one cause is one, as it is', [cause('a', ['1 13', '1 14'])], [['failed', 'a · 1 13 · 1 14']]],
    [
      'what is to be fixed in each store is one, with a place for each, those with the most days first',
      [cause('a', ['1 13']), cause('b', ['2 14', '2 15']), cause('c', ['3 12'])],
      [['failed', 'b · 2 14 · 2 15', 'c · 3 12', 'a · 1 13']],
    ],
    [
      'those with the most days in all come first, then the older',
      [cause('a', ['1 12', '1 13'], GLOVES), cause('b', ['1 13']), cause('c', ['2 14'], REFRESH), cause('d', ['3 11'])],
      [
        ['failed', 'd · 3 11', 'b · 1 13'],
        ['failed', 'a · 1 12 · 1 13'],
        ['failed', 'c · 2 14'],
      ],
    ],
    [
      'other words, or another next step, are another one',
      [cause('a', ['1 13']), cause('b', ['2 14'], GLOVES), cause('c', ['2 15'], UNSEEN)],
      [
        ['failed', 'a · 1 13'],
        ['failed', 'b · 2 14'],
        ['failed', 'c · 2 15'],
      ],
    ],
    [
      'one fix is one button, however bad each day is; the worst of them gives the mark',
      [cause('a', ['1 13'], { family: 'queued' }), cause('b', ['1 12', '1 14'])],
      [['failed', 'a,b · 1 12 · 1 13 · 1 14']],
    ],
    [
      'what is begun keeps its own days, store by store where something may come first',
      [cause('a', ['1 13'], { ...UNSEEN, family: 'blocked' }), cause('b', ['1 14'], UNSEEN), cause('c', ['2 14'], UNSEEN)],
      [
        ['failed', 'b · 1 14', 'c · 2 14'],
        ['blocked', 'a · 1 13'],
      ],
    ],
    [
      'a checklist begins with the oldest day of all stores, and with those of its cause alone',
      [cause('a', ['1 13', '2 14'], REFRESH), cause('b', ['2 12'], { ...REFRESH, family: 'blocked' })],
      [
        ['failed', 'a · 1 13 · 2 14'],
        ['blocked', 'b · 2 12'],
      ],
    ],
    [
      'days to look at begin with the oldest of all stores',
      [cause('a', ['2 13', '2 15'], LOOK), cause('b', ['1 12'], LOOK)],
      [['failed', 'a,b · 1 12 · 2 13 · 2 15']],
    ],
    ['a posted day that needs the merchant is never marked as well', [cause('a', ['1 13'], { family: 'done' })], [['blocked', 'a · 1 13']]],
  ])('%s', (_, causes, matters) => {
    expect(shown(...causes)).toEqual(matters);
  });

  it('is the same thing whatever else there is, with all of its days, by store, and every cause', () => {
    const [helmets] = mattersOf([cause('b', ['2 12']), cause('a', ['1 13', '1 11'])]);
    expect(mattersOf([cause('c', ['3 14', '3 15', '3 16', '3 17'], GLOVES), cause('d', ['4 14'])]).map(({ key }) => key)).toContain(
      helmets!.key,
    );
    expect(causesIn(helmets!)).toEqual(['a', 'b']);
    expect(helmets!.days.map(({ date }) => date.slice(-2))).toEqual(['11', '12', '13']);
    expect(storesOf(helmets!.days).map(({ id, name, days }) => [id, name, days.length])).toEqual([
      ['1', null, 2],
      ['2', null, 1],
    ]);
  });
});
