import { type ReadonlySignal, computed, signal } from '@preact/signals';
import { type BusinessDate, addDays } from '../../lib/domain/values/businessDate.ts';
import type { DateRange } from '../../lib/domain/day/daysAnswer.ts';
import type { ask as askWorker } from '../../lib/messages/client.ts';
import type { DayView, DaysView, GapView, NextView, ProblemView } from '../../lib/messages/views/views.ts';

export type Ask = typeof askWorker;

/** How many days around those in sight are asked for with them, so that scrolling seldom has to ask. */
const MARGIN_DAYS = 90;
/** How long a report has to show other dates before they are asked for: a grid that is drawn in portions shows some of them at first, ms. */
const SETTLED_MS = 250;

/** What the page knows of the days of one store. */
export interface StoreDays {
  readonly storeId: string;
  readonly range: DateRange;
  /** The part of it that is asked for. */
  readonly window: DateRange;
  /** Null: nothing has been heard yet. */
  readonly view: DaysView | null;
  /** The part whose days `view` holds: of a day outside of it nothing may be said. Null with the view. */
  readonly held: DateRange | null;
  /** True while the service is being asked. */
  readonly checking: boolean;
  /** Why the worker could not answer at all. */
  readonly problem: ProblemView | null;
}

export interface Days {
  /** By store id. */
  readonly stores: ReadonlySignal<ReadonlyMap<string, StoreDays>>;
  /** By {@link dayKey}. */
  readonly byKey: ReadonlySignal<ReadonlyMap<string, DayView>>;
  /** Those that need the merchant, wherever on the page they are. */
  readonly needs: ReadonlySignal<readonly DayView[]>;
  /** The page shows `range` of a store, and `inSight` of it is in sight. */
  want(storeId: string, range: DateRange, inSight: DateRange): void;
  /** The page shows none of the other stores any more. */
  keepOnly(storeIds: readonly string[]): void;
  /** What the details of a day tell, as they were just read, its row tells as well; the service is not asked for that. */
  told(storeId: string, date: BusinessDate, next: NextView): void;
  /** Asks the service again. */
  refresh(): void;
}

export const dayKey = (storeId: string, date: BusinessDate): string => `${date} ${storeId}`;

const covers = (outer: DateRange, inner: DateRange) => outer.from <= inner.from && inner.to <= outer.to;
const same = (a: DateRange, b: DateRange) => a.from === b.from && a.to === b.to;

/** Why the days of a store could not be read, or not again. */
export const troubleOf = ({ problem, view }: StoreDays): ProblemView | null => problem ?? view?.problem ?? null;

/** What is to be said of a date of which the site has no figures: only what the service itself has just told. */
export function gapOn({ view, held }: StoreDays, date: BusinessDate): GapView | undefined {
  const told = view?.source === 'service' && !view.problem && held !== null && covers(held, { from: date, to: date });
  return told ? view.gaps.find((gap) => gap.date === date) : undefined;
}

function around({ from, to }: DateRange, within: DateRange): DateRange {
  const [wideFrom, wideTo] = [addDays(from, -MARGIN_DAYS), addDays(to, MARGIN_DAYS)];
  return { from: wideFrom > within.from ? wideFrom : within.from, to: wideTo < within.to ? wideTo : within.to };
}

/** The days on the page, until `contact` ends: from the worker's cache at once, then fresh from the service. */
export function createDays(ask: Ask, contact: AbortSignal): Days {
  const stores = signal<ReadonlyMap<string, StoreDays>>(new Map());
  /** Counts the questions of a store, so that an answer to an older one is not taken for the newest. */
  const asked = new Map<string, number>();
  /** By store, other dates that have to be shown for a while before they are asked for. */
  const settling = new Map<string, { readonly range: DateRange; inSight: DateRange; readonly timer: ReturnType<typeof setTimeout> }>();

  function change(storeId: string, changes: Partial<StoreDays>): void {
    const known = stores.value.get(storeId);
    if (known) stores.value = new Map(stores.value).set(storeId, { ...known, ...changes });
  }

  /** Asks once, and shows the answer unless a newer question was asked. */
  async function load(storeId: string): Promise<void> {
    const known = stores.value.get(storeId);
    if (!known) return;
    const mine = (asked.get(storeId) ?? 0) + 1;
    asked.set(storeId, mine);
    change(storeId, { checking: true });
    const { range, window } = known;
    const answer = await ask('freshDays', { storeId, range, window });
    if (asked.get(storeId) !== mine) return;
    if (answer.ok) change(storeId, { view: answer.value, held: window, problem: null, checking: false });
    else change(storeId, { problem: answer.problem, checking: false });
  }

  function unsettle(storeId: string): void {
    clearTimeout(settling.get(storeId)?.timer);
    settling.delete(storeId);
  }

  /** Begins with other dates, once they have been shown for a while. */
  function settle(storeId: string, range: DateRange, inSight: DateRange): void {
    const waiting = settling.get(storeId);
    if (waiting && same(waiting.range, range)) return void (waiting.inSight = inSight);
    unsettle(storeId);
    const next = { range, inSight, timer: setTimeout(() => (settling.delete(storeId), start(storeId, range, next.inSight)), SETTLED_MS) };
    settling.set(storeId, next);
  }

  /** Other dates of a store are shown than before, or the first. */
  function start(storeId: string, range: DateRange, inSight: DateRange): void {
    const begun = { storeId, range, window: around(inSight, range), problem: null, view: null, held: null, checking: true };
    stores.value = new Map(stores.value).set(storeId, begun);
    void begin(begun);
  }

  /** What is stored of the window is there at once; the whole, and which of its days need the merchant, comes after. */
  async function begin({ storeId, range, window }: StoreDays): Promise<void> {
    const before = asked.get(storeId);
    const stored = await ask('cachedDays', { storeId, range: window, window });
    const now = stores.value.get(storeId);
    // Another report is shown by now, and has begun by itself.
    if (!now || !same(now.range, range)) return;
    if (!now.view && stored.ok) {
      const whole = covers(window, range) ? {} : { attention: [], attentionCount: 0, unloaded: { count: 0, latest: null } };
      change(storeId, { view: { ...stored.value, ...whole }, held: window });
    }
    if (asked.get(storeId) === before) await load(storeId);
  }

  /** The days around another part of the report: the worker has them, and the service need not be asked. */
  async function move(known: StoreDays): Promise<void> {
    const { storeId, window } = known;
    const answer = await ask('cachedDays', { storeId, range: window, window });
    const now = stores.value.get(storeId);
    if (!now?.view || now.checking || !same(now.window, window)) return;
    if (!answer.ok || answer.value.asOf === null) void load(storeId);
    else change(storeId, { view: { ...now.view, days: answer.value.days, gaps: answer.value.gaps }, held: window });
  }

  /** Reads what is stored of a store once more. */
  async function reread({ storeId, range, window }: StoreDays): Promise<void> {
    const answer = await ask('cachedDays', { storeId, range, window });
    const now = stores.value.get(storeId);
    if (!now?.view || now.checking || !same(now.range, range) || !same(now.window, window) || !answer.ok || answer.value.asOf === null)
      return;
    const { days, attention, attentionCount } = answer.value;
    change(storeId, { view: { ...now.view, days, attention, attentionCount } });
  }

  const byKey = computed(() => {
    // Those that need the merchant are known wherever on the page they are.
    const days = [...stores.value.values()].flatMap(({ view }) => [...(view?.attention ?? []), ...(view?.days ?? [])]);
    return new Map(days.map((day) => [dayKey(day.storeId, day.date), day]));
  });

  contact.addEventListener('abort', () => {
    for (const storeId of settling.keys()) unsettle(storeId);
  });
  return {
    stores,
    byKey,
    needs: computed(() => [...byKey.value.values()].filter(({ attention }) => attention)),
    want(storeId, range, inSight) {
      const known = stores.value.get(storeId);
      if (!known) return start(storeId, range, inSight);
      if (!same(known.range, range)) return settle(storeId, range, inSight);
      unsettle(storeId);
      if (covers(known.window, inSight)) return;
      const next = { storeId, range, window: around(inSight, range), problem: null };
      stores.value = new Map(stores.value).set(storeId, { ...known, ...next });
      // An answer that is on its way is about the former window; the whole is asked again.
      if (known.view && !known.checking) void move(stores.value.get(storeId)!);
      else void load(storeId);
    },
    keepOnly(storeIds) {
      for (const id of settling.keys()) if (!storeIds.includes(id)) unsettle(id);
      if ([...stores.value.keys()].every((id) => storeIds.includes(id))) return;
      stores.value = new Map([...stores.value].filter(([id]) => storeIds.includes(id)));
    },
    told(storeId, date, next) {
      const known = stores.value.get(storeId);
      const row = byKey.value.get(dayKey(storeId, date));
      if (known && row && JSON.stringify(row.next) !== JSON.stringify(next)) void reread(known);
    },
    refresh() {
      for (const storeId of stores.value.keys()) void load(storeId);
    },
  };
}
