import { type BusinessDate, type Instant, isLater } from '../../../lib/domain/values/businessDate.ts';
import { isBalanced } from '../entry.ts';
import type { Cause, CompanyRecord, EntryLineRecord, ObstacleRecord } from '../world/records.ts';

/** The causes that a ledger sees by itself, in an entry or in its own state. */
type SeenCause = 'authorisation' | 'closed' | 'no-account' | 'unknown-account' | 'inactive-account' | 'unbalanced';

type Words = Readonly<Record<SeenCause, (detail: { account: string; date: string }) => string>>;

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

/** An entry as it is handed to a ledger. */
export interface HandedEntry {
  readonly storeId: string;
  readonly date: BusinessDate;
  readonly kind: ObstacleRecord['kind'];
  readonly lines: readonly EntryLineRecord[];
}

export interface LedgerRefusal {
  readonly cause: Cause;
  /** Null: it refused without a word. */
  readonly message: string | null;
}

/** Why the ledger of `company` would refuse the entry at `now`, in its own words; null: it would take it. */
export function refusalOf(company: CompanyRecord, entry: HandedEntry, now: Instant): LedgerRefusal | null {
  const own = obstaclesOf(company, entry);
  const found = causeOf(company, entry);
  if (found) {
    const instead = own.find(({ cause }) => cause === found.cause);
    if (instead) return { cause: found.cause, message: instead.words };
    const words = WORDS[company.software][found.cause];
    return { cause: found.cause, message: words({ account: found.account ?? '', date: company.booksClosedThrough ?? entry.date }) };
  }
  const standing = own.find(({ cause, accountId, until }) => {
    if (!STANDING.has(cause) || (until !== null && !isLater(until, now))) return false;
    return accountId === null || entry.lines.some(({ account }) => account === accountId);
  });
  return standing ? { cause: standing.cause, message: standing.words } : null;
}

/** Why the Web Connector can't carry an entry over, in its own words; undefined: it can. */
export function syncRefusalOf(company: CompanyRecord, entry: Omit<HandedEntry, 'lines'>): string | null | undefined {
  return obstaclesOf(company, entry).find(({ cause }) => cause === 'web-connector')?.words;
}

/** The causes that nobody sees in the entry: they stand until they are put right, or have passed. */
const STANDING: ReadonlySet<Cause> = new Set<Cause>(['reference-data', 'busy', 'by-hand']);

function obstaclesOf({ obstacles }: CompanyRecord, entry: Omit<HandedEntry, 'lines'>): ObstacleRecord[] {
  return obstacles.filter(({ storeId, date, kind }) => storeId === entry.storeId && date === entry.date && kind === entry.kind);
}

function causeOf(company: CompanyRecord, { date, lines }: HandedEntry): { cause: SeenCause; account?: string } | null {
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
