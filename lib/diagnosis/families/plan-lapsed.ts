import type { ErrorFamily } from '../family.ts';

/** The subscription of the accounting software has ended, or a bill of it is open. */
export const planLapsed = {
  id: 'plan-lapsed',
  fault: 'unknown',
  texts: [
    /\b(?:subscription|plan|trial|licen[cs]e)\b(?: (?:period|plan|trial|has|have|is|was|been|or|currently|already|account|no|longer|appears? to be|seems to be))*? (?:expired|lapsed|ended|cancell?ed|suspended|overdue|past due|inactive|not active)\b/,
    /invalid company status|billing problem|\b(?:expired|lapsed|ended|cancell?ed|suspended|inactive) (?:subscription|plan|trial)|trial (?:period )?(?:is over|has ended)|subscription is (?:still|not) active/,
    /(?:company|organi[sz]ation) (?:\w+ )?(?:is |has been |was )(?:suspended|deactivated|cancell?ed)/,
  ],
  first: 'fix',
  remedy: ['renew-subscription'],
  after: 'post',
  sure: 'B',
  examples: ['Your subscription has expired. Please renew it to continue.'],
} as const satisfies ErrorFamily;
