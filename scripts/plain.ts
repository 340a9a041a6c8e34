/** What stops a script and lies in the computer, or in what was asked for: the message is one sentence for the person in front of it. */
export class PlainError extends Error {
  override readonly name = 'PlainError';
}

/** Why a file or folder can't be written, by Node's code. */
const UNWRITABLE: Readonly<Record<string, string>> = {
  EACCES: 'this user has no right to',
  EPERM: 'this user has no right to',
  EROFS: 'it can only be read',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is no folder',
};

/** The first sentence of one of Node's own messages, of which the rest is for programmers. */
const firstSentence = (message: string): string => message.split(/\.\s|\n/)[0]!.replace(/\.$/, '');

/** One sentence for `error`; null where it is a mistake of ours, of which everything should be told. */
export function sentenceOf(error: unknown): string | null {
  if (error instanceof PlainError) return error.message;
  if (!(error instanceof Error) || !('code' in error)) return null;
  const code = String(error.code);
  if (code.startsWith('ERR_PARSE_ARGS')) return `${firstSentence(error.message)}. Try --help.`;
  const why = UNWRITABLE[code];
  return why && 'path' in error ? `${String(error.path)} can’t be written: ${why}.` : null;
}
