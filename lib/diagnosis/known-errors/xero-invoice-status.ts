import type { KnownError } from '../knownError.ts';

/** The invoice is approved, paid or voided in Xero and can no longer change. */
export const xeroInvoiceStatus: KnownError = {
  id: 'xero-invoice-status',
  software: ['xero'],
  family: 'entry-tied',
  texts: [/not of valid status for (?:modification|creation)/],
  first: 'decide',
  remedy: ['invoice-keep'],
  after: null,
  source: 'help.dext; help.fieldinsight 3084244',
  sure: 'B',
  examples: ['Invoice not of valid status for modification', 'Invoice not of valid status for creation'],
};
