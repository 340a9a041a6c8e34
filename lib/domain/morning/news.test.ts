import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { BusinessDate } from '../values/businessDate.ts';
import { type StoreTrouble, type ToldOfStore, newsOf } from './news.ts';

const day = (date: string, cause: string | null = null): StoreTrouble => ({ date: date as BusinessDate, cause });
const CUT: StoreTrouble = { date: null, cause: 'cut' };
const told = (...troubles: readonly StoreTrouble[]): ToldOfStore => newsOf(null, troubles).told;

it.each<[string, ToldOfStore | null, readonly StoreTrouble[], readonly StoreTrouble[]]>([
  ['everything, where nothing was told', null, [day('2026-11-03'), CUT], [day('2026-11-03'), CUT]],
  ['nothing, where all was told', told(day('2026-11-03'), CUT), [day('2026-11-03'), CUT], []],
  ['a day that came since', told(day('2026-11-03')), [day('2026-11-03'), day('2026-11-04')], [day('2026-11-04')]],
  ['no further day that waits for the same cause', told(day('2026-11-03', 'a')), [day('2026-11-03', 'a'), day('2026-11-04', 'a')], []],
  [
    'a day that waits for another cause',
    told(day('2026-11-03', 'a')),
    [day('2026-11-03', 'a'), day('2026-11-04', 'b')],
    [day('2026-11-04', 'b')],
  ],
  ['no day that was told, whatever is said of it by now', told(day('2026-11-03')), [day('2026-11-03', 'a')], []],
  ['all days of a new cause', told(), [day('2026-11-03', 'a'), day('2026-11-04', 'a')], [day('2026-11-03', 'a'), day('2026-11-04', 'a')]],
  ['a connection that is cut', told(day('2026-11-03')), [day('2026-11-03'), CUT], [CUT]],
])('news is %s', (_, former, now, news) => {
  expect(newsOf(former, now).news).toEqual(news);
});

it('what was gone and came back is news again', () => {
  const gone = newsOf(told(day('2026-11-03')), []);
  expect(gone).toEqual({ news: [], told: { dates: [], causes: [] } });
  expect(newsOf(gone.told, [day('2026-11-03')]).news).toEqual([day('2026-11-03')]);
});

it('nothing is told twice for as long as it is there', () => {
  const date = fc.integer({ min: 1, max: 9 }).map((one) => `2026-11-0${one}` as BusinessDate);
  const trouble = fc.record({ date, cause: fc.option(fc.constantFrom('a', 'b')) });
  const mornings = fc.array(fc.uniqueArray(trouble, { selector: (one) => one.date }), { maxLength: 8 });
  fc.assert(
    fc.property(mornings, (all) => {
      let former: ToldOfStore | null = null;
      let before: readonly StoreTrouble[] = [];
      for (const now of all) {
        const { news, told: next } = newsOf(former, now);
        const known = before.map((one) => one.date);
        expect(news.filter((one) => known.includes(one.date))).toEqual([]);
        former = next;
        before = now;
      }
    }),
  );
});
