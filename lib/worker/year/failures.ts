import { causeTold } from '../../diagnosis/headline.ts';
import { softwareOf } from '../../domain/store/storeFact.ts';
import type { DayTarget } from '../../domain/day/action.ts';
import { POSTING_KINDS, type Posting } from '../../domain/day/posting.ts';
import { type Family, familyOf } from '../../domain/day/statuses.ts';
import type { Software } from '../../domain/store/store.ts';
import type { BusinessDate } from '../../domain/values/businessDate.ts';
import type { Phrase } from '../../i18n/phrase.ts';
import type { DayLook, YearFailures } from '../../messages/views/desk/yearViews.ts';
import { countsOf } from './counts.ts';
import type { StoredDays } from './looks.ts';

/** What of an entry tells why it failed. */
type KeptEntry = Pick<Posting, 'kind' | 'status' | 'sync' | 'message'>;

/** Why a day failed, by one look at its entries. */
interface Cause {
  readonly look: Family;
  readonly words: Phrase;
  readonly named: boolean;
}

/** A day that failed, and how it stands now. */
interface FailedDay {
  readonly target: DayTarget;
  readonly now: DayLook;
}

const isBroken = (entry: KeptEntry): boolean => ['failed', 'blocked'].includes(familyOf(entry));
/** What failed before what is on hold, the sales first, as a day takes its state from its entries. */
const ORDER = (['failed', 'blocked'] as const).flatMap((family) =>
  [...POSTING_KINDS, 'unknown' as const].map((kind) => `${family} ${kind}`),
);
const rankOf = (entry: KeptEntry): number => ORDER.indexOf(`${familyOf(entry)} ${entry.kind}`);

/** Reads why days failed: entries that say the same are read once. */
function createCauses() {
  const read = new Map<string, Cause>();
  return (entries: readonly KeptEntry[], software: Software): Cause | null => {
    // Most days have none: nothing is made for them.
    if (!entries.some(isBroken)) return null;
    const worst = entries.filter(isBroken).toSorted((a, b) => rankOf(a) - rankOf(b))[0]!;
    const key = JSON.stringify([worst.status, worst.sync, worst.message, software]);
    const found = read.get(key) ?? { look: familyOf(worst), ...causeTold({ ...worst, postedAt: null, ledgerRef: null }, software) };
    read.set(key, found);
    return found;
  };
}

/** The causes that were seen of each day of a store: as it was last read, and before and after each operation of ours. */
function causesByDate({ list, days }: StoredDays, causeOf: ReturnType<typeof createCauses>): Map<BusinessDate, Map<string, Cause>> {
  const found = new Map<BusinessDate, Map<string, Cause>>();
  function see(date: BusinessDate, entries: readonly KeptEntry[] | undefined, software: Software): void {
    const cause = entries ? causeOf(entries, software) : null;
    if (!cause) return;
    const ofDay = found.get(date) ?? new Map<string, Cause>();
    found.set(date, ofDay.set(JSON.stringify([cause.look, cause.words]), cause));
  }
  const software = softwareOf(list.store);
  for (const { date, postings } of days) see(date, postings, software);
  for (const row of list.journal ?? []) {
    see(row.target.date, row.before.postings, row.software);
    see(row.target.date, row.after?.postings, row.software);
  }
  return found;
}

/** A status alone is no cause beside one that was named: the live report tells no messages, its days do. */
function told(causes: ReadonlyMap<string, Cause>): [key: string, cause: Cause][] {
  const named = [...causes].filter(([, cause]) => cause.named);
  return named.length > 0 ? named : [...causes];
}

/** How days stand now. What was read earlier is not counted as it was: nobody has checked it since. */
function standingOf(days: readonly FailedDay[]): Pick<YearFailures, 'now' | 'earlier'> {
  const checked = days.flatMap(({ now }) => (now.earlier ? [] : now));
  return { now: countsOf(checked), earlier: days.length - checked.length };
}

/**
 * The days of some stores that failed or were on hold, as far as it was seen, by cause. That an action was seen, refused or
 * judged says nothing of how its day stood: only entries that were read do.
 * @param lookOf how a day of the store at that place stands now
 */
export function failuresOf(
  stores: readonly StoredDays[],
  lookOf: (place: number, date: BusinessDate) => DayLook | undefined,
): YearFailures {
  const causeOf = createCauses();
  const all: FailedDay[] = [];
  const byCause = new Map<string, { readonly cause: Cause; readonly days: FailedDay[] }>();
  for (const [place, stored] of stores.entries()) {
    for (const [date, causes] of [...causesByDate(stored, causeOf)].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      const now = lookOf(place, date);
      if (!now) continue;
      const failed = { target: { storeId: stored.id, date }, now };
      all.push(failed);
      for (const [key, cause] of told(causes)) {
        const same = byCause.get(key) ?? { cause, days: [] };
        byCause.set(key, same);
        same.days.push(failed);
      }
    }
  }
  const causes = [...byCause.values()].map(({ cause: { look, words }, days }) => ({
    look,
    words,
    days: days.map(({ target }) => target),
    ...standingOf(days),
  }));
  return {
    recorded: stores.every(({ list }) => list.journal !== null),
    days: all.length,
    ...standingOf(all),
    causes: causes.toSorted((a, b) => b.days.length - a.days.length || (a.days[0]!.date < b.days[0]!.date ? -1 : 1)),
  };
}
