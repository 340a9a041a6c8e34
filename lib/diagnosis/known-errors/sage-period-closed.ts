import type { KnownError } from '../knownError.ts';

/** The day lies in a closed period of Sage Intacct. */
export const sagePeriodClosed: KnownError = {
  id: 'sage-period-closed',
  software: ['sage'],
  family: 'closed-period',
  texts: [/periods are closed/, /within a period that's been closed/],
  first: 'decide',
  remedy: ['accountant-period'],
  after: 'post',
  source: 'help.bill.com 115005929983',
  sure: 'B',
  examples: ["Periods are closed. Your transaction date (11/03/2026) is within a period that's been closed."],
};
