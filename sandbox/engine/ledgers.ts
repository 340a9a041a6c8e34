import type { BusinessDate } from '../../lib/domain/businessDate.ts';
import { isBalanced } from './entry.ts';
import type { CompanyRecord, EntryLineRecord } from './records.ts';

/** Why a ledger refuses an entry. */
export type Cause = 'authorisation' | 'closed' | 'no-account' | 'unknown-account' | 'inactive-account' | 'unbalanced';

type Words = Readonly<Record<Cause, (detail: { account: string; date: string }) => string>>;

/** The literal texts of the four packages, wrapped as the accounting layer does (domain 4.1 to 4.4). */
const WORDS: Readonly<Record<CompanyRecord['software'], Words>> = {
  'quickbooks-online': {
    authorisation: () => 'nullmessage=AuthenticationFailed; errorCode=003200; statusCode=401',
    closed: () => 'Account Period Closed, Cannot Update Through Services API',
    'no-account': () => 'nullRequired param missing, need to supply the required value for the API',
    'unknown-account': ({ account }) => `nullInvalid Reference Id : Accounts element id [${account}] not found`,
    'inactive-account': () => 'Object Not Found: Something you’re trying to use has been made inactive. Check the fields with accounts.',
    unbalanced: () => 'A business validation error has occurred while processing your request: debits and credits are not equal',
  },
  'quickbooks-desktop': {
    authorisation: () => '0x8004041A The application does not have permission to access this company data file',
    closed: () => '3171 An attempt was made to modify a transaction dated on or before the closing date of the company',
    'no-account': () => '3270 Missing posting account',
    'unknown-account': ({ account }) => `3140 There is an invalid reference to QuickBooks Account "${account}"`,
    'inactive-account': ({ account }) => `3140 There is an invalid reference to QuickBooks Account "${account}"`,
    unbalanced: () => '3210 The transaction is not in balance',
  },
  xero: {
    authorisation: () => 'invalid_grant',
    closed: ({ date }) => `The document date cannot be before the end of year lock date, currently set at ${date}`,
    'no-account': () => 'Account must be valid.',
    'unknown-account': ({ account }) => `Account code '${account}' is not a valid code for this document`,
    'inactive-account': ({ account }) =>
      `Account code '${account}' has been archived, or has been deleted. Each line item must reference a valid account`,
    unbalanced: () => 'The total debits must equal total credits',
  },
  sage: {
    authorisation: () => 'invalid_grant',
    closed: ({ date }) => `Periods are closed. Your transaction date (${date}) is within a period that's been closed.`,
    'no-account': () => 'Required param missing, need to supply the required value for the API',
    'unknown-account': ({ account }) => `Invalid account reference key ${account}`,
    'inactive-account': ({ account }) => `Account code '${account}' has been archived, or has been deleted.`,
    unbalanced: () => 'The total debits must equal total credits',
  },
};

export interface LedgerRefusal {
  readonly cause: Cause;
  readonly message: string;
}

/** Why the ledger of `company` would refuse these lines on that date, in its own words; null: it would take them. */
export function refusalOf(company: CompanyRecord, date: BusinessDate, lines: readonly EntryLineRecord[]): LedgerRefusal | null {
  const found = causeOf(company, date, lines);
  if (!found) return null;
  const words = WORDS[company.software][found.cause];
  return { cause: found.cause, message: words({ account: found.account ?? '', date: company.booksClosedThrough ?? date }) };
}

function causeOf(company: CompanyRecord, date: BusinessDate, lines: readonly EntryLineRecord[]): { cause: Cause; account?: string } | null {
  if (company.connection !== 'connected') return { cause: 'authorisation' };
  if (company.booksClosedThrough && date <= company.booksClosedThrough) return { cause: 'closed' };
  for (const { account: id } of lines) {
    if (id === null) return { cause: 'no-account' };
    const account = company.accounts.find((one) => one.id === id);
    if (!account) return { cause: 'unknown-account', account: id };
    if (!account.active) return { cause: 'inactive-account', account: account.code };
  }
  return isBalanced(lines) ? null : { cause: 'unbalanced' };
}
