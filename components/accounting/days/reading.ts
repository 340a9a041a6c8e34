import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { DateRange } from '../../../lib/domain/day/daysAnswer.ts';
import type { Ask } from './ask.ts';
import { type StoreDays, covers, same, withMargin } from './storeDays.ts';

/** Reads the days of stores: from what the worker has stored, and fresh from the service. */
export interface DaysReading {
  readonly stores: ReadonlySignal<ReadonlyMap<string, StoreDays>>;
  /** Other dates of a store are shown than before, or the first. */
  start(storeId: string, range: DateRange, inSight: DateRange): void;
  /** Another part of the report of a store is shown. */
  look(known: StoreDays, range: DateRange, inSight: DateRange): void;
  /** Asks the service once, and shows the answer unless a newer question was asked. */
  load(storeId: string): Promise<void>;
  /** Reads what is stored of a store once more. */
  reread(known: StoreDays): Promise<void>;
  keepOnly(storeIds: readonly string[]): void;
}

/** Nothing is asked any more once `contact` has ended. */
export function createReading(ask: Ask, contact: AbortSignal): DaysReading {
  const stores = signal<ReadonlyMap<string, StoreDays>>(new Map());
  /** Counts the questions of a store, so that an answer to an older one is not taken for the newest. */
  const asked = new Map<string, number>();
  const set = (days: StoreDays) => void (stores.value = new Map(stores.value).set(days.storeId, days));

  function change(storeId: string, changes: Partial<StoreDays>): void {
    const known = stores.value.get(storeId);
    if (known) set({ ...known, ...changes });
  }

  async function load(storeId: string): Promise<void> {
    const known = stores.value.get(storeId);
    if (!known || contact.aborted) return;
    const mine = (asked.get(storeId) ?? 0) + 1;
    asked.set(storeId, mine);
    change(storeId, { checking: true });
    const { range, window } = known;
    const answer = await ask('freshDays', { storeId, range, window });
    if (asked.get(storeId) !== mine) return;
    if (answer.ok) change(storeId, { view: answer.value, held: window, problem: null, heard: true, checking: false });
    else change(storeId, { problem: answer.problem, heard: true, checking: false });
  }

  function start(storeId: string, range: DateRange, inSight: DateRange): void {
    const begun = {
      storeId,
      range,
      window: withMargin(inSight, range),
      problem: null,
      view: null,
      held: null,
      heard: false,
      checking: true,
    };
    set(begun);
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

  async function reread({ storeId, range, window }: StoreDays): Promise<void> {
    const answer = await ask('cachedDays', { storeId, range, window });
    const now = stores.value.get(storeId);
    if (!now?.view || now.checking || !same(now.range, range) || !same(now.window, window) || !answer.ok || answer.value.asOf === null)
      return;
    const { days, attention, attentionCount } = answer.value;
    change(storeId, { view: { ...now.view, days, attention, attentionCount } });
  }

  return {
    stores,
    start,
    look(known, range, inSight) {
      const { storeId } = known;
      set({ ...known, storeId, range, window: withMargin(inSight, range), problem: null });
      // An answer that is on its way is about the former window; the whole is asked again.
      if (known.view && !known.checking) void move(stores.value.get(storeId)!);
      else void load(storeId);
    },
    load,
    reread,
    keepOnly(storeIds) {
      if ([...stores.value.keys()].every((id) => storeIds.includes(id))) return;
      stores.value = new Map([...stores.value].filter(([id]) => storeIds.includes(id)));
    },
  };
}
