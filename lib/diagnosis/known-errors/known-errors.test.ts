import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ACTIONS } from '../../domain/day/action.ts';
import type { Posting, SyncStatus } from '../../domain/day/posting.ts';
import { STATUSES } from '../../domain/day/statuses.ts';
import { en } from '../../i18n/en/index.ts';
import { fr } from '../../i18n/fr/index.ts';
import { familyNamed } from '../families/index.ts';
import { courseOf } from '../remedy/course.ts';
import { causeTextOf, nameOf } from '../knownError.ts';
import { readMessage, readPosting } from '../read.ts';
import { STEPS } from '../remedy/steps.ts';
import { ROWS } from '../testing/rows.ts';
import { KNOWN_ERRORS } from './index.ts';

const posting = (status: string, message: string | null = null, sync: SyncStatus | null = null): Posting => ({
  kind: 'sales',
  status,
  sync,
  message,
  postedAt: null,
  ledgerRef: null,
});
const idsOf = (readings: ReturnType<typeof readMessage>) => readings.map(({ error }) => error?.id ?? null);

describe('every row of the table of errors', () => {
  it.each(ROWS)('“%s” of %s is %s', (message, software, id, first, after) => {
    const [reading, ...more] = readMessage(message, software);
    expect(more).toEqual([]);
    expect(reading?.error).toMatchObject({ id, first, after });
  });

  it.each(ROWS.filter(([message]) => readMessage(message)[0]?.by === 'text'))(
    '“%s” of a package that is not known says the same',
    (message, _, id) => {
      expect(idsOf(readMessage(message))).toEqual([id]);
    },
  );

  it.each([
    ['HOLD', null, 'hold', 'fix', 'regenerate'],
    ['UPDATEHOLD', null, 'hold', 'fix', 'regenerate'],
    ['FAILED', null, 'failed', 'fix', 'regenerate'],
    ['UPDATEFAILED', null, 'failed', 'fix', 'regenerate'],
    ['OOB', null, 'out-of-balance', 'fix', 'refresh'],
    ['UPDATEOOB', null, 'out-of-balance', 'fix', 'refresh'],
    ['OPENCHECK', null, 'open-check', 'wait', 'refresh'],
    ['OPEN CHECK', null, 'open-check', 'wait', 'refresh'],
    ['BATCHHOLD', null, 'batch-hold', 'wait', 'refresh'],
    ['POSTED', 'pending', 'qbd-not-carried', 'wait', null],
  ] as const)('%s (sync %s) alone is %s', (status, sync, id, first, after) => {
    expect(readPosting(posting(status, null, sync)).map(({ error }) => error)).toMatchObject([{ id, first, after }]);
  });

  it('is met by something: no error is there that the tables don’t have', () => {
    const met = new Set([
      ...ROWS.map(([, , id]) => id),
      ...[...STATUSES.keys()].flatMap((status) => idsOf(readPosting(posting(status)))),
      ...KNOWN_ERRORS.filter(({ seenIn }) => seenIn).map(({ id }) => id),
    ]);
    expect(KNOWN_ERRORS.filter(({ id }) => !met.has(id)).map(({ id }) => id)).toEqual([]);
  });
});

describe('what one entry says', () => {
  it.each<[string, Posting, readonly (string | null)[]]>([
    ['the message of a held one before its word', posting('HOLD', 'invalid_grant'), ['xero-permissions']],
    ['the word of a held one where nobody can read its message', posting('HOLD', 'Odd'), ['hold']],
    ['the word of an unbalanced one, whatever its message', posting('OOB', 'Account must be valid.'), ['out-of-balance']],
    ['nothing that we know, where nobody can read why it failed', posting('FAILED', 'Odd'), [null]],
    ['the word of a failed one whose message is a glued null', posting('FAILED', 'null'), ['failed']],
    ['nothing that we know, where a removal failed without a word', posting('DELETEFAILED'), [null]],
    ['nothing that we know, where the Web Connector failed without a word', posting('POSTED', null, 'error'), [null]],
    ['why the Web Connector failed', posting('POSTED', 'QBWC1048', 'error'), ['qbd-web-connector']],
    ['nothing, where it is well', posting('POSTED'), []],
    ['nothing, where it is ready, whatever its message was', posting('POST', 'invalid_grant'), []],
  ])('%s', (_, one, ids) => {
    expect(idsOf(readPosting(one))).toEqual(ids);
  });
});

describe('a message', () => {
  it('is read by its text before its code, which may belong to another error', () => {
    expect(idsOf(readMessage('errorCode=610: This invoice number must be unique.'))).toEqual(['xero-invoice-number']);
    expect(readMessage('errorCode=610: the period of this day is closed')).toMatchObject([
      { error: null, family: 'closed-period', by: 'family' },
    ]);
  });

  it.each([
    ['3100', 'quickbooks-online', 'qbo-application-authorization-failed'],
    ['3100', 'quickbooks-desktop', 'qbd-name-exists'],
    ['3200', 'quickbooks-online', 'qbo-token-expired'],
    ['3200', 'quickbooks-desktop', 'qbd-edit-sequence'],
    ['3100', 'unknown', null],
    ['3200', 'unknown', null],
    ['3100', 'xero', null],
    ['6140', 'quickbooks-online', null],
    ['6210', 'quickbooks-online', null],
  ] as const)('that is the code %s, of %s, is %s', (code, software, id) => {
    expect(idsOf(readMessage(`errorCode=${code}`, software))).toEqual([id]);
  });

  it('that names several errors is read as all of them', () => {
    const both = 'Account must be valid.; nullmessage=AuthenticationFailed; errorCode=003200';
    expect(idsOf(readMessage(both)).toSorted()).toEqual(['authentication-failed', 'xero-account-not-valid']);
  });

  it('of a family only is never sure, of several less than of one, and one of none says nothing', () => {
    expect(readMessage('The books of this month are closed')).toEqual([
      { error: null, family: 'closed-period', fault: 'closed-period', by: 'family', confidence: 'likely' },
    ]);
    expect(readMessage('The books of this month are closed, and the account is inactive').map(({ confidence }) => confidence)).toEqual([
      'unsure',
      'unsure',
    ]);
    expect(readMessage('Odd')).toEqual([{ error: null, family: null, fault: 'unknown', by: 'nothing', confidence: 'unsure' }]);
  });

  it('is read with the most careful of its causes first', () => {
    const families = readMessage('The account is inactive. Deposited Transaction cannot be changed. Please wait a few minutes.').map(
      ({ family }) => family,
    );
    expect(families).toEqual(['entry-tied', 'reference', 'busy']);
  });

  it.each([
    'Business Validation Error',
    'A business validation error has occurred while processing your request',
    '6000 Business Validation Error: it is odd',
    '3180 There was an error when saving a General Journal transaction.',
    'Error processing the transaction: it is odd',
  ])('that only begins others, such as “%s”, names no cause and is sure of nothing', (message) => {
    for (const software of ['quickbooks-online', 'quickbooks-desktop', 'unknown'] as const) {
      const [reading, ...more] = readMessage(message, software);
      expect([reading?.family, courseOf(reading!)?.first, courseOf(reading!)?.after, more]).toEqual(['collective', 'support', null, []]);
      expect(reading?.confidence).not.toBe('sure');
    }
  });

  it.each([
    ['5010 The account period has closed', 'closed-period'],
    ['errorCode=610: something that nobody has told us of', null],
    ['3170: There was an error when modifying an Invoice. QuickBooks error message: something that nobody has told us of', 'collective'],
    ['errorCode=3200; statusCode=610', null],
  ])('whose words and codes are “%s” is %s: a code never outweighs words, and codes that disagree say nothing', (message, family) => {
    expect(readMessage(message, 'quickbooks-online').map((reading) => reading.family)).toEqual([family]);
  });

  it('of general knowledge is trusted less than a documented one, and a code less than a text', () => {
    const trust = (message: string) => readMessage(message, 'quickbooks-desktop')[0]?.confidence;
    expect(trust('There is an invalid reference to QuickBooks Account "Sales"')).toBe('sure');
    expect(trust('statusCode=3140')).toBe('likely');
    expect(trust('The transaction is not in balance')).toBe('likely');
    expect(trust('statusCode=3270')).toBe('unsure');
  });
});

describe('the files', () => {
  const files = readdirSync(import.meta.dirname).filter((file) => !/^index\.ts$|\.test\.ts$/.test(file));

  it('are one for each error, under its name', () => {
    expect(KNOWN_ERRORS.map(({ id }) => `${id}.ts`).toSorted()).toEqual(files.toSorted());
  });

  it.each(KNOWN_ERRORS)('$id is complete', (error) => {
    const { id, family, texts = [], codes = [], statuses = [], seenIn, first, remedy, after, source, examples = [], software } = error;
    const fault = familyNamed(family)?.fault ?? 'unknown';
    expect(family === 'other').toBe(familyNamed(family) === undefined);
    expect(texts.length + codes.length + statuses.length + (seenIn ? 1 : 0)).toBeGreaterThan(0);
    expect(remedy.length > 0 || first === 'wait').toBe(true);
    expect(remedy.filter((step) => !Object.hasOwn(STEPS, step))).toEqual([]);
    expect(after === null || ACTIONS.includes(after)).toBe(true);
    expect(source).not.toBe('');
    expect(statuses.filter((status) => !STATUSES.has(status))).toEqual([]);
    // What is refused for what is in the entry must be built again: posting alone sends the same once more.
    if (['mapping', 'reference', 'balance'].includes(fault)) expect(after).not.toBe('post');
    for (const catalogue of [en, fr])
      for (const key of [nameOf(error), causeTextOf(error).key]) expect(Object.keys(catalogue)).toContain(key);
    if (texts.length > 0) expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) expect(idsOf(readMessage(example, software === 'any' ? 'unknown' : software[0]))).toEqual([id]);
    for (const text of texts) expect(text.source.replace(/\\[A-Z]/g, '')).not.toMatch(/[A-Z]/);
  });

  it('have texts for themselves and for their steps only', () => {
    const parts = Object.keys(en).flatMap((key) => key.match(/^error\.([\w-]+)\./)?.[1] ?? []);
    expect([...new Set(parts)].toSorted()).toEqual(KNOWN_ERRORS.map(({ id }) => id).toSorted());
    const steps = Object.keys(en).flatMap((key) => key.match(/^step\.([\w-]+)$/)?.[1] ?? []);
    expect(steps.toSorted()).toEqual(Object.keys(STEPS).toSorted());
  });
});
