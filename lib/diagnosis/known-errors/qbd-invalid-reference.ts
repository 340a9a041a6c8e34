import type { KnownError } from '../knownError.ts';

/** An account, item or class is missing, renamed or inactive in QuickBooks Desktop. */
export const qbdInvalidReference: KnownError = {
  id: 'qbd-invalid-reference',
  software: ['quickbooks-desktop'],
  family: 'reference',
  texts: [/invalid reference to (?:a |the )?quickbooks/],
  codes: ['3140'],
  first: 'fix',
  remedy: ['reactivate', 'refresh-reference-data', 'run-web-connector', 'map-again'],
  after: 'regenerate',
  source: 'accountingketchup.com error-3140; interweave.freshdesk 62000237220',
  sure: 'B',
  examples: ['3140 There is an invalid reference to QuickBooks Account "Sales" in the JournalEntry'],
};
