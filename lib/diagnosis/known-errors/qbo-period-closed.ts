import type { KnownError } from '../knownError.ts';

/** The day lies in a period that is closed in QuickBooks Online. */
export const qboPeriodClosed: KnownError = {
  id: 'qbo-period-closed',
  software: ['quickbooks-online'],
  family: 'closed-period',
  texts: [/account period (?:has )?closed/, /cannot update through services api/, /account books cannot be updated/],
  first: 'decide',
  remedy: ['accountant-period'],
  after: 'post',
  source: 'support.recurly 360028249812; synder.com; support.bill.com 115002655306',
  sure: 'B',
  examples: [
    '6210 Account Period Closed, Cannot Update Through Services API',
    'The account period has closed and the account books cannot be updated through the QBO Services API. Please check with your company administrator.',
  ],
};
