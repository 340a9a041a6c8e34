import type { Action, GivenReason } from '../../lib/domain/day/action.ts';
import { isAllowedReason } from '../../lib/domain/day/action.ts';
import { addDays, runningDate } from '../../lib/domain/values/businessDate.ts';
import { linesOf } from './entry.ts';
import { refusalOf } from './ledger/ledgers.ts';
import { load } from './pos/pos.ts';
import { Refusal, type PracticeSession } from './practice.ts';
import { type CompanyRecord, type DayRecord, type StoreRecord, closingOf } from './world/records.ts';
import { isInTheWay, isRebuildable, isSendable, wasRefused } from './statusRules.ts';
import { type World, versionOf } from './world/world.ts';

/** What a request is judged on. */
export interface AskedAction {
  readonly world: World;
  readonly who: PracticeSession;
  readonly action: Action;
  readonly given: GivenReason;
  readonly store: StoreRecord;
  readonly company: CompanyRecord;
  readonly day: DayRecord;
  readonly ifMatch: string;
}

type Rule = (request: AskedAction) => void;

/** The rows of the mapping at *None*. */
export const missingRows = (store: StoreRecord) => store.mapping.filter(({ accountId }) => accountId === null);

const oneAtATime: Rule = ({ world, who }) => {
  const running = world.activeOperations().find(({ account }) => account === who.account.id);
  if (!running) return;
  const { account: _, body: __, ...operation } = running;
  throw new Refusal('operation-in-progress', `${operation.requestedBy} is running ${operation.action} on ${operation.date}.`, {
    operation,
  });
};

const unchanged: Rule = ({ day, ifMatch }) => {
  if (ifMatch !== versionOf(day)) throw new Refusal('day-changed', 'The day changed since you looked.', { version: versionOf(day) });
};

const allowedReason: Rule = ({ action, given }) => {
  if (!isAllowedReason(action, given)) throw new Refusal('reason-not-allowed', 'This is not a reason for this action.');
};

const historical: Rule = ({ store, day, world }) => {
  const closing = closingOf(store);
  const running = runningDate(closing, world.now());
  if (running && day.date < running) return;
  throw new Refusal(
    'not-historical',
    `${day.date} is not over yet: in the store it ends on ${addDays(day.date, 1)} at ${closing.dayEnds}.`,
  );
};

const afterSubscription: Rule = ({ who, day }) => {
  if (day.date > who.account.subscriptionStart) return;
  throw new Refusal('before-subscription', `The subscription began on ${who.account.subscriptionStart}.`);
};

const storeConnected: Rule = ({ store }) => {
  if (store.connection.state !== 'connected') throw new Refusal('store-disconnected', 'The store is not connected to the POS.');
};

const mappingComplete: Rule = ({ store }) => {
  const missing = missingRows(store);
  if (missing.length === 0) return;
  throw new Refusal('mapping-incomplete', `Without an account: ${missing.map(({ area, name }) => `${area} › ${name}`).join(', ')}.`);
};

const accountingConnected: Rule = ({ company }) => {
  if (company.connection !== 'connected') throw new Refusal('accounting-disconnected', `${company.name} is not connected.`);
};

const booksOpen: Rule = ({ company, day }) => {
  if (!company.booksClosedThrough || day.date > company.booksClosedThrough) return;
  throw new Refusal('books-closed', `The books are closed through ${company.booksClosedThrough}.`);
};

/** B0.5: a failed entry may go on only if the ledger would take what this action makes of it. */
const errorsResolved: Rule = ({ world, action, store, company, day }) => {
  for (const posting of day.postings) {
    if (!wasRefused(posting)) continue;
    const loaded = action === 'refresh' ? load(world.sales(store.id, day.date), day.loaded.purchaseOrders) : day.loaded;
    const lines = action === 'post' ? posting.lines : linesOf(store, loaded, posting.kind);
    const refusal = refusalOf(company, { storeId: store.id, date: day.date, kind: posting.kind, lines }, world.now());
    if (refusal) throw new Refusal('unresolved-errors', refusal.message ?? `${company.name} would refuse it again.`);
  }
};

const eligible: Rule = ({ action, day }) => {
  const words = day.postings.map(({ status }) => status);
  const refuse = () => {
    throw new Refusal('status-not-eligible', `Not possible in the status ${words.join(', ') || 'NONE'}.`);
  };
  if (words.length === 0 || !day.postings.every(isRebuildable)) refuse();
  if (action === 'post' && day.postings.some(isInTheWay)) refuse();
};

const somethingToPost: Rule = ({ action, day }) => {
  if (action !== 'post' || day.postings.some(isSendable)) return;
  throw new Refusal('nothing-to-post', 'Everything of this day is posted.');
};

/** In the order in which the service speaks up (service-api). */
const RULES: readonly Rule[] = [
  oneAtATime,
  unchanged,
  allowedReason,
  historical,
  afterSubscription,
  storeConnected,
  mappingComplete,
  accountingConnected,
  booksOpen,
  eligible,
  errorsResolved,
  somethingToPost,
];

/** @throws Refusal of the first rule that does not hold */
export function enforce(request: AskedAction): void {
  for (const rule of RULES) rule(request);
}
