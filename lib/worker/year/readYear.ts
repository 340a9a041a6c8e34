import type { DateRange } from '../../domain/day/daysAnswer.ts';
import { isLoaded } from '../../domain/day/loading.ts';
import { isSettled, seenOf } from '../../domain/day/settledByHand.ts';
import { isClosed } from '../../domain/store/closedDays.ts';
import type { Request } from '../../messages/protocol.ts';
import type { YearDay, YearView } from '../../messages/views/desk/yearViews.ts';
import { panelOf } from '../read/dayPanel.ts';
import { factsOfDay } from '../read/listFacts.ts';
import { type KeptAccount, type ReadYearDeps, keptOf, keptStoreOf, storedDaysOf } from './keptYear.ts';
import { looksOf, todayOf } from './looks.ts';
import { seenDayKey } from './seenDayKey.ts';
import { comparedWeeks, rangeOfYear, weeksOf, yearOf } from './year.ts';

const yearIn = (date: string): number => Number(date.slice(0, 4));

/** The first year that can be chosen: that of the subscription, where it is known, or of the earliest day that is stored; none where neither is. */
async function firstYear(deps: ReadYearDeps, { session, stores }: KeptAccount): Promise<number> {
  const dates = await Promise.all(stores.map(({ id, key }) => deps.cache.days.first(key, id)));
  const start = session.known ? [session.value.account.subscriptionStart] : [];
  return Math.min(...[...start, ...dates.filter((date) => date !== null)].map(yearIn));
}

/**
 * A year of an account, from what is stored here; nobody is asked.
 * @throws ProblemError where it may not be shown, CacheError
 */
export async function readYear(deps: ReadYearDeps, { account: id, year: asked }: Request<'year'>): Promise<YearView> {
  const kept = await keptOf(deps, id);
  const { stores } = kept;
  const daysOf = (range: DateRange) => Promise.all(stores.map((store) => storedDaysOf(deps, kept, store, range)));

  const now = kept.site.clock.now();
  const todays = stores.map(({ store }) => todayOf({ store, now }));
  const last = Math.max(...todays.map(yearIn));
  const first = Math.min(await firstYear(deps, kept), last);
  const year = Math.min(Math.max(asked ?? last, first), last);
  const weeks = weeksOf(todays)!;
  const [whole, ofBoth] = [rangeOfYear(year), { from: weeks.former.from, to: weeks.latest.to }];
  const ofYear = await daysOf(whole);
  // The weeks of the year that is read are read with it, but for those of its first days.
  const ofWeeks = whole.from <= ofBoth.from && ofBoth.to <= whole.to ? ofYear : await daysOf(ofBoth);
  return { year, first, last, ...yearOf(year, ofYear), weeks: comparedWeeks(ofWeeks) };
}

/**
 * One day of an account, from what is stored here; nobody is asked.
 * @throws ProblemError where it may not be shown, CacheError
 */
export async function readYearDay(deps: ReadYearDeps, { account, target }: Request<'yearDay'>): Promise<YearDay> {
  const kept = await keptOf(deps, account);
  const store = keptStoreOf(kept, target.storeId);
  const { date } = target;
  const stored = await storedDaysOf(deps, kept, store, { from: date, to: date });
  const look = looksOf(stored)(date);
  const day = stored.days.find(isLoaded);
  const said = stored.list.settledDays?.find((one) => one.date === date);
  const settled = day && said && isSettled(day, said) ? said : null;
  const isWhole = !look.earlier && look.look !== 'unread';
  return {
    target,
    storeName: store.name,
    look,
    href: deps.pageHref(kept.site.origin, 'day', target),
    panel: day ? panelOf(deps, kept.site, factsOfDay(stored.list, day), stored.asOf ?? stored.list.now) : null,
    asOf: isWhole ? stored.asOf : null,
    closed: stored.list.closed !== undefined && isClosed(date, stored.list.closed),
    settled: settled && { reason: settled.reason, note: settled.note, at: settled.at },
    seen: day && look.attention ? seenDayKey(seenOf(day)) : null,
  };
}
