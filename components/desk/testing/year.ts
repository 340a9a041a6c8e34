/** What the worker answers to the calendar, in small: a year of stores, for tests and pictures. */
import type { CalendarLook } from '../../../lib/domain/status/calendarLook.ts';
import { type BusinessDate, addDays } from '../../../lib/domain/values/businessDate.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { DayLook, YearDay, YearFailures, YearStore, YearView } from '../../../lib/messages/views/desk/yearViews.ts';
import { AT, SITE } from '../../popup/testing/views.ts';

const look = (one: CalendarLook, words: DayLook['words'], changes: Partial<DayLook> = {}): DayLook => ({
  look: one,
  words,
  attention: false,
  earlier: false,
  ...changes,
});
export const LOOKS = {
  done: look('done', phrase('status.POSTED')),
  failed: look('failed', phrase('headline.no-account', { row: 'Helmets' }), { attention: true }),
  blocked: look('blocked', phrase('headline.pos-changed.posted'), { attention: true }),
  queued: look('queued', phrase('status.POST')),
  waiting: look('waiting', phrase('status.OPENCHECK')),
  earlier: look('done', phrase('status.POSTED'), { earlier: true }),
  told: look('told', phrase('headline.unseen', { entry: { text: 'posting.sales' } })),
  settled: look('settled', phrase('headline.settled')),
  missing: look('blocked', phrase('gap.not-loaded'), { attention: true }),
  closed: look('closed', phrase('gap.closed')),
  unread: look('unread', phrase('year.look.unread')),
  before: look('before', phrase('gap.before')),
  ahead: look('ahead', phrase('year.look.ahead')),
} as const satisfies Record<string, DayLook>;
export type LookName = keyof typeof LOOKS;
const NAMES = Object.keys(LOOKS) as LookName[];

const dateAt = (year: number, index: number): BusinessDate => addDays(`${year}-01-01` as BusinessDate, index);

/** A store of which the days from `from` to `to` were read and are well; others by their dates. */
export function yearStore(
  changes: Partial<YearStore> = {},
  { from = '2026-02-02', to = '2026-11-23', ...days }: { from?: string; to?: string } & { readonly [date: string]: string } = {},
): YearStore {
  const today = '2026-11-24' as BusinessDate;
  const nameOf = (date: BusinessDate): LookName => {
    if (days[date]) return days[date] as LookName;
    if (date >= today) return 'ahead';
    return date >= from && date <= to ? 'done' : 'unread';
  };
  return {
    id: '1',
    name: 'Plateau',
    today,
    known: { from: from as BusinessDate, to: to as BusinessDate },
    asOf: AT,
    closedOn: [],
    days: Array.from({ length: 365 }, (_, index) => NAMES.indexOf(nameOf(dateAt(2026, index)))),
    ...changes,
  };
}

/** Nothing that was seen to have failed. */
export const NO_FAILURES: YearFailures = { recorded: true, days: 0, now: [], earlier: 0, causes: [] };

/** The year 2026 of these stores. */
export function yearView(stores: readonly YearStore[], changes: Partial<YearView> = {}): YearView {
  const daysThat = (name: LookName) =>
    stores.flatMap(({ id, days }) => days.flatMap((at, index) => (NAMES[at] === name ? { storeId: id, date: dateAt(2026, index) } : [])));
  const causes = NAMES.flatMap((name, at) => {
    const days = LOOKS[name].attention ? daysThat(name) : [];
    return days.length > 0 ? { look: at, days } : [];
  });
  return {
    year: 2026,
    first: 2024,
    last: 2026,
    looks: NAMES.map((name) => LOOKS[name]),
    stores: [...stores],
    causes: causes.toSorted((a, b) => b.days.length - a.days.length),
    failures: NO_FAILURES,
    weeks: null,
    ...changes,
  };
}

/** One day of it. */
export const yearDay = (name: LookName, changes: Partial<YearDay> = {}): YearDay => ({
  target: { storeId: '1', date: '2026-11-03' as BusinessDate },
  storeName: 'Plateau',
  look: LOOKS[name],
  href: `${SITE}/day/2026-11-03`,
  panel: null,
  asOf: AT,
  closed: false,
  settled: null,
  seen: null,
  ...changes,
});
