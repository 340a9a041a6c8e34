import type { KnownError } from '../knownError.ts';

/** The Xero plan allows no more invoices this month. */
export const xeroInvoiceLimit: KnownError = {
  id: 'xero-invoice-limit',
  software: ['xero'],
  family: 'plan-limit',
  texts: [/limit of invoices you can approve/],
  first: 'fix',
  remedy: ['upgrade-plan'],
  after: 'post',
  source: 'help.dext',
  sure: 'B',
  examples: ['You have reached the limit of invoices you can approve'],
};
