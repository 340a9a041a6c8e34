import type { ErrorFamily } from '../family.ts';

/** The Web Connector has no password for the app, or a wrong one. */
export const connectorPassword = {
  id: 'connector-password',
  fault: 'unknown',
  software: ['quickbooks-desktop'],
  texts: [
    /qbwc ?10(?:28|29|30|38|40)/,
    /password is not available|web connector did not provide a valid user ?name|\bmaster key\b|exception (?:en|de)crypting/,
  ],
  first: 'fix',
  remedy: ['connector-password', 'run-web-connector'],
  after: null,
  sure: 'A',
  examples: [
    'QBWC1030: Password is not available for application named Shogo. Please set the password for this application.',
    'QBWC1040: Web connector did not provide a valid username and/or password.',
  ],
} as const satisfies ErrorFamily;
