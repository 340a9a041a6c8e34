import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAULTS, type Fault, faultOf } from './family.ts';

/** Messages as the packages write them, by what they mean (domain 4). */
const MESSAGES: readonly (readonly [Fault, readonly string[]])[] = [
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
      "The TaxType code OUTPUT2 cannot be used with account code '4000'.",
      'Tax rate must be valid.',
      'The contact Daily Sales has been archived',
      'Invalid account reference key 117',
      'There is an invalid reference to QuickBooks Account "Sales" in the Journal Entry',
      'errorCode=610',
    ],
  ],
  [
    'mapping',
    [
      'Required param missing, need to supply the required value for the API',
      'nullRequired param missing, need to supply the required value for the API',
      'Required parameter AccountRef is missing',
      'CustomerRef is required for this transaction',
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
      'Duplicate Name Exists Error',
      'This invoice number must be unique.',
    ],
  ],
  ['balance', ['The total debits (147.86) must equal total credits (147.85)', 'Transaction is out of balance', 'Debits do not equal credits']],
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

describe.each(MESSAGES)('%s', (fault, messages) => {
  it.each(messages)('“%s”', (message) => {
    expect(faultOf(message)).toBe(fault);
  });

  it.each(messages)('whatever a wrapper does to “%s”', (message) => {
    expect(faultOf(`<b>${message.toUpperCase()}</b>\r\n`)).toBe(fault);
  });
});

describe('a message', () => {
  it('that is none is unknown', () => {
    expect(faultOf(null)).toBe('unknown');
  });

  it('has every fault in the table above', () => {
    expect(MESSAGES.map(([fault]) => fault).toSorted()).toEqual([...FAULTS].toSorted());
  });

  it('of any kind is read at once, and never fails', () => {
    const pieces = fc.constantFrom('&#', '&#x', 'amp;', ';', '<', '>', 'code=', '401', 'null', 'debit', 'credit', 'period ', ' ', '9999999');
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.array(pieces, { maxLength: 400 }).map((all) => all.join(''))), (text) => {
        expect(FAULTS).toContain(faultOf(text));
      }),
    );
  });
});
