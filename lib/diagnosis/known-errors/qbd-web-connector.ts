import type { KnownError } from '../knownError.ts';

/** A fault of the Web Connector itself: its log file, a certificate, or a double registration. */
export const qbdWebConnector: KnownError = {
  id: 'qbd-web-connector',
  software: ['quickbooks-desktop'],
  family: 'web-connector',
  texts: [/qbwc ?(?:1085|1048)/, /qbwc ?1039.{0,80}?\balready\b/],
  first: 'fix',
  remedy: ['repair-web-connector', 'run-web-connector'],
  after: null,
  source: 'general knowledge',
  sure: 'D',
  examples: [
    'QBWC1085: There was a problem with the log file.',
    'QBWC1048: The certificate could not be verified.',
    'QBWC1039: This application has already been added.',
  ],
};
