import { parse as read } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from './csv.ts';

/** The file as others read it: a parser that knows nothing of us, strict about widths and ends of lines. */
const parse = (text: string): string[][] => read(text, { bom: true, recordDelimiter: '\r\n', skipEmptyLines: false });

/** What spreadsheets run: these signs, also in full width, behind whatever they leave out at the beginning. */
const isRun = (cell: string): boolean =>
  '=+-@＝＋－＠'.includes(cell.replace(/^[\s\p{Cc}]+/u, '').charAt(0) || ' ') && !/^-?\d+(\.\d+)?$/.test(cell);

describe('a table for a spreadsheet', () => {
  it('is in UTF-8 with its mark, and ends each line as the standard says', () => {
    expect(
      csv([
        ['a', 'b'],
        ['é', ''],
      ]),
    ).toBe('\uFEFFa,b\r\né,\r\n');
  });

  it.each(['=1+1', '+1', '-1+1', '-SUM(A1)', '- 1', '-1e3', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '=cmd|" /C calc"!A0'])(
    'runs no formula: %j',
    (text) => {
      expect(parse(csv([[text]]))).toEqual([[`'${text}`]]);
    },
  );

  it.each(['-1', '-12.05', '0', '1284.50'])('leaves a figure a figure: %s', (text) => {
    expect(parse(csv([[text]]))).toEqual([[text]]);
  });

  it('gives back every text, and none that a spreadsheet would run', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .tuple(fc.constantFrom('=', '+', '-', '@', ' =', '\t+', '\u0000@', '＝', '"', '""', '\r\n', ','), fc.string())
        .map((parts) => parts.join('')),
    );
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }));
    fc.assert(
      fc.property(table, (rows) => {
        const back = parse(csv(rows));
        expect(back.map((row) => row.length)).toEqual(rows.map((row) => row.length));
        rows.flat().forEach((text, index) => {
          const told = back.flat()[index]!;
          expect(isRun(told)).toBe(false);
          expect([text, `'${text}`]).toContain(told);
        });
      }),
      { numRuns: 200 },
    );
  });
});
