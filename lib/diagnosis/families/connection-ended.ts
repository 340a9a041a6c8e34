import type { ErrorFamily } from '../family.ts';

/** The software no longer lets the site in: the connection ended, or was never made. */
export const connectionEnded = {
  id: 'connection-ended',
  fault: 'authentication',
  texts: [
    /\bauthentication ?(?:failed|failure|error|unsuccessful|required|fault|exception)|(?:could|can|did)(?: ?not|n't) (?:be )?authenticate|not authenticated|\bun ?authori[sz]ed\b|authori[sz]ation ?(?:failed|failure|fault|error|required|unsuccessful|expired|revoked)|\bnot authori[sz]ed\b(?! to)|authenticate again|exception authenticating|type:? authentication\b|authentication (?:with \w+(?: \w+)? )?failed|error .{0,30}?during (?:the )?(?:authentication|authori[sz]ation|sign-?in|log ?in)\b/,
    /\b(?:invalid|expired|revoked|rejected|missing|bad|unknown) ?(?:access |refresh |oauth ?|security )?token|token ?(?:has |is |was |has been |not )*(?:expired|revoked|invalid|rejected|found|valid|failed)/,
    /\bsession (?:has |is |was |id )*(?:timed out|expired|invalid|ended|closed|terminated|not valid)|invalid session|expired session/,
    /\b(?:invalid|incorrect|wrong|bad) (?:\w+ ){0,5}?(?:log ?in|credentials?|user ?name|password|user ?id|sign[- ]?in|consumer key|client)\b|(?:log ?in|sign[- ]?in|credentials?)(?: \w+){0,2}? (?:failed|(?:is|are|was|were) (?:incorrect|invalid|wrong)|invalid|expired|required)|(?:failed|unable) to (?:log ?in\b|sign ?in\b|authenticate|authori[sz]e)|\blog ?in error/,
    /\b(?:re-?connect|re-?authori[sz]e|re-?authenticate)\b|invalid grant|signature invalid/,
    /\bconnection (?:to \w+(?: \w+)? )?(?:has |was |is )?(?:been )?(?:revoked|expired|disconnected|ended|removed|deactivated|inactive|no longer)|\b(?:is|are|was|been|no longer|not) (?:dis)?connected to (?:quickbooks|xero|sage|intacct|netsuite|your|the|this)\b|\b(?:has been|was|is) disconnected\b|\bconnection (?:is )?required\b|\baccess (?:\w+ )?(?:been |was )?revoked/,
  ],
  // The Web Connector calls it so when our side of the connection did not answer it.
  unless: [/\bora-\d{5}\b/, /qbwc ?10(?!30|40)\d\d/],
  codes: ['003200', '401'],
  first: 'fix',
  remedy: ['reconnect', 'same-company'],
  after: 'post',
  sure: 'B',
  examples: [
    'QuickBooks Online could not authenticate.',
    'InvalidTokenException: Unauthorized-401',
    'Your session has expired. Please sign in again.',
  ],
} as const satisfies ErrorFamily;
