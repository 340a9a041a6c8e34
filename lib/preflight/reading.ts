/** What several checks read out of the facts in the same way. */
import type { Instant } from '../domain/values/businessDate.ts';
import type { DayDetail } from '../domain/day/day.ts';
import { lastBuiltAt } from '../domain/repair/builds.ts';
import { storeFact } from '../domain/store/storeFact.ts';
import { type PhraseValue, phrase } from '../i18n/phrase.ts';
import { softwareName } from '../diagnosis/facts.ts';
import type { PreflightFacts } from './verdict.ts';

export { softwareName, storeFact };

/** The store as words in a sentence; one whose name nobody tells is named by its number, and said to be. */
export function storeWords({ store, target }: PreflightFacts): PhraseValue {
  return store.known ? store.value.name : phrase('store.unnamed', { id: target.storeId });
}

export function targetDate({ target }: PreflightFacts): PhraseValue {
  return { date: target.date };
}

/** When the day's entry was last built: when it was loaded, or refreshed or regenerated after that. */
export function lastBuilt(facts: PreflightFacts, { loadedAt }: DayDetail): Instant | null | undefined {
  return lastBuiltAt(facts.lastBuild, loadedAt);
}

/** The status words of a day, as the site writes them. */
export function statusWordsOf(postings: DayDetail['postings']): PhraseValue {
  return { list: [...new Set(postings.map(({ status }) => status || 'NONE'))] };
}
