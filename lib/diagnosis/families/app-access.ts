import type { ErrorFamily } from '../family.ts';

/** QuickBooks Desktop does not let the app into the company file by itself. */
export const appAccess = {
  id: 'app-access',
  fault: 'unknown',
  software: ['quickbooks-desktop'],
  texts: [
    /\blog ?(?:in|on)(?:to)?\b.{0,80}?\bautomatic(?:ally)?\b|\bautomatic(?:ally)? log ?(?:in|on)\b/,
    /integrated applications?|user has denied access|application's certificate|has not accessed this quickbooks|application certificate|always[,;]? allow access/,
    /application (?:does not|doesn't) have permission|(?:does not|doesn't) have permission to access this (?:company|quickbooks)|grant (?:an? )?application permission/,
    /0x8004041[89ade]|0x80040420/,
  ],
  first: 'fix',
  remedy: ['integrated-applications', 'run-web-connector'],
  after: null,
  sure: 'B',
  examples: [
    'This application is unable to log into this QuickBooks company data file automatically. The QuickBooks administrator must grant permission for an automatic login through the Integrated Application preferences.',
    "This application's certificate is expired.",
  ],
} as const satisfies ErrorFamily;
