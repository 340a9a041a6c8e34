import type { KnownError } from '../knownError.ts';

/** The user who connected Xero lost permissions, or the connection ended. */
export const xeroPermissions: KnownError = {
  id: 'xero-permissions',
  software: ['xero', 'sage'],
  family: 'connection-ended',
  texts: [/user specified does not have the correct permissions/, /invalid grant/],
  first: 'fix',
  remedy: ['reconnect'],
  after: 'post',
  source: 'help.dext; yourtradebase',
  sure: 'B',
  examples: ['The User specified does not have the correct permissions to access the resource', 'invalid_grant'],
};
