/** Every posting status that is known (domain 2.1), by its word alone; what each means is in `statusTable.ts`, which has the same ones. */
export const STATUS_WORDS = [
  'FAILED',
  'UPDATEFAILED',
  'DELETEFAILED',
  'HOLD',
  'UPDATEHOLD',
  'OOB',
  'UPDATEOOB',
  'OPENCHECK',
  'BATCHHOLD',
  'AWAITING_SYNC',
  'POST',
  'UPDATE',
  'DELETE',
  'POSTED',
  'UPDATED',
  'DELETED',
  'NONE',
  'PARENT',
  'LINK',
  'CLEAR',
] as const;
export type StatusWord = (typeof STATUS_WORDS)[number];

/**
 * The other ways in which some of these words are written (domain 2.1, N4). Nothing else is read as one of them: the
 * service sends upper case, so that another spelling is a word that nobody has told us of.
 */
export const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['OPEN CHECK', 'OPENCHECK'],
  ['OPEN CHECKS', 'OPENCHECK'],
  ['EMPTY', 'NONE'],
  ['', 'NONE'],
]);

/** Every word that is known, in every spelling. */
export const KNOWN_WORDS: readonly string[] = [...STATUS_WORDS, ...SPELLINGS.keys()];
