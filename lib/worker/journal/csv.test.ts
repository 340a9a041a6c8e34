import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from './csv.ts';

/** Reads what RFC 4180 describes, by its own grammar. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  for (let at = 0; at < text.length;) {
    const row: string[] = [];
    for (;;) {
      let field = '';
      if (text[at] === '"') {
        for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
          field += text[at];
          if (text[at] === '"') at++;
        }
        at++;
      } else while (at < text.length && !',\r'.includes(text[at]!)) field += text[at++];
      row.push(field);
      if (text[at] !== ',') break;
      at++;
    }
    at += 2;
    rows.push(row);
  }
  return rows;
}

describe('a table for a spreadsheet', () => {
  it('is in UTF-8 with its mark, and ends each line as the standard says', () => {
    expect(
      csv([
        ['a', 'b'],
        ['é', ''],
      ]),
    ).toBe('\uFEFFa,b\r\né,\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '=cmd|" /C calc"!A0'])('runs no formula: %j', (text) => {
    expect(parse(csv([[text]]).slice(1))).toEqual([[`'${text}`]]);
  });

  it('gives back every text', () => {
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(table, (rows) => {
        const read = parse(csv(rows).slice(1)).map((row) => row.map((text) => text.replace(/^'/, '')));
        expect(read).toEqual(rows.map((row) => row.map((text) => text.replace(/^'/, ''))));
      }),
    );
  });
});
