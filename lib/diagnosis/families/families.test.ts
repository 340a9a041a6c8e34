import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from '../../i18n/en/index.ts';
import { fr } from '../../i18n/fr/index.ts';
import { FAULTS, type Fault } from '../family.ts';
import { KNOWN_ERRORS } from '../known-errors/index.ts';
import { readMessage } from '../read.ts';
import { STEPS } from '../remedy/steps.ts';
import { ERROR_FAMILIES } from './index.ts';

describe('the files', () => {
  const files = readdirSync(import.meta.dirname).filter((file) => !/^(?:index|words)\.ts$|\.test\.ts$/.test(file));

  it('are one for each family, under its name', () => {
    expect(ERROR_FAMILIES.map(({ id }) => `${id}.ts`).toSorted()).toEqual(files.toSorted());
  });

  it.each(ERROR_FAMILIES)('$id is complete', (family) => {
    const { id, fault, software, texts, unless = [], first, remedy, after, examples } = family;
    expect(FAULTS).toContain(fault);
    expect(remedy.length > 0 || first === 'wait').toBe(true);
    expect(remedy.filter((step) => !Object.hasOwn(STEPS, step))).toEqual([]);
    // What is refused for what is in the entry must be built again: posting alone sends the same once more.
    if (['mapping', 'reference', 'balance'].includes(fault)) expect(after).not.toBe('post');
    // Where nobody can do anything, no action follows.
    if (first === 'support') expect(after).toBeNull();
    for (const catalogue of [en, fr])
      for (const part of ['name', 'cause']) expect(Object.keys(catalogue)).toContain(`family.${id}.${part}`);
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) expect([example, readMessage(example, software?.[0])[0]?.family]).toEqual([example, id]);
    for (const text of [...texts, ...unless]) expect(text.source.replace(/\\[A-Z]/g, '')).not.toMatch(/[A-Z]/);
  });

  it('have texts for themselves only', () => {
    const parts = Object.keys(en).flatMap((key) => key.match(/^family\.([\w-]+)\./)?.[1] ?? []);
    expect([...new Set(parts)].toSorted()).toEqual(ERROR_FAMILIES.map(({ id }) => id).toSorted());
  });

  it('and the known errors use every step that there is', () => {
    const used = new Set([...ERROR_FAMILIES, ...KNOWN_ERRORS].flatMap(({ remedy }) => remedy));
    expect(Object.keys(STEPS).filter((step) => !used.has(step as never))).toEqual([]);
  });
});

/** What the preflight asks about is told from the wording alone, whatever package wrote it (domain 4.5). */
const WORDINGS: readonly (readonly [Fault, readonly string[]])[] = [
  [
    'authentication',
    [
      'nullmessage=AuthenticationFailed; errorCode=003200; statusCode=401',
      'message=AuthenticationFailed; errorCode=003200; statusCode=401',
      '120 Authorization Failure: -11014-You do not have access',
      '3100 ApplicationAuthorizationFailed',
      'Token revoked',
      'The access token has expired',
      'expired token',
      'invalid_grant',
      'HTTP 401',
      'Not authorised',
      'Unauthorized',
    ],
  ],
  [
    'reference',
    [
      'Invalid Reference Id : Accounts element id [91] not found',
      'nullInvalid Reference Id : Accounts element id [91] not found',
      '610 Object Not Found: Something you’re trying to use has been made inactive. Check the fields with accounts.',
      'Invalid Reference Id : Something you&apos;re trying to use has been made inactive',
      "Account code '4000' has been archived, or has been deleted. Each line item must reference a valid account",
      "Account code '4000' is not a valid code for this document",
      'Account must be valid.',
      'Account&nbsp;must be&#xA0;valid.',
      'There is an invalid reference to QuickBooks Account "Sales" in the Journal Entry',
      'errorCode=610',
    ],
  ],
  [
    'entry',
    [
      "The TaxType code OUTPUT2 cannot be used with account code '4000'.",
      'Tax rate must be valid.',
      'The contact Daily Sales has been archived',
      'Invalid account reference key 117',
      'CustomerRef is required for this transaction',
    ],
  ],
  [
    'mapping',
    [
      'Required param missing, need to supply the required value for the API',
      'nullRequired param missing, need to supply the required value for the API',
      'Required parameter AccountRef is missing',
      'The category Helmets is not mapped',
    ],
  ],
  [
    'closed-period',
    [
      'Account Period Closed, Cannot Update Through Services API',
      'The account period has closed and the account books cannot be updated through the QBO Services API',
      '6210: The account period has closed',
      'The document date cannot be before the end of year lock date, currently set at 31 Dec 2025',
      'The document date cannot be before the period lock date',
      'The date lies in a month that&amp;#39;s been closed',
      'Periods are closed. Your transaction date (11/03/2026) is within a period that’s been closed.',
    ],
  ],
  [
    'duplicate',
    [
      'Duplicate Document Number Error: You must specify a different number. This number has already been used.',
      '6210 Duplicate Document Number Error: This number has already been used.',
      'This invoice number must be unique.',
    ],
  ],
  [
    'balance',
    ['The total debits (147.86) must equal total credits (147.85)', 'Transaction is out of balance', 'Debits do not equal credits'],
  ],
  [
    'conflict',
    [
      'Invoice not of valid status for modification',
      'Stale Object Error',
      'The provided edit sequence "1699" is out-of-date.',
      'The object you are trying to change is in use.',
      'AUTHORISED cannot be applied when payments exist',
    ],
  ],
  [
    'throttle',
    [
      'message=ThrottleExceeded; errorCode=003001; statusCode=429',
      'oauth_problem=rate limit exceeded',
      'Service Unavailable',
      'HTTP 503',
      'statusCode=500',
      'null429',
      'Too many requests',
    ],
  ],
  [
    'unknown',
    [
      '',
      '   ',
      'null',
      'Something odd happened',
      'No lines with a non-zero amount',
      'Duplicate Name Exists Error',
      '6000 A business validation error has occurred while processing your request',
      // Two meanings are told of these numbers, so that alone they mean nothing.
      'errorCode=6140',
      'errorCode=6210',
      '3100',
      '3200',
      '500 Unsupported Operation: Operation is not supported, check UTF-8',
      // Figures, not codes.
      '401.50 CAD',
      'Total 50000',
    ],
  ],
];

describe.each(WORDINGS)('%s', (fault, messages) => {
  const faultOf = (message: string) => readMessage(message)[0]?.fault;

  it.each(messages)('“%s”', (message) => {
    expect(faultOf(message)).toBe(fault);
  });

  it.each(messages)('whatever a wrapper does to “%s”', (message) => {
    expect(faultOf(`<b>${message.toUpperCase()}</b>\r\n`)).toBe(fault);
  });
});

it('has wordings of every fault', () => {
  expect(WORDINGS.map(([fault]) => fault).toSorted()).toEqual([...FAULTS].toSorted());
});
