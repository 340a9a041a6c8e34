import type { BusinessDate, Instant } from '../domain/values/businessDate.ts';
import { secondsBetween } from '../domain/values/businessDate.ts';
import type { Phrase } from '../i18n/phrase.ts';
import { CHECKS } from './checks/index.ts';
import type { CheckResult, Holds } from './verdict.ts';

/** What a merchant has confirmed about a store: by which check, for which day, in which words, and when. */
export interface Told {
  readonly check: string;
  readonly date: BusinessDate;
  readonly reason: Phrase;
  readonly at: Instant;
}

const HOLDS: ReadonlyMap<string, Holds> = new Map(CHECKS.flatMap(({ id, holds }) => (holds ? [[id, holds]] : [])));

/** True where this answer of a merchant is worth keeping: it spares a question later. */
export const isKept = ({ id, kind }: CheckResult): boolean => kind === 'ask' && HOLDS.has(id);

/** True where the merchant's word on a check holds for other days as well: it is about the store, not about one day. */
export const isLasting = (check: string): boolean => (HOLDS.get(check)?.days ?? 'same') !== 'same';

/** For which other days a word holds that was given for one. Business dates are in order as text. */
const REACHES: Readonly<Record<Holds['days'], (given: BusinessDate, asked: BusinessDate) => boolean>> = {
  same: (given, asked) => given === asked,
  later: (given, asked) => given <= asked,
  earlier: (given, asked) => given >= asked,
  any: () => true,
};

/** True where the merchant's word on a check is about the store, and may hold on for its next days in the same series. */
export const isOfSeries = (check: string): boolean => HOLDS.get(check)?.series === true;

/**
 * What the merchant has said already of that which is asked now: the same check, recently enough, of this day or of one
 * from which it follows. Of one day alone the words must be the very same as well.
 * @param heldOn words of the store that hold on for this day, in its series; the time for which they hold is still theirs
 * @returns the latest word for each, by the id of its result
 */
export function toldBefore(
  told: readonly Told[],
  results: readonly CheckResult[],
  date: BusinessDate,
  now: Instant,
  heldOn: ReadonlySet<Told> = new Set(),
): ReadonlyMap<string, Told> {
  const found = results.flatMap((result): [string, Told][] => {
    const holds = isKept(result) ? HOLDS.get(result.id) : undefined;
    if (!holds) return [];
    const fits = (word: Told): boolean => {
      const { check, date: given, reason, at } = word;
      const age = secondsBetween(at, now);
      const sameWords = holds.days !== 'same' || JSON.stringify(reason) === JSON.stringify(result.reason);
      const reaches = REACHES[holds.days](given, date) || (holds.series === true && heldOn.has(word));
      return check === result.id && age >= 0 && age <= holds.seconds && reaches && sameWords;
    };
    const latest = told
      .filter(fits)
      .reduce<Told | null>((one, other) => (one && secondsBetween(one.at, other.at) <= 0 ? one : other), null);
    return latest ? [[result.id, latest]] : [];
  });
  return new Map(found);
}
