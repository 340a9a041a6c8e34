import type { ErrorFamily } from '../family.ts';

/** The Web Connector reports a fault; the reason is elsewhere, or in its log. */
export const webConnector = {
  id: 'web-connector',
  fault: 'unknown',
  software: ['quickbooks-desktop'],
  texts: [
    /qbwc ?1[01]\d\d|\bqwc ?log|beginsession|\bticket parameter|openconnection|(?:sendrequestxml|receiveresponsexml|closeconnection|getlasterror|connectionerror) failed/,
  ],
  collective: true,
  first: 'fix',
  remedy: ['run-web-connector', 'ask-support'],
  after: null,
  sure: 'A',
  examples: [
    'QBWC1031: Update completed with some error. Application has been notified of the error accordingly. See QWCLog for further information.',
    'QBWC1041: SendRequestXML failed due to error message',
  ],
} as const satisfies ErrorFamily;
