import { type BusinessDate, addDays } from '../../domain/values/businessDate.ts';
import { known, unknown } from '../../domain/values/fact.ts';
import { type Store, runningDateOf } from '../../domain/store/store.ts';
import type { StoreDaysView } from '../../messages/views/popupViews.ts';
import type { DayView, DaysView } from '../../messages/views/views.ts';
import type { DateRange } from '../../service/port.ts';
import type { Identity } from '../account/account.ts';
import type { Site } from '../context/site.ts';
import type { LinkDeps } from '../context/siteLinks.ts';
import { tolerate } from '../context/tolerate.ts';
import type { NeedingDay } from './causes.ts';
import { type DaysDeps, daysOf, storedDays } from './days.ts';

/** How many days the popup looks at where no longer report was opened: a month of them, the last one yesterday. */
export const DAYS_BACK = 31;
/** The longest range that is read as a whole only to keep an opened report's days together, in days. */
const MOST_DAYS = 400;

/** A store to look at; `store` is null on a site that lists no stores. */
export interface StoreToRead {
  readonly id: string;
  readonly store: Store | null;
}

/** The last month of a store, up to yesterday in its own time zone; one that nobody knows counts as UTC. */
function lastMonth(site: Site, store: Store | null): DateRange {
  const now = site.clock.now();
  const today = runningDateOf(store ? known(store, 'service', now) : unknown('not-published'), now);
  return { from: addDays(today, -DAYS_BACK), to: addDays(today, -1) };
}

const earlier = (a: BusinessDate, b: BusinessDate): BusinessDate => (a < b ? a : b);
const later = (a: BusinessDate, b: BusinessDate): BusinessDate => (a > b ? a : b);

/**
 * What to look at: always the whole last month. Days that are stored around it come along, so that the service
 * is asked for changes only and no report loses what it has; a month of last year is left alone.
 */
export function rangeToRead(month: DateRange, stored: DateRange | null): DateRange {
  if (stored === null) return month;
  if (stored.from <= month.from && month.to <= stored.to) return stored;
  const touches = addDays(stored.to, 1) >= month.from && addDays(month.to, 1) >= stored.from;
  const whole = { from: earlier(stored.from, month.from), to: later(stored.to, month.to) };
  return touches && addDays(whole.from, MOST_DAYS) > whole.to ? whole : month;
}

/** One store: what the popup shows of it, and every day of it that needs the merchant. */
export interface ReadStore {
  readonly summary: StoreDaysView;
  readonly needing: readonly NeedingDay[];
  /** True where the day before should come this morning, and the site has nothing of it yet. */
  readonly coming: boolean;
}

/** Reads one store; asked of the service where `answers`, as it is stored otherwise. */
export async function readStore(
  deps: DaysDeps,
  site: Site,
  identity: Identity,
  { id, store }: StoreToRead,
  answers: boolean,
): Promise<ReadStore> {
  const { account } = identity;
  const stored = account === null ? null : await tolerate(deps.cache.days.range(account, id));
  const month = lastMonth(site, store);
  const range = answers ? rangeToRead(month, stored) : (stored ?? month);
  const wanted = { storeId: id, range, window: range };
  const view =
    account !== null && !answers
      ? await storedDays(deps, site, account, wanted, null)
      : await daysOf(deps, site, identity, wanted, store ? [store] : []);
  const name = store?.name ?? null;
  const coming = view.gaps.some(({ date, what, on }) => what === 'coming' && date === month.to && on === addDays(month.to, 1));
  return { summary: summaryOf(deps, site, name, range, view), needing: needingOf(deps, site, name, view), coming };
}

const dayHref = (deps: LinkDeps, site: Site, { storeId, date }: DayView): string => deps.pageHref(site.origin, 'day', { storeId, date });

function needingOf(deps: LinkDeps, site: Site, storeName: string | null, { days }: DaysView): NeedingDay[] {
  return days.filter(({ attention }) => attention).map((day) => ({ day, storeName, href: dayHref(deps, site, day) }));
}

function summaryOf(deps: LinkDeps, site: Site, name: string | null, range: DateRange, view: DaysView): StoreDaysView {
  const { storeId } = view;
  return {
    id: storeId,
    name,
    reportHref: deps.pageHref(site.origin, 'report', { storeId }),
    ...range,
    known: view.days.length,
    count: view.attentionCount,
    unloaded: view.unloaded.count,
    cut: view.notices.length > 0,
    asOf: view.asOf,
    source: view.source,
    problem: view.problem,
  };
}
