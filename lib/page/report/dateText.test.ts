import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BusinessDate } from '../../domain/values/businessDate.ts';
import { commonForm, formsOf } from './dateText.ts';

const THIRD = '2026-11-03' as BusinessDate;

describe('a text', () => {
  it.each([
    ['2026-11-03', ['iso']],
    [' 2026-11-03 (Tue) ', ['iso']],
    ['2026/11/03 00:00', ['iso']],
    ['Tue 2026-11-03', ['iso']],
    ['11/03/2026', ['month-first']],
    ['11/3/26', ['month-first']],
    ['03/11/2026', ['day-first']],
    ['03.11.2026', ['day-first']],
    ['mar. 3-11-26', ['day-first']],
    ['Nov 3, 2026', ['words']],
    ['Tuesday, November 3, 2026', ['words']],
    ['3 Nov 2026', ['words']],
    ['Nov 3', ['words']],
    ['mardi 3 novembre 2026', ['words']],
    ['mar. 3 nov. 2026', ['words']],
    ['3 nov. 2026 9 h 42', ['words']],
    ['Nov 3, 2026 09:42', ['words']],
    ['2026-11-04', []],
    ['November 4, 2026', []],
    ['November 3, 2025', []],
    ['3 October 2026', []],
    ['Nov 3 to Nov 5', []],
    ['between November and December 3', []],
    ['11/03/2025', []],
    ['Total', []],
    ['', []],
    ['2026', []],
    ['view', []],
    ['2026-11-031', []],
  ])('“%s” names 3 November as %j', (text, forms) => {
    expect([...formsOf(text, THIRD)]).toEqual(forms);
  });

  it('that names the first of a month, or one with an accent, is read in French', () => {
    expect([...formsOf('1er août 2026', '2026-08-01' as BusinessDate)]).toEqual(['words']);
    expect([...formsOf('13 déc. 2026', '2026-12-13' as BusinessDate)]).toEqual(['words']);
    expect([...formsOf('13 DECEMBRE 2026', '2026-12-13' as BusinessDate)]).toEqual(['words']);
  });

  it('that says the same either way leaves both open', () => {
    expect([...formsOf('11/11/2026', '2026-11-11' as BusinessDate)]).toEqual(['month-first', 'day-first']);
  });

  it('never names a day that it is not, in any form that says the year', () => {
    const days = fc.integer({ min: 0, max: 3000 }).map((count) => Temporal.PlainDate.from('2020-01-01').add({ days: count }));
    const written = [
      (day: Temporal.PlainDate) => day.toString(),
      (day: Temporal.PlainDate) => day.toLocaleString('en-US', { dateStyle: 'full' }),
      (day: Temporal.PlainDate) => day.toLocaleString('fr', { dateStyle: 'medium' }),
      (day: Temporal.PlainDate) => day.toLocaleString('fr-CA', { dateStyle: 'full' }),
      (day: Temporal.PlainDate) => day.toLocaleString('en-CA', { dateStyle: 'long' }),
    ];
    fc.assert(
      fc.property(days, days, fc.constantFrom(...written), (one, other, write) => {
        const text = write(one);
        expect(formsOf(text, one.toString() as BusinessDate).size).toBeGreaterThan(0);
        if (!one.equals(other)) expect([...formsOf(text, other.toString() as BusinessDate)]).toEqual([]);
      }),
    );
  });
});

describe('a column', () => {
  const formOf = (...rows: readonly (readonly [string, string])[]) =>
    commonForm(rows.map(([text, date]) => formsOf(text, date as BusinessDate)));
  it('is written in the form that its rows share', () => {
    expect(formOf(['11/11/2026', '2026-11-11'], ['03/11/2026', '2026-11-03'])).toBe('day-first');
    expect(formOf(['11/11/2026', '2026-11-11'], ['11/03/2026', '2026-11-03'])).toBe('month-first');
  });
  it('in which no row names its date has none', () => {
    expect(formOf(['view', '2026-11-03'])).toBeNull();
    expect(formOf()).toBeNull();
  });
});
