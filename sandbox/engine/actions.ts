import type { Action } from '../../lib/domain/day/action.ts';
import { addSeconds } from '../../lib/domain/values/businessDate.ts';
import { rebuild, sameLines } from './entry.ts';
import { refusalOf } from './ledger/ledgers.ts';
import { payOpenSales, retriedAt } from './healing.ts';
import { load } from './pos/pos.ts';
import type { LedgerLine } from './practice.ts';
import type { CompanyRecord, DayRecord, PostingRecord, StoreRecord } from './world/records.ts';
import { isSendable } from './statusRules.ts';
import type { World } from './world/world.ts';

export interface Work {
  readonly world: World;
  readonly store: StoreRecord;
  readonly company: CompanyRecord;
  readonly day: DayRecord;
  readonly by: string;
}

const note = ({ world, day, by }: Work, action: Action | null, what: string) => day.history.push({ at: world.now(), action, what, by });

/**
 * Where the queue is on, a day that is ready posts by itself after its interval; one that waits for checks or fees is
 * asked for again in the morning (domain 2.2).
 */
function enqueue({ world, store, day }: Work): void {
  const ready = day.postings.some(({ status }) => status === 'POST' || status === 'UPDATE');
  const queued = ready && store.queue.postsAutomatically ? addSeconds(world.now(), store.queue.everyMinutes * 60) : null;
  day.queuedUntil = queued ?? retriedAt(day, world.now());
}

/** Loads the day from the POS as it is now, and builds its entries. @returns true where anything changed */
function reload({ world, store, day }: Work): boolean {
  payOpenSales(world, store.id, day.date);
  day.loaded = load(world.sales(store.id, day.date), day.loaded.purchaseOrders);
  day.loadedAt = world.now();
  day.posChangedAt = null;
  return rebuild(store, day, world.now());
}

/** The arrows: the POS figures replace the accounting figures, and the entries are rebuilt. */
function refresh(work: Work): void {
  const changed = reload(work);
  note(work, 'refresh', changed ? 'refresh: the entry changed' : 'refresh: nothing changed');
  enqueue(work);
}

/** The calculator: the mapping is applied again to the stored figures; the POS is not asked. */
function regenerate(work: Work): void {
  const changed = rebuild(work.store, work.day, work.world.now());
  note(work, 'regenerate', changed ? 'regenerate: the entry changed' : 'regenerate: nothing changed');
  enqueue(work);
}

/** The bolt: what is ready goes to the ledger, each entry once; an update keeps its reference. */
function post(work: Work): void {
  for (const posting of work.day.postings) if (isSendable(posting)) send(work, posting);
  note(work, 'post', 'post');
  work.day.queuedUntil = retriedAt(work.day, work.world.now());
}

function send({ world, store, company, day }: Work, posting: PostingRecord): void {
  const refusal = refusalOf(company, { storeId: store.id, date: day.date, kind: posting.kind, lines: posting.lines }, world.now());
  if (refusal) {
    posting.status = posting.ledgerRef === null ? 'FAILED' : 'UPDATEFAILED';
    posting.message = refusal.message;
    day.history.push({
      at: world.now(),
      action: null,
      what: `refused by the ledger: ${refusal.message ?? 'without a word'}`,
      by: company.name,
    });
    return;
  }
  const at = world.now();
  const lines = posting.lines as readonly LedgerLine[];
  // One entry a store, day and kind: its reference is made of them, so that it can't arrive twice.
  const ref = posting.ledgerRef ?? `${company.id}-${store.id}-${day.date}-${posting.kind}`;
  const former = world.ledgerEntry(ref);
  if (!former || !sameLines(former.lines, lines)) {
    world.putLedgerEntry({
      ref,
      companyId: company.id,
      storeId: store.id,
      storeName: store.name,
      date: day.date,
      kind: posting.kind,
      lines,
      revisions: [...(former?.revisions ?? []), { at, what: former ? 'updated' : 'arrived', lines }],
    });
  }
  Object.assign(posting, {
    status: 'POSTED',
    message: null,
    postedAt: at,
    ledgerRef: ref,
    sync: company.software === 'quickbooks-desktop' ? 'pending' : null,
  });
}

const ACTIONS: Readonly<Record<Action, (work: Work) => void>> = { refresh, regenerate, post };

/** The morning run: a day that waits for checks or fees is asked for again, and what is ready then is sent. */
export function retry(work: Work): void {
  note(work, null, reload(work) ? 'asked for again: it changed' : 'asked for again: nothing changed');
  post(work);
  work.world.putDay(work.day);
}

/** Carries an action out on a day and stores it. */
export function carryOut(action: Action, work: Work): void {
  ACTIONS[action](work);
  work.world.putDay(work.day);
}
