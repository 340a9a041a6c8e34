import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BusinessDate } from '../../domain/values/businessDate.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { DayView } from '../../messages/views/views.ts';
import { type NeedingDay, causesOf, sharedCause } from './causes.ts';

const FIX: DayView['next'] = { kind: 'fix-first', label: phrase('button.mapping'), does: { kind: 'guide', guide: 'mapping' } };
const REFRESH: DayView['next'] = {
  kind: 'refresh',
  label: phrase('action.refresh.verb'),
  does: { kind: 'checklist', action: 'refresh' },
};
const LOOK: DayView['next'] = { kind: 'look', label: phrase('panel.details'), does: { kind: 'details' } };

function needing(storeId: string, date: string, changes: Partial<DayView> = {}): NeedingDay {
  const day: DayView = {
    storeId,
    date: date as BusinessDate,
    family: 'blocked',
    postings: [],
    headline: phrase('headline.pos-changed.posted'),
    attention: true,
    unseen: false,
    atOnce: true,
    next: REFRESH,
    ...changes,
  };
  return { day, storeName: `Store ${storeId}`, href: `https://site.example/${storeId}/${date}` };
}
const noAccount = (row: string) => ({ headline: phrase('headline.no-account', { row }), family: 'failed', next: FIX }) as const;
/** Each cause as its days, each day as its store and date. */
const days = (of: readonly NeedingDay[]) => causesOf(of).map((cause) => cause.days.map(({ storeId, date }) => `${storeId} ${date}`));

describe('days that need the merchant', () => {
  it('are together where one thing is the matter with them, in whichever store, oldest first', () => {
    expect(days([needing('2', '2026-11-20'), needing('1', '2026-11-13'), needing('1', '2026-11-20')])).toEqual([
      ['1 2026-11-13', '1 2026-11-20', '2 2026-11-20'],
    ]);
  });

  it.each([
    ['what is the matter', noAccount('Helmets'), noAccount('Gloves')],
    ['the next step', { next: REFRESH }, { next: LOOK }],
    ['how bad it is', { family: 'blocked' }, { family: 'failed' }],
  ] as const)('are apart where %s is another', (_, one, other) => {
    expect(days([needing('1', '2026-11-13', one), needing('1', '2026-11-14', other)])).toHaveLength(2);
  });

  it('are apart by store where the store’s settings are what has to be fixed', () => {
    const both = [needing('1', '2026-11-13', noAccount('Helmets')), needing('2', '2026-11-13', noAccount('Helmets'))];
    expect(days(both)).toEqual([['1 2026-11-13'], ['2 2026-11-13']]);
  });

  it('of one item that stops every following day are one cause, before those with fewer days', () => {
    const stopped = ['2026-11-13', '2026-11-14', '2026-11-15'].map((date) => needing('1', date, noAccount('Helmets')));
    expect(causesOf([needing('1', '2026-11-12'), ...stopped])[0]).toMatchObject({
      headline: phrase('headline.no-account', { row: 'Helmets' }),
      next: FIX,
      days: [{ date: '2026-11-13', storeName: 'Store 1' }, { date: '2026-11-14' }, { date: '2026-11-15' }],
    });
  });

  it('are each in one cause, once, whatever their order; the ids stay the same', () => {
    const one = fc
      .record({ store: fc.constantFrom('1', '2'), day: fc.integer({ min: 1, max: 28 }), row: fc.constantFrom(null, 'Helmets', 'Gloves') })
      .map(({ store, day, row }) => needing(store, `2026-11-${String(day).padStart(2, '0')}`, row === null ? {} : noAccount(row)));
    const several = fc.uniqueArray(one, { selector: ({ href }) => href });
    fc.assert(
      fc.property(several, (list) => {
        const causes = causesOf(list);
        expect(causes.flatMap((cause) => cause.days.map(({ href }) => href)).toSorted()).toEqual(list.map(({ href }) => href).toSorted());
        expect(new Set(causes.map(({ id }) => id)).size).toBe(causes.length);
        expect(causesOf(list.toReversed())).toEqual(causes);
      }),
    );
  });
});

describe('what is fixed once for all days of a store', () => {
  const cause = (storeId: string, date: string, changes: Partial<DayView>) => sharedCause(needing(storeId, date, changes).day);

  it('is the same for each of its days, and another for another item or store', () => {
    const first = cause('1', '2026-11-13', noAccount('Helmets'));
    expect(first).not.toBeNull();
    expect(cause('1', '2026-11-14', noAccount('Helmets'))).toBe(first);
    expect(cause('1', '2026-11-14', noAccount('Gloves'))).not.toBe(first);
    expect(cause('2', '2026-11-13', noAccount('Helmets'))).not.toBe(first);
  });

  it.each<[string, Partial<DayView>]>([
    ['whose POS data changed, whatever has to be fixed before', { next: FIX }],
    ['that is to be refreshed', { next: REFRESH }],
    ['with a message that nobody knows', { headline: phrase('headline.failed', { cause: { text: 'error.hold.name' } }), next: LOOK }],
    ['with unpaid sales', { ...noAccount('Helmets'), next: { ...FIX, does: { kind: 'guide', guide: 'open-checks' } } }],
  ])('is nothing of a day %s', (_, changes) => {
    expect(cause('1', '2026-11-13', changes)).toBeNull();
  });
});
