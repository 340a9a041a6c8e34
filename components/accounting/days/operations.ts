import { type ReadonlySignal, computed, signal } from '@preact/signals-core';
import { clockNow } from '../../../lib/clock.ts';
import { type Instant, compareInstants, secondsBetween } from '../../../lib/domain/values/businessDate.ts';
import type { OperationView } from '../../../lib/messages/views/views.ts';
import { type Ask } from './ask.ts';
import { dayKey } from './storeDays.ts';

/** How often the worker is asked while an operation runs: it tells by itself, unless it died meanwhile. */
const POLL_MS = 2000;
/** A click on the site's icon may load the page again; so long, what became of it is still news there. */
const JUST_SECONDS = 120;

export interface Operations {
  /** Newest first. */
  readonly all: ReadonlySignal<readonly OperationView[]>;
  /** The one that runs; at most one does (B0.3). */
  readonly active: ReadonlySignal<OperationView | undefined>;
  /** The newest of each day, by {@link dayKey}. */
  readonly byKey: ReadonlySignal<ReadonlyMap<string, OperationView>>;
  /** Those that ended after this page was opened, or so shortly before that it was perhaps opened by them. */
  readonly endedHere: ReadonlySignal<readonly OperationView[]>;
  /** Those that changed their day after this page was opened: the page still shows it as it was. */
  readonly endedSince: ReadonlySignal<readonly OperationView[]>;
  /** The page shows these stores: their operations are kept up to date from now on. */
  watch(storeIds: readonly string[]): void;
  /** Takes an operation that was just begun. */
  add(operation: OperationView): void;
  /** Asks the worker. */
  refresh(): Promise<void>;
}

/** The operations of the stores on the page, as the worker's journal has them; nothing is asked once `contact` has ended. */
export function createOperations(ask: Ask, contact: AbortSignal, now: () => Instant = clockNow): Operations {
  const all = signal<readonly OperationView[]>([]);
  const stores = new Set<string>();
  /** The stores of which something was heard, and what had ended by then: the page was opened after that. */
  const heardOf = new Set<string>();
  const before = new Set<string>();
  const justBefore = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts the questions: an answer to an older one knows nothing of what was begun since. */
  let round = 0;
  const active = computed(() => all.value.find((operation) => operation.active));
  const endedHere = computed(() => all.value.filter(({ id, active: runs }) => !runs && (!before.has(id) || justBefore.has(id))));

  function pollWhileActive(): void {
    clearTimeout(timer);
    if (active.value && !contact.aborted) timer = setTimeout(() => void refresh(), POLL_MS);
  }

  /** What has ended when a store is first heard of ended before the page was opened, but for what was begun here. */
  function heardFirst(storeId: string, operations: readonly OperationView[]): void {
    if (heardOf.has(storeId)) return;
    heardOf.add(storeId);
    for (const { id, active: runs, finishedAt } of operations) {
      if (runs || all.value.some((own) => own.id === id)) continue;
      before.add(id);
      if (finishedAt !== null && Math.abs(secondsBetween(finishedAt, now())) < JUST_SECONDS) justBefore.add(id);
    }
  }

  async function refresh(): Promise<void> {
    if (contact.aborted) return;
    const mine = ++round;
    const asked = [...stores];
    const answers = await Promise.all(asked.map((storeId) => ask('operations', { storeId })));
    if (mine !== round || contact.aborted) return;
    for (const [index, answer] of answers.entries())
      if (answer.ok && !answer.value.untold) heardFirst(asked[index]!, answer.value.operations);
    const heard = answers.flatMap((answer) => (answer.ok ? answer.value.operations : []));
    const complete = answers.every(({ ok }) => ok);
    // What could not be asked stays as it was: a running operation must not vanish from the page.
    const kept = complete ? [] : all.value.filter(({ id }) => !heard.some((one) => one.id === id));
    all.value = [...heard, ...kept].toSorted((a, b) => compareInstants(b.preparedAt, a.preparedAt));
    pollWhileActive();
  }

  contact.addEventListener('abort', () => clearTimeout(timer));
  return {
    all,
    active,
    byKey: computed(() => {
      const newest = new Map<string, OperationView>();
      for (const operation of all.value.toReversed()) newest.set(dayKey(operation.target.storeId, operation.target.date), operation);
      return newest;
    }),
    endedHere,
    endedSince: computed(() => endedHere.value.filter(({ id, changed }) => changed && !before.has(id))),
    watch(storeIds) {
      // A store once shown stays watched: what was begun there may be on the sheet while the grid is redrawn.
      if (storeIds.every((id) => stores.has(id))) return;
      for (const id of storeIds) stores.add(id);
      void refresh();
    },
    add(operation) {
      all.value = [operation, ...all.value.filter(({ id }) => id !== operation.id)];
      stores.add(operation.target.storeId);
      pollWhileActive();
      void refresh();
    },
    refresh,
  };
}
