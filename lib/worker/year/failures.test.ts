import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Snapshot } from '../../cache/rows/journalRow.ts';
import { journalRowOf, snapshotIn } from '../../cache/testing/journalRow.ts';
import type { DaySummary } from '../../domain/day/day.ts';
import { familyOf } from '../../domain/day/statuses.ts';
import type { BusinessDate } from '../../domain/values/businessDate.ts';
import { day, posting } from '../read/testing/days.ts';
import type { StoredDays } from './looks.ts';
import { NOW, anyStored, daysFrom, stored } from './testing/stored.ts';
import { yearOf } from './year.ts';

const DATE = '2026-11-03' as BusinessDate;
const INACTIVE = 'Account 4010 is inactive';
const row = (before: Snapshot, after: Snapshot | null = snapshotIn('POSTED'), date = DATE) =>
  journalRowOf({ id: `${date} ${JSON.stringify([before, after])}`, target: { storeId: '1', date }, before, after });

/** A store of which these days and operations are stored. */
const storeWith = (days: readonly DaySummary[], journal: StoredDays['list']['journal'] = [], changes: Partial<StoredDays> = {}) =>
  stored(days, { ...changes, list: { ...stored([]).list, journal } });
const failuresIn = (...stores: readonly StoredDays[]) => yearOf(2026, stores).failures;
const causesIn = (...stores: readonly StoredDays[]) =>
  failuresIn(...stores).causes.map(({ look, words, days }) => [look, words.key, words.values?.['cause'], days.length]);
const failed = (message: string | null = null) => day(DATE, 'FAILED', { postings: [posting('FAILED', { message })] });

describe('a day that failed, as far as it was seen', () => {
  it.each<[string, StoredDays, number, string[]]>([
    ['fails now', storeWith([failed()]), 1, ['1 failed']],
    ['failed when an action ran, and is in the books', storeWith([day(DATE)], [row(snapshotIn('FAILED'))]), 1, ['1 done']],
    ['was on hold when an action ran', storeWith([day(DATE)], [row(snapshotIn('HOLD'))]), 1, ['1 done']],
    ['failed after an action', storeWith([day(DATE)], [row(snapshotIn('POST'), snapshotIn('FAILED'))]), 1, ['1 done']],
    [
      'is one day, however often that was seen',
      storeWith([failed()], [row(snapshotIn('FAILED')), row(snapshotIn('HOLD'))]),
      1,
      ['1 failed'],
    ],
    ['is on its way since', storeWith([day(DATE, 'POST')], [row(snapshotIn('FAILED'))]), 1, ['1 queued']],
    ['was never read again', storeWith([day('2026-11-05')], [row(snapshotIn('FAILED'))]), 1, ['1 unread']],
  ])('%s', (_, store, count, now) => {
    const failures = failuresIn(store);
    expect([failures.days, failures.earlier, failures.now.map((one) => `${one.count} ${one.look}`)]).toEqual([count, 0, now]);
  });

  it.each<[string, StoredDays]>([
    ['is in the books', storeWith([day(DATE)])],
    ['was in the books when an action ran', storeWith([day(DATE)], [row(snapshotIn('POSTED'))])],
    ['waits', storeWith([day(DATE, 'OPENCHECK')], [row(snapshotIn('POST'))])],
    ['has a status that nobody knows', storeWith([day(DATE, 'STRANGE')])],
    // That a Post was refused says nothing of how its day stood.
    ['had an action that was refused', storeWith([day(DATE)], [{ ...row(snapshotIn('POST'), null), state: 'refused', message: INACTIVE }])],
    ['is of another year', storeWith([], [row(snapshotIn('FAILED'), null, '2025-11-03' as BusinessDate)])],
    ['was changed in the POS after it was posted', storeWith([day(DATE, 'POSTED', { posChangedAt: NOW })])],
  ])('is none that %s', (_, store) => {
    expect(failuresIn(store)).toEqual({ recorded: true, days: 0, now: [], earlier: 0, causes: [] });
  });

  it('that is well by an earlier reading is not called in the books now', () => {
    const whole = { from: '2026-11-10' as BusinessDate, to: '2026-11-23' as BusinessDate };
    const { now, earlier } = failuresIn(storeWith([day(DATE)], [row(snapshotIn('FAILED'))], { whole }));
    expect([now, earlier]).toEqual([[], 1]);
  });

  it('is told of what fails now alone where our record can’t be read', () => {
    expect(failuresIn(storeWith([failed()], null))).toMatchObject({ recorded: false, days: 1 });
    expect(failuresIn(storeWith([day(DATE)], null))).toMatchObject({ recorded: false, days: 0 });
  });
});

describe('the cause of a failure', () => {
  it('is what its entry said then, whatever is known of the store today', () => {
    const said = snapshotIn('FAILED', { message: INACTIVE });
    expect(causesIn(storeWith([day(DATE)], [row(said)]))).toEqual([['failed', 'headline.failed', { text: 'family.reference.name' }, 1]]);
  });

  it('is that of the worst of its entries', () => {
    const entries: Snapshot = {
      ...snapshotIn('HOLD'),
      postings: [...snapshotIn('HOLD').postings, { kind: 'payments', status: 'FAILED', sync: null, message: INACTIVE }],
    };
    expect(causesIn(storeWith([], [row(entries)])).map(([, key]) => key)).toEqual(['headline.failed']);
  });

  it('is one for a day that had several, each; the status alone is none beside one that was named', () => {
    const inactive = row(snapshotIn('FAILED', { message: INACTIVE }), snapshotIn('FAILED', { message: 'The period is closed' }));
    const store = storeWith([failed()], [inactive]);
    expect(causesIn(store).map(([, key, , count]) => [key, count])).toEqual([
      ['headline.failed', 1],
      ['headline.failed', 1],
    ]);
    expect([failuresIn(store).days, causesIn(storeWith([failed()])).map(([, key]) => key)]).toEqual([1, ['status.FAILED']]);
  });

  it('is one across stores, those with the most days first', () => {
    const said = (date: string) => row(snapshotIn('FAILED', { message: INACTIVE }), null, date as BusinessDate);
    const one = storeWith([day('2026-11-01', 'HOLD')], [said('2026-11-02')]);
    const other = storeWith([], [said('2026-11-02'), said('2026-10-02')], { id: '2' });
    const [first, second] = failuresIn(one, other).causes;
    expect(first!.days).toEqual([
      { storeId: '1', date: '2026-11-02' },
      { storeId: '2', date: '2026-10-02' },
      { storeId: '2', date: '2026-11-02' },
    ]);
    expect(second!.days).toEqual([{ storeId: '1', date: '2026-11-01' }]);
  });
});

describe('the failures of a year', () => {
  const isBroken = (entries: DaySummary['postings'] | Snapshot['postings'] | undefined) =>
    entries?.some((entry) => ['failed', 'blocked'].includes(familyOf(entry))) === true;

  it('are its days with a broken entry in what is stored, each once, whatever else is; each is counted as it stands, or as read earlier', () => {
    fc.assert(
      fc.property(anyStored, fc.array(fc.constantFrom('FAILED', 'HOLD', 'POSTED', 'STRANGE'), { maxLength: 3 }), (one, words) => {
        const journal = one.list.journal!.map((acted, index) => ({ ...acted, before: snapshotIn(words[index] ?? 'POST') }));
        const store = { ...one, list: { ...one.list, journal } };
        const { failures } = yearOf(2026, [store]);
        const expected = new Set([
          ...store.days.flatMap(({ date, postings }) => (isBroken(postings) ? date : [])),
          ...journal.flatMap(({ target, before, after }) => (isBroken(before.postings) || isBroken(after?.postings) ? target.date : [])),
        ]);
        expect(failures.days).toBe(expected.size);
        expect(new Set(failures.causes.flatMap(({ days }) => days.map(({ date }) => date)))).toEqual(expected);
        expect(failures.now.reduce((sum, { count }) => sum + count, failures.earlier)).toBe(failures.days);
      }),
      { numRuns: 150 },
    );
  });

  it('are exact in ten years and five stores', () => {
    const days = daysFrom('2017-01-01', 3614, 60);
    const years = Array.from({ length: 10 }, (_, index) => 2017 + index);
    const all = years.map((year) => {
      const stores = Array.from({ length: 5 }, (_, index) => ({
        ...stored(days.filter(({ date }) => date.startsWith(String(year)))),
        id: String(index),
      }));
      return yearOf(year, stores).failures;
    });
    expect(all.reduce((sum, one) => sum + one.days, 0)).toBe(5 * Math.floor(3614 / 60));
    expect(all.every(({ causes }) => causes.length === 1)).toBe(true);
  });
});
