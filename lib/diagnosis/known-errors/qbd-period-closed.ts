import type { KnownError } from '../knownError.ts';

/** The day lies on or before the closing date of the company file. */
export const qbdPeriodClosed: KnownError = {
  id: 'qbd-period-closed',
  software: ['quickbooks-desktop'],
  family: 'closed-period',
  texts: [/transaction dated on or before/, /before (?:the )?closing date/],
  codes: ['3171', '3161'],
  first: 'decide',
  remedy: ['accountant-period'],
  after: 'post',
  source: 'general knowledge',
  sure: 'D',
  examples: ['3171 An attempt was made to modify a transaction dated on or before the closing date of the company'],
};
