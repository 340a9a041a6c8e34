import { type DayDetail, type DaySummary, TOTAL_KINDS } from '../../domain/day/day.ts';
import type { DateRange } from '../../domain/day/daysAnswer.ts';
import { posChangedSinceLoad } from '../../domain/day/statuses.ts';
import { gapsIn, isLoaded } from '../../domain/day/loading.ts';
import type { BusinessDate, Instant } from '../../domain/values/businessDate.ts';
import { isSettled } from '../../domain/day/settledByHand.ts';
import { calendarLookOf } from '../../domain/status/calendarLook.ts';
import { runningDateOf } from '../../domain/store/store.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { DayView } from '../../messages/views/views.ts';
import type { DayLook } from '../../messages/views/desk/yearViews.ts';
import { dayView } from '../day/dayView.ts';
import { type ListFacts, factsOfDay } from '../read/listFacts.ts';

/** What is stored of a store, as far as a calendar of it needs it. */
export interface StoredDays {
  readonly id: string;
  readonly name: string | null;
  /** The facts of its days; their `now` is the moment at which the calendar is drawn. */
  readonly list: ListFacts;
  readonly days: readonly (DaySummary | DayDetail)[];
  /** The dates that are wholly stored, and when the service last confirmed them; null: none are. */
  readonly whole: DateRange | null;
  readonly asOf: Instant | null;
}

const UNREAD: DayLook = { look: 'unread', words: phrase('year.look.unread'), attention: false, earlier: false };
const AHEAD: DayLook = { look: 'ahead', words: phrase('year.look.ahead'), attention: false, earlier: false };
const BEFORE: DayLook = { look: 'before', words: phrase('gap.before'), attention: false, earlier: false };
const CLOSED: DayLook = { look: 'closed', words: phrase('gap.closed'), attention: false, earlier: false };
const NO_RECORD: DayLook = { look: 'unknown', words: phrase('page.no-record'), attention: false, earlier: false };
const NOT_LOADED: DayLook = { look: 'blocked', words: phrase('gap.not-loaded'), attention: true, earlier: false };

const within = (date: BusinessDate, range: DateRange | null): boolean => range !== null && range.from <= date && date <= range.to;

/** The business date that runs in the store. */
export const todayOf = ({ store, now }: Pick<ListFacts, 'store' | 'now'>): BusinessDate => runningDateOf(store, now);

/**
 * How each date of a store stands, by what is stored. What was never read is not known, and nothing that isn't known is
 * well (law 2). A day that was read before the latest ones were says so: what became of it since isn't known.
 */
export function looksOf(stored: StoredDays): (date: BusinessDate) => DayLook {
  const { list, whole, asOf } = stored;
  const days = new Map(stored.days.filter(isLoaded).map((day) => [day.date, day]));
  const today = todayOf(list);
  const lookOf = dayLooks(list, today);
  // What is missing was missing when the days were read; what has come since is not known here.
  const gapAt = gapsIn({ ...list, now: asOf ?? list.now });

  function missing(date: BusinessDate): DayLook {
    const gap = gapAt(date);
    if (gap.what === 'before') return BEFORE;
    if (date >= today) return AHEAD;
    if (!within(date, whole) || gap.what === 'coming') return UNREAD;
    if (gap.what === 'closed') return CLOSED;
    return gap.what === 'not-loaded' ? NOT_LOADED : NO_RECORD;
  }

  return (date) => {
    const day = days.get(date);
    if (!day) return missing(date);
    const look = lookOf(day);
    return within(date, whole) ? look : { ...look, earlier: true };
  };
}

/**
 * How days stand that the site has. Those that are well by their entries alone look alike wherever they are: of many such
 * days one is read, so that ten years take no longer than their troubles.
 */
function dayLooks(list: ListFacts, today: BusinessDate): (day: DaySummary | DayDetail) => DayLook {
  const journal = list.journal && Map.groupBy(list.journal, ({ target }) => target.date);
  const start = list.session.known ? list.session.value.account.subscriptionStart : null;
  const settled = new Set((list.settledDays ?? []).map(({ date }) => date));
  const alike = new Map<string, DayLook>();

  /** True of a day of which nothing is told but its entries and figures: no evidence, no change in the POS, nothing that its merchant said; over, and of the subscription. */
  function isPlain(day: DaySummary | DayDetail): boolean {
    const inside = day.date < today && (start === null || day.date > start);
    return inside && !settled.has(day.date) && !('pos' in day) && day.loadedAt !== null && !posChangedSinceLoad(day);
  }

  return (day) => {
    const key = isPlain(day) ? keyOf(day) : null;
    const found = key === null ? undefined : alike.get(key);
    if (found) return found;
    const facts = factsOfDay({ ...list, journal: journal && (journal.get(day.date) ?? []) }, day);
    const view = dayView(facts);
    const look: DayLook = {
      look: isSettled(day, facts.settled) ? 'settled' : calendarLookOf(view),
      words: view.headline,
      attention: view.attention,
      earlier: false,
    };
    if (key !== null && hangsOnEntriesAlone(view)) alike.set(key, look);
    return look;
  };
}

/** All that decides how a plain day looks while it is well; which of its figures are nothing says what it should have in the books. */
function keyOf({ postings, totals }: DaySummary): string {
  let key = '';
  for (const { kind, status, sync } of postings) key += `${kind}\n${status}\n${sync}\r`;
  if (totals) for (const kind of TOTAL_KINDS) key += totals[kind] === 0 ? '0' : '1';
  return key;
}

/** True where another date with such entries looks the same: nothing of it waits, or has to be put right. */
const hangsOnEntriesAlone = ({ family, unseen }: DayView): boolean =>
  unseen || family === 'done' || family === 'queued' || family === 'inactive';
