/** A mutant that may survive: by its file, the line in which it is, and what is replaced in it. */
export interface Accepted {
  readonly file: string;
  readonly within: string;
  readonly from: string;
  readonly to: string;
  readonly why: string;
}

/** Where rows are deleted while they are walked through. */
const DELETIONS: Readonly<Record<string, string>> = {
  'tables/accounts': 'if (!row.success || row.data.account === account) await cursor.delete();',
  clear: 'else await cursor.delete();',
  'tables/clearances': 'if (!other.success || other.data.tabId === row.tabId || isLater(old, other.data.expiresAt)) await cursor.delete();',
  'tables/guides': 'if (!former.success || former.data.endedAt === null) await cursor.delete();',
};

/** The survivors that were looked at, and why no test should notice them. A better test may kill one: then its line goes. */
export const ACCEPTED: readonly Accepted[] = Object.entries(DELETIONS).map(([file, within]) => ({
  file: `lib/cache/${file}.ts`,
  within,
  from: 'await cursor.delete()',
  to: 'cursor.delete()',
  why: 'The transaction, which is waited for, is done when all of its requests are, and fails where one of them does.',
}));
