import type { TextKey } from '../i18n/en/index.ts';

/** Two ways to write the same word have one text. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['OPEN CHECK', 'OPENCHECK'],
  ['', 'NONE'],
]);

/** The plain meaning of a status word that has one (domain 2.1); the catalogue says it in a few words. */
export function statusText(status: string): TextKey {
  return `status.${SAME.get(status) ?? status}` as TextKey;
}
