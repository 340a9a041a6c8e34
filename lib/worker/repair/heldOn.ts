import type { JournalRow } from '../../cache/rows/journalRow.ts';
import type { ToldRow } from '../../cache/tables/told.ts';
import type { Cache } from '../../cache/cache.ts';
import type { DayTarget } from '../../domain/day/action.ts';
import { type Instant, isLater } from '../../domain/values/businessDate.ts';
import { isOfSeries } from '../../preflight/told.ts';
import { recordOwnerOf } from '../account/recordOwner.ts';
import type { RequestContext } from '../account/requestContext.ts';
import type { SeenPages } from '../context/seenPages.ts';
import { wentAsExpected } from '../day/asExpected.ts';
import { type Asked, type BacklogDayDeps, backlogAt } from './backlogDay.ts';
import type { GatheredFacts } from './facts/gatherFacts.ts';

export type HeldOnDeps = BacklogDayDeps & {
  readonly cache: Pick<Cache, 'journal'>;
  readonly seenPages: Pick<SeenPages, 'settingsAt'>;
};

/**
 * Which words of a merchant on a store hold on for the day at hand of a series of regenerations (the mapping, the connections):
 * those that were given in this series, for a day of this store before it, in this very tab; and since then nothing happened
 * that could have changed them: every day came out as expected, no Refresh ran in the store, no settings page was opened. A
 * series ends where its sign-in page is seen, and with it what was said in it. A Refresh can bring a new row of the mapping,
 * so that in a series of those nothing holds on.
 */
export async function heldOn(
  deps: HeldOnDeps,
  { site, tabId }: Pick<RequestContext, 'site' | 'tabId'>,
  gathered: GatheredFacts,
  asked: Asked,
  words: readonly ToldRow[],
): Promise<ReadonlySet<ToldRow>> {
  const { storeId } = asked.target;
  const { account } = gathered.identity;
  const ofStore = words.filter(({ check }) => isOfSeries(check));
  if (asked.backlog === undefined || asked.action !== 'regenerate' || account === null || ofStore.length === 0) return new Set();
  const row = await backlogAt(deps, site.origin, gathered, asked);
  if (row?.action !== 'regenerate') return new Set();
  const opened = await deps.seenPages.settingsAt(site.origin);

  /** What ran on a day of the series. */
  async function ran(day: DayTarget): Promise<JournalRow[]> {
    const owner = recordOwnerOf(gathered.identity, site, day.storeId);
    const found = owner === null ? [] : await deps.cache.journal.ofDay(owner, day);
    return found.filter(({ preparedAt }) => !isLater(row!.startedAt, preparedAt));
  }
  async function wentWell(day: DayTarget): Promise<boolean> {
    const found = await ran(day);
    return wentAsExpected(found) && found.every((one) => one.tabId === tabId);
  }
  const passed = row.days.slice(0, row.at);
  const placeOf = ({ date }: ToldRow): number => passed.findIndex((day) => day.storeId === storeId && day.date === date);
  const said = ofStore.filter((word) => placeOf(word) >= 0 && !isLater(row.startedAt, word.at) && isUntouched(opened, word.at));
  // Several words are mostly of one day: the days since then are looked at once, the latest first.
  const earliest = Math.min(...said.map(placeOf));
  let wellSince = passed.length;
  while (wellSince > earliest && (await wentWell(passed[wellSince - 1]!))) wellSince--;

  async function holds(word: ToldRow): Promise<boolean> {
    const { at } = word;
    if (placeOf(word) < wellSince) return false;
    return (await deps.cache.journal.since(account!, at, storeId)).every(({ action }) => action !== 'refresh');
  }
  const held = await Promise.all(said.map(holds));
  return new Set(said.filter((_, index) => held[index]));
}

/** True where no settings page was opened, nor anything done on one, since the word was given. @param opened null: none was seen */
const isUntouched = (opened: Instant | null, at: Instant): boolean => opened === null || isLater(at, opened);
