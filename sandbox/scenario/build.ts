import {
  type BusinessDate,
  type Instant,
  MIDNIGHT,
  addDays,
  addSeconds,
  isLater,
  runningDate,
} from '../../lib/domain/values/businessDate.ts';
import { carryOut } from '../engine/actions.ts';
import { rebuild } from '../engine/entry.ts';
import { morningOf, retriedAt } from '../engine/healing.ts';
import { changeLedger } from '../engine/ledger/ledgerChanges.ts';
import { load, makeSale, usualSales } from '../engine/pos/pos.ts';
import { changePos } from '../engine/pos/posChanges.ts';
import type { LedgerAccount, PosSale } from '../engine/practice.ts';
import type { CompanyRecord, DayRecord, ObstacleRecord, StoreRecord } from '../engine/world/records.ts';
import { isInLedger } from '../engine/statusRules.ts';
import type { World } from '../engine/world/world.ts';
import { chartOf, mappingOf } from './chart.ts';
import type { Scenario, ScenarioStore } from './schema.ts';

/** Fills an empty database with the accounts, companies, stores and days of a scenario. */
export function build(scenario: Scenario, world: World): void {
  for (const account of scenario.accounts) {
    const dateOf = (text: string, store?: ScenarioStore): BusinessDate => {
      const back = /^today-(\d+)$/.exec(text);
      const closing = { timeZone: store?.timeZone ?? 'UTC', dayEnds: store?.businessDayEnds ?? MIDNIGHT };
      return back ? addDays(runningDate(closing, world.now())!, -Number(back[1])) : (text as BusinessDate);
    };
    const { users, companies, stores, subscriptionStart, ...rest } = account;
    const row = { ...rest, subscriptionStart: dateOf(subscriptionStart, stores[0]), users };
    world.db.run('INSERT INTO accounts VALUES (?, ?)', account.id, JSON.stringify(row));
    for (const { inactive, removed, endedLately: _, booksClosedThrough, webConnectorRan: __, ...company } of companies) {
      const mine = stores.filter((store) => store.company === company.id);
      const accounts = chartOf(mine);
      world.putCompany({
        ...company,
        account: account.id,
        booksClosedThrough: booksClosedThrough === null ? null : dateOf(booksClosedThrough, mine[0]),
        referenceDataAt: `${dateOf('today-60')}T12:00:00Z` as Instant,
        accounts: accounts
          .filter((one) => !removed.includes(one.name))
          .map((one) => (inactive.includes(one.name) ? { ...one, active: false } : one)),
        referenceAccounts: accounts,
        obstacles: mine.flatMap((store) => obstaclesOf(store, accounts, world.now(), (text) => dateOf(text, store))),
      });
    }
    for (const store of stores) {
      const lately = companies.find(({ id }) => id === store.company)!.endedLately;
      buildStore(world, account.id, store, lately, (text) => dateOf(text, store));
    }
    for (const { id } of companies.filter(({ webConnectorRan }) => webConnectorRan)) {
      changeLedger(world, world.company(account.id, id), { do: 'run-web-connector' });
    }
  }
}

/** What the scenario puts in the way of single entries. */
function obstaclesOf(
  store: ScenarioStore,
  accounts: readonly LedgerAccount[],
  now: Instant,
  dateOf: (text: string) => BusinessDate,
): ObstacleRecord[] {
  return store.exceptions.flatMap(({ date, refusals }) =>
    refusals.map(({ kind, cause, words, account, minutes }) => ({
      id: `${store.id}-${dateOf(date)}-${kind}-${cause}`,
      storeId: store.id,
      date: dateOf(date),
      kind,
      cause,
      words,
      accountId: accounts.find(({ name }) => name === account)?.id ?? null,
      until: minutes === undefined ? null : addSeconds(now, minutes * 60),
    })),
  );
}

function buildStore(
  world: World,
  account: string,
  from: ScenarioStore,
  endedLately: boolean,
  dateOf: (text: string) => BusinessDate,
): void {
  const company = world.company(account, from.company);
  const store: StoreRecord = {
    id: from.id,
    account,
    name: from.name,
    timeZone: from.timeZone,
    businessDayEnds: from.businessDayEnds,
    companyId: company.id,
    postingMethod: from.postingMethod,
    booksCogs: from.booksCogs,
    syncsPurchaseOrders: from.syncsPurchaseOrders,
    tracksSalesTax: from.tracksSalesTax,
    queue: from.queue,
    taxRate: from.taxRate,
    categories: [...from.categories, ...from.rareCategories],
    connection: { state: from.connection, checkedAt: world.now() },
    mapping: mappingOf(from, company.referenceAccounts),
    mappingChangedAt: null,
  };
  world.putStore(store);
  const exceptions = new Map(from.exceptions.map((exception) => [dateOf(exception.date), exception]));
  const last = dateOf(from.days.to);
  for (let date = dateOf(from.days.from); date <= last; date = addDays(date, 1)) {
    const exception = exceptions.get(date);
    const refusedForIt = exception?.refusals.some(({ cause }) => cause === 'authorisation');
    const then = endedLately && !refusedForIt ? { ...company, connection: 'connected' as const } : company;
    buildDay(world, store, then, date, from, exception);
  }
}

type Exception = ScenarioStore['exceptions'][number];

function salesOf(store: StoreRecord, date: BusinessDate, from: ScenarioStore, exception?: Exception): PosSale[] {
  const extra = (exception?.sales ?? []).map(
    ({ category, amount, cost = Math.round(amount * 0.55), payment, open, paid, paidAfterDays }, index) => {
      const paidAt = paidAfterDays === undefined ? undefined : morningOf(addDays(date, paidAfterDays));
      const line = { item: category, category, amount, discount: 0, cost };
      return makeSale(store, date, `${store.id}-${date}-x${index + 1}`, '16:40', [line], payment, { open, paid, paidAt });
    },
  );
  return [...usualSales(store, date, from.categories), ...extra];
}

/** What the Web Connector could not carry. */
function refuse(world: World, day: DayRecord, refusals: Exception['refusals']): void {
  for (const { kind, words } of refusals.filter(({ cause }) => cause === 'web-connector')) {
    const posting = day.postings.find((one) => one.kind === kind && one.sync === 'pending');
    if (!posting) continue;
    Object.assign(posting, { sync: 'error', message: words });
    world.putDay(day);
  }
}

/** Gives entries of a day the statuses that the scenario wants, whatever led to them. */
function force(world: World, day: DayRecord, forced: Exception['force']): void {
  for (const { kind, status, message } of forced) {
    const posting = day.postings.find((one) => one.kind === kind);
    if (!posting) continue;
    if (!isInLedger({ status }) && posting.ledgerRef) {
      world.db.run('DELETE FROM ledger WHERE ref = ?', posting.ledgerRef);
      Object.assign(posting, { ledgerRef: null, postedAt: null, sync: null });
    }
    Object.assign(posting, { status, message });
    world.putDay(day);
  }
}

/** One day as life would have made it: sold, loaded the next morning, posted, and then what the scenario adds. */
function buildDay(
  world: World,
  store: StoreRecord,
  company: CompanyRecord,
  date: BusinessDate,
  from: ScenarioStore,
  exception?: Exception,
): void {
  const sales = salesOf(store, date, from, exception);
  for (const sale of sales) world.putSale(store.id, sale);
  if (exception?.neverLoaded) return;
  const usual = morningOf(addDays(date, 1));
  // A day that still runs can only have been loaded by now.
  const morning = isLater(usual, world.now()) ? world.now() : usual;
  const then: World = { ...world, now: () => morning };
  const day: DayRecord = {
    storeId: store.id,
    date,
    revision: 0,
    loadedAt: morning,
    posChangedAt: null,
    loaded: load(sales, exception?.purchaseOrders ?? 0),
    postings: [],
    history: [{ at: morning, action: null, what: 'loaded', by: 'the morning run' }],
    ...(exception?.cardFeesAfterDays === undefined ? {} : { cardFeesAt: morningOf(addDays(date, exception.cardFeesAfterDays)) }),
    queuedUntil: null,
  };
  rebuild(store, day, morning);
  const work = { world: then, store, company, day, by: 'the morning run' };
  if (day.postings.every(({ status }) => status === 'POST')) carryOut('post', work);
  else {
    const forced = new Set(exception?.force.map(({ kind }) => kind));
    // A held entry does not keep its sisters back; a forced one never went.
    const ready = { ...day, postings: day.postings.filter(({ kind, status }) => status === 'POST' && !forced.has(kind as never)) };
    carryOut('post', { ...work, day: ready });
    world.putDay(Object.assign(day, { revision: ready.revision, queuedUntil: retriedAt(day, morning) }));
  }
  refuse(world, day, exception?.refusals ?? []);
  force(world, day, exception?.force ?? []);
  for (const change of exception?.posChanges ?? []) {
    if (change.do === 'void-first') changePos(world, store, 'the shop', { do: 'void', saleId: sales[0]!.id });
    else changePos(world, store, 'the shop', { ...change, date });
  }
}
