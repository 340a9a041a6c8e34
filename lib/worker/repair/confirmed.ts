import type { Phrase } from '../../i18n/phrase.ts';
import type { CheckResult } from '../../preflight/verdict.ts';

/** What the merchant had ticked, as sentences. @param confirmed the ids of the checks */
export const confirmedOf = (results: readonly CheckResult[], confirmed: readonly string[]): Phrase[] =>
  results.filter(({ id, kind }) => (kind === 'ask' || kind === 'warn') && confirmed.includes(id)).map(({ reason }) => reason);
