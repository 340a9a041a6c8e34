import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SOFTWARE } from '../domain/store/store.ts';
import { readMessage } from './read.ts';
import { ORDINARY } from './testing/ordinary.ts';
import { ROWS } from './testing/rows.ts';

/** The rows that are recognised by what they say; those that are a bare code are read by the code alone. */
const SAID = ROWS.filter(([message, software]) => readMessage(message, software)[0]?.by === 'text');

const pick = <T>(...values: readonly T[]) => fc.constantFrom(...values);
type Change = (text: string) => string;

const glued: fc.Arbitrary<Change> = pick('', 'null', 'nullnull', 'Error: ', 'sales: ', 'Posting failed.\r\n').map(
  (before) => (text) => before + text,
);
const cased: fc.Arbitrary<Change> = pick<Change>(
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
);
const apostrophes: fc.Arbitrary<Change> = pick(
  "'",
  '’',
  '‘',
  'ʼ',
  '′',
  '`',
  '&apos;',
  '&#39;',
  '&#x27;',
  '&rsquo;',
  '&amp;#39;',
  '&amp;apos;',
).map((one) => (text) => text.replace(/['’]/g, one));
const blanks: fc.Arbitrary<Change> = pick(' ', '  ', '\n', '\r\n  ', '\t', '\u00a0', '&nbsp;', '&#160;').map(
  (one) => (text) => text.replaceAll(' ', one),
);
const word = fc.stringMatching(/^[A-Z][a-z]{0,9}(?: [A-Z][a-z]{1,8})?$/);
/** Other ids and names where the packages put those of a company. */
const names: fc.Arbitrary<Change> = fc.tuple(word, fc.nat(999_999)).map(
  ([name, id]) =>
    (text) =>
      text
        .replace(/\[\d+\]/g, `[${id}]`)
        .replace(/'4010'/g, `'${id}'`)
        .replace(/"[^"=]+"/g, `"${name}"`)
        .replace(/OUTPUT2/g, `TAX${id}`)
        .replace(/Daily Sales|Wholesale/g, name)
        .replace(/\b(element id|reference key) \d+/g, `$1 ${id}`),
);
/** A tail that is cut off; what is shorter than this is cut by nobody. Some say only at their end what is wrong. */
const SHORTEST_CUT = 70;
const isCollective = (text: string): boolean => text.startsWith('6000') || readMessage(text)[0]?.family === 'collective';
const tellsAtItsEnd = (text: string): boolean => /^(?:6000|500 Unsupported)/.test(text);
const cut: fc.Arbitrary<Change> = fc.tuple(fc.nat(400), pick('', '…', '...')).map(([keep, end]) => (text) => {
  const length = SHORTEST_CUT + keep;
  return length < text.length && !tellsAtItsEnd(text) ? text.slice(0, length) + end : text;
});
const wrapped: fc.Arbitrary<Change> = pick<Change>(
  (text) => text,
  (text) => JSON.stringify({ Fault: { Error: [{ Message: text, code: '' }], type: 'ValidationFault' } }),
  (text) => JSON.stringify(text).replaceAll('’', '\\u2019'),
  (text) => `<?xml version="1.0"?><Fault><Error><Message>${text.replaceAll('<', '&lt;')}</Message></Error></Fault>`,
  (text) => `<JournalEntryAddRs statusSeverity="Error" statusMessage="${text.replaceAll('"', '&quot;')}" />`,
  (text) => `<Detail><![CDATA[${text}]]></Detail>`,
  (text) => `<div class="error"><b>${text}</b><br></div>`,
);
const ordinary = pick(...ORDINARY);

describe('a message', () => {
  it('is found whatever a wrapper, a hand or a column that is too short does to it', () => {
    // The order is that of life: the package fills in names, somebody cuts, then each layer adds its own.
    const changes = fc.tuple(names, cut, cased, apostrophes, blanks, glued, wrapped);
    fc.assert(
      fc.property(pick(...SAID), changes, ([message, software, id], all) => {
        const changed = all.reduce((text, change) => change(text), message);
        expect([changed, readMessage(changed, software).map(({ error }) => error?.id)]).toEqual([changed, [id]]);
      }),
      { numRuns: 1500 },
    );
  });

  it('is found between others, with all of them', () => {
    const telling = SAID.filter(([text]) => !isCollective(text));
    fc.assert(
      fc.property(pick(...telling), pick(...telling), pick('; ', '\n', ' | ', '; null', '<br>'), ([a, , idA], [b, , idB], between) => {
        const found = readMessage(`${a}${between}${b}`).map(({ error }) => error?.id);
        expect(found).toEqual(expect.arrayContaining([idA]));
        expect(found).toEqual(expect.arrayContaining([idB]));
      }),
      { numRuns: 600 },
    );
  });

  it('is found beside words that mean nothing', () => {
    fc.assert(
      fc.property(pick(...SAID), ordinary, ordinary, ([message, software, id], before, after) => {
        expect(readMessage(`${before} ${message} ${after}`, software).map(({ error }) => error?.id)).toEqual([id]);
      }),
    );
  });

  it('of any kind is read at once, and never fails', () => {
    const pieces = pick(
      '&#',
      '&#x',
      'amp;',
      ';',
      '<',
      '>',
      '<![CDATA[',
      'code=',
      '401',
      '\\u',
      '\\u20',
      'null',
      'debit',
      'account code ',
      ' ',
      '9999999',
    );
    const long = fc.array(pieces, { maxLength: 400 }).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string(), long), pick(...SOFTWARE, 'unknown' as const), (text, software) => {
        expect(readMessage(text, software).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('what has nothing to do with an entry', () => {
  it('is told in more than two hundred different sentences', () => {
    expect(new Set(ORDINARY).size).toBeGreaterThan(200);
  });

  it.each(ORDINARY)('“%s” matches nothing', (text) => {
    for (const software of [...SOFTWARE, 'unknown'] as const) {
      expect(readMessage(text, software)).toMatchObject([{ error: null, fault: 'unknown', by: 'nothing' }]);
    }
  });

  it.each([
    "Duplicate entry '4' for key 'PRIMARY'",
    'duplicate key value violates unique constraint "users_pkey"',
    'FATAL: password authentication failed for user "postgres"',
    'The file already exists. Replace it?',
    'GitHub API rate limit exceeded for 10.0.0.1',
    'Service Unavailable: the server is down for maintenance',
    'The account is inactive. Ask your administrator to reactivate your login.',
    'The store is closed for the period between the holidays, and the books are closed',
  ])('“%s” may look like a family, and never like an error that is known', (text) => {
    for (const { error } of readMessage(text)) expect(error).toBeNull();
  });
});
