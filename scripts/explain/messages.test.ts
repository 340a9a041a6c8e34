import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { familyNamed } from '../../lib/diagnosis/families/index.ts';
import { type Reading, readMessage } from '../../lib/diagnosis/read.ts';
import { MESSAGES, SETS, measure, packageOf, recommendedFor, verdictOn } from './messages.ts';

describe('messages that others published', () => {
  it('are more than three hundred, of every package', () => {
    expect(MESSAGES.length).toBeGreaterThan(300);
    for (const software of ['quickbooks-online', 'quickbooks-desktop', 'xero', 'sage', 'netsuite']) {
      expect(MESSAGES.filter((message) => message.software === software).length).toBeGreaterThan(30);
    }
  });

  it('are told apart, and expect what there is', () => {
    expect(new Set(MESSAGES.map(({ text, software }) => `${software} ${text}`)).size).toBe(MESSAGES.length);
    for (const { text, family, source } of MESSAGES) {
      expect(source).not.toBe('');
      expect([text, family.filter((id) => id !== 'none' && !familyNamed(id))]).toEqual([text, []]);
    }
  });

  it.each(Object.keys(SETS) as (keyof typeof SETS)[])('of the set “%s” are read right', (name) => {
    const { right, unread, wrong } = measure(MESSAGES.filter(({ set }) => set === name));
    expect(wrong).toBe(0);
    expect(unread).toBeLessThanOrEqual((right + unread) / 50);
  });

  it.each(MESSAGES.map((message) => [message.text, message] as const))('“%s” is followed by what fits', (text, message) => {
    const { first, after } = recommendedFor(text, packageOf(message.software));
    expect({ verdict: verdictOn(message), first, after }).toEqual({ verdict: 'right', first: message.first, after: message.after });
  });
});

const pick = <T>(...values: readonly T[]) => fc.constantFrom(...values);
type Change = (text: string) => string;
const same: Change = (text) => text;

const before: fc.Arbitrary<Change> = pick(
  '',
  'null',
  'nullnull',
  'Error: ',
  'sales: ',
  'Error 6000: ',
  '[400] ',
  'Posting failed.\r\n',
).map((glued) => (text) => glued + text);
const after: fc.Arbitrary<Change> = pick('', ' (code 6000)', ' [Support ID: nHh88EB032~Y1JFVP0J5xA]', '\r\n').map(
  (glued) => (text) => text + glued,
);
const cased: fc.Arbitrary<Change> = pick<Change>(
  same,
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
);
const quotes: fc.Arbitrary<Change> = pick<Change>(
  same,
  (text) => text.replace(/'/g, '’').replace(/"([^"]*)"/g, '“$1”'),
  (text) => text.replace(/['’]/g, '&#39;').replaceAll('"', '&quot;'),
  (text) => text.replace(/['’]/g, '&rsquo;'),
);
const blanks: fc.Arbitrary<Change> = pick(' ', '  ', '\n', '\r\n  ', '\u00a0', '&nbsp;').map(
  (blank) => (text) => text.replaceAll(' ', blank),
);
const wrapped: fc.Arbitrary<Change> = pick<Change>(
  same,
  (text) => JSON.stringify({ Fault: { Error: [{ Message: text, code: '' }], type: 'ValidationFault' } }),
  (text) => JSON.stringify(text).replaceAll('’', '\\u2019'),
  (text) => `<?xml version="1.0"?><Fault><Error><Message>${text.replaceAll('<', '&lt;')}</Message></Error></Fault>`,
  (text) => `<JournalEntryAddRs statusSeverity="Error" statusMessage="${text.replaceAll('"', '&quot;')}" />`,
  (text) => `<div class="error"><b>${text}</b><br></div>`,
);
/** A column that is too short, or a log that cuts; what is left may say less, and is never cut to a word or two. */
const SHORTEST_CUT = 40;
const cut: fc.Arbitrary<Change> = fc.tuple(fc.nat(160), pick('', '…', '...')).map(([keep, end]) => (text) => {
  const length = SHORTEST_CUT + keep;
  return length < text.length ? text.slice(0, length) + end : text;
});

/** What is recommended; that only the support can help is no recommendation. */
function recommended(text: string, software: string) {
  const { first, after, remedy } = recommendedFor(text, packageOf(software));
  return first === 'support' ? { first: null, after: null, remedy: [] } : { first, after, remedy };
}

describe('a published message', () => {
  const changes = fc.tuple(cased, quotes, blanks, before, after, wrapped);

  it('is answered alike whatever a wrapper does to it', () => {
    fc.assert(
      fc.property(pick(...MESSAGES), changes, ({ text, software }, all) => {
        const changed = all.reduce((so, change) => change(so), text);
        expect([changed, recommended(changed, software)]).toEqual([changed, recommended(text, software)]);
      }),
      { numRuns: 1500 },
    );
  });

  it('that is cut off is answered as it is when whole, or not at all', () => {
    // A second cause may be lost with the end, and so may what tells a known error from its family.
    const ofOneCause = MESSAGES.filter(({ text, software }) => {
      const [{ error, family }, ...others] = readMessage(text, packageOf(software)) as [Reading, ...Reading[]];
      return others.length === 0 && (error === null || error.after === familyNamed(family!)?.after);
    });
    fc.assert(
      fc.property(pick(...ofOneCause), cut, changes, ({ text, software }, end, all) => {
        const changed = [end, ...all].reduce((so, change) => change(so), text);
        const rest = recommended(changed, software);
        const whole = recommended(text, software);
        if (rest.after !== null) expect([changed, rest.first, rest.after]).toEqual([changed, whole.first, whole.after]);
      }),
      { numRuns: 1500 },
    );
  });
});
