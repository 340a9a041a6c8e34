import { randomUUID } from 'node:crypto';
import { isLater } from '../../lib/domain/values/businessDate.ts';
import type { Operation } from '../../lib/domain/repair/operation.ts';
import type { LedgerState } from '../../lib/domain/store/store.ts';
import { carryOut, retry } from './actions.ts';
import { type ClockOptions, createClock } from './clock.ts';
import { openDatabase } from './database.ts';
import { isHealing } from './healing.ts';
import type { Kept } from './kept.ts';
import { byHand, changeLedger } from './ledgerChanges.ts';
import { changePos } from './posChanges.ts';
import { load, totalsOf } from './pos.ts';
import { type Practice, Refusal, type SignedIn } from './practice.ts';
import type { AccountRecord, DayRecord, OperationRecord, UserRecord } from './records.ts';
import { enforce } from './rules.ts';
import { detailOf, storeOf, summaryOf } from './views.ts';
import { type World, createWorld } from './world.ts';

export interface PracticeOptions extends ClockOptions {
  /** The database file; `:memory:` keeps nothing. */
  readonly file: string;
  /** Fills an empty database; called once. */
  readonly fill: (world: World) => void;
  /** What `fill` fills it with, kept beside it. */
  readonly scenario?: string | undefined;
  /** How long an operation takes, in practice seconds. */
  readonly operationSeconds?: number | undefined;
}

const STEPS = 3;

/** Opens the practice: everything that happens goes through what it returns (see `practice.ts`). */
export function openPractice({ file, fill, scenario = '', operationSeconds = 1.2, ...clock }: PracticeOptions): Practice {
  const db = openDatabase(file);
  const now = createClock(db, clock);
  const world = createWorld(db, now);
  db.transaction(() => {
    if (db.one("SELECT value FROM meta WHERE key = 'filled'")) return;
    fill(world);
    const kept: Kept = { scenario, operationSeconds };
    db.run("INSERT INTO meta VALUES ('filled', ?)", JSON.stringify(kept));
  });

  function asSignedIn(row: Record<string, unknown> | undefined): SignedIn | undefined {
    if (!row) return undefined;
    const account = world.account(String(row['account']));
    const user = account?.users.find(({ id }) => id === row['user']);
    if (!account || !user) return undefined;
    const { users: _, ...rest } = account;
    const { password: __, ...known } = user;
    return { sessionId: String(row['id']), csrfToken: String(row['csrf']), user: known, account: rest };
  }

  const publicOf = ({ account: _, body: __, ...operation }: OperationRecord): Operation => operation;

  /** Brings everything up to the present: running operations, and the days whose queue is due. */
  function catchUp(): void {
    db.transaction(() => {
      for (const operation of world.activeOperations()) advance(operation);
      for (const day of world.queuedDays(now())) runQueue(day);
    });
  }

  /** A day whose time has come: posted by the queue, or asked for again on each morning that has passed. */
  function runQueue(day: DayRecord): void {
    const account = world.accounts().find(({ id }) => world.stores(id).some((store) => store.id === day.storeId))!;
    const store = world.store(account.id, day.storeId);
    const company = world.company(account.id, store.companyId);
    while (day.queuedUntil !== null && !isLater(day.queuedUntil, now())) {
      const due = day.queuedUntil;
      const work = { world: { ...world, now: () => due }, store, company, day };
      if (isHealing(day)) retry({ ...work, by: 'the morning run' });
      else carryOut('post', { ...work, by: 'the queue' });
    }
  }

  function advance(operation: OperationRecord): void {
    const passed = Temporal.Instant.from(now()).since(Temporal.Instant.from(operation.requestedAt)).total('seconds');
    const step = Math.min(STEPS, Math.floor((passed / operationSeconds) * STEPS));
    if (step < STEPS) {
      const state = step === 0 ? 'queued' : 'running';
      if (step !== operation.step) world.putOperation({ ...operation, step, state });
      return;
    }
    const store = world.store(operation.account, operation.storeId);
    const company = world.company(operation.account, store.companyId);
    const day = world.day(operation);
    carryOut(operation.action, { world, store, company, day, by: operation.requestedBy });
    world.putOperation({ ...operation, step: STEPS, state: 'succeeded', finishedAt: now(), dayVersion: `v${day.revision}` });
  }

  const mustWrite = ({ user }: SignedIn) => {
    if (user.role === 'reports-only') throw new Refusal('role', 'This user may only read reports.');
  };

  function act(who: SignedIn, { action, target, given, key, ifMatch }: Parameters<Practice['act']>[1]): Operation {
    catchUp();
    return db.transaction(() => {
      mustWrite(who);
      const body = JSON.stringify([action, target.storeId, target.date, given.reason, given.changed ?? null, given.note ?? null]);
      const former = world.operationByKey(who.account.id, key);
      if (former) {
        if (former.body === body) return publicOf(former);
        throw new Refusal('idempotency-key-reused', 'This key was used for another request.');
      }
      const store = world.store(who.account.id, target.storeId);
      const company = world.company(who.account.id, store.companyId);
      enforce({ world, who, action, given, store, company, day: world.day(target), ifMatch });
      const operation: OperationRecord = {
        id: randomUUID(),
        key,
        account: who.account.id,
        body,
        action,
        storeId: target.storeId,
        date: target.date,
        state: 'queued',
        step: 0,
        of: STEPS,
        message: null,
        requestedBy: who.user.name,
        requestedAt: now(),
        finishedAt: null,
        dayVersion: null,
      };
      world.putOperation(operation);
      return publicOf(operation);
    });
  }

  const heartbeat = setInterval(catchUp, 250);
  heartbeat.unref();

  const read = <T>(work: () => T): T => {
    catchUp();
    return work();
  };
  const write = <T>(who: SignedIn, work: () => T): T => {
    mustWrite(who);
    catchUp();
    return db.transaction(work);
  };

  return {
    now,
    close() {
      clearInterval(heartbeat);
      db.close();
    },

    signIn(email, password) {
      const match = (account: AccountRecord): [AccountRecord, UserRecord][] =>
        account.users.filter((user) => user.email === email && user.password === password).map((user) => [account, user]);
      const [found] = world.accounts().flatMap(match);
      if (!found) return undefined;
      const [account, user] = found;
      const id = randomUUID();
      db.run('INSERT INTO sessions VALUES (?, ?, ?, ?)', id, user.id, account.id, randomUUID());
      return this.session(id);
    },
    session: (id) => asSignedIn(db.one('SELECT * FROM sessions WHERE id = ?', id)),
    signOut: (id) => db.run('DELETE FROM sessions WHERE id = ?', id),
    people: () =>
      world
        .accounts()
        .flatMap(({ name: account, users }) => users.map(({ email, password, name, role }) => ({ email, password, name, role, account }))),

    stores: (who) => world.stores(who.account.id).map((store) => storeOf(store, world.company(who.account.id, store.companyId))),
    store(who, id) {
      const store = world.store(who.account.id, id);
      return storeOf(store, world.company(who.account.id, store.companyId));
    },
    days: (who, storeId, { from, to }) =>
      read(() => world.days(world.store(who.account.id, storeId).id, from, to).map((day) => summaryOf(day, who.account.currency))),
    daysSince: (who, storeId, cursor) =>
      read(() =>
        world.daysSince(world.store(who.account.id, storeId).id, Number(cursor)).map((day) => summaryOf(day, who.account.currency)),
      ),
    cursor: (who, storeId) => read(() => String(world.lastSeq(world.store(who.account.id, storeId).id))),
    day(who, target) {
      return read(() => {
        world.store(who.account.id, target.storeId);
        return detailOf(world, world.day(target), who.account.currency);
      });
    },
    customerCounts: (who, storeId, { from, to }) => world.customerCounts(world.store(who.account.id, storeId).id, from, to),
    act,
    operation(who, id) {
      return read(() => {
        const operation = world.operation(who.account.id, id);
        if (!operation) throw new Refusal('unknown-operation', 'There is no such operation.');
        return publicOf(operation);
      });
    },
    operations: (who, { active, key }) =>
      read(() => {
        const found = key === undefined ? world.operations(who.account.id) : [world.operationByKey(who.account.id, key) ?? []].flat();
        return found.filter(({ finishedAt }) => !active || finishedAt === null).map(publicOf);
      }),

    mappingRows: (who, storeId) => world.store(who.account.id, storeId).mapping,
    map: (who, storeId, rowId, accountId) =>
      write(who, () => {
        const store = world.store(who.account.id, storeId);
        const offered = world.company(who.account.id, store.companyId).referenceAccounts;
        if (accountId !== null && !offered.some(({ id }) => id === accountId))
          throw new Refusal('bad-request', 'There is no such account.');
        if (!store.mapping.some(({ id }) => id === rowId)) throw new Refusal('bad-request', 'There is no such row.');
        store.mapping = store.mapping.map((row) => (row.id === rowId ? { ...row, accountId } : row));
        store.mappingChangedAt = now();
        world.putStore(store);
      }),
    reconnectStore: (who, id) => write(who, () => setConnection(who, id, 'connected')),
    disconnectStore: (who, id) => write(who, () => setConnection(who, id, 'disconnected')),
    companies: (who) =>
      world.companies(who.account.id).map(({ account, obstacles, ...company }) => ({
        ...company,
        obstacles: byHand(obstacles),
        webConnectorWaiting: company.software === 'quickbooks-desktop' ? waiting(account, company.id) : 0,
      })),
    refreshReferenceData: (who, id) =>
      write(who, () => {
        const company = world.company(who.account.id, id);
        if (company.connection !== 'connected')
          throw new Refusal('accounting-disconnected', `${company.name} is not connected. Connect it first.`);
        const obstacles = company.obstacles.filter(({ cause }) => cause !== 'reference-data');
        world.putCompany({ ...company, obstacles, referenceAccounts: company.accounts, referenceDataAt: now() });
      }),
    reconnectCompany: (who, id) => write(who, () => world.putCompany({ ...world.company(who.account.id, id), connection: 'connected' })),

    posDay(who, { storeId, date }) {
      const store = world.store(who.account.id, storeId);
      const sales = world.sales(store.id, date);
      const purchaseOrders = world.findDay({ storeId, date })?.loaded.purchaseOrders ?? 0;
      return {
        date,
        sales,
        totals: totalsOf(load(sales, purchaseOrders)),
        purchaseOrders: purchaseOrders > 0 ? [{ id: `${storeId}-${date}-po`, vendor: 'Wholesale', cost: purchaseOrders }] : [],
      };
    },
    posCategories: (who, storeId) => world.store(who.account.id, storeId).categories,
    changePos: (who, storeId, change) => write(who, () => changePos(world, world.store(who.account.id, storeId), who.user.name, change)),
    ledger: (who, companyId, filter = {}) =>
      read(() => {
        const company = world.company(who.account.id, companyId);
        const entries = filter.date ? world.ledgerOfDay(company.id, filter.date) : world.ledger(company.id);
        return entries.filter(({ storeId }) => !filter.storeId || storeId === filter.storeId);
      }),
    changeLedger: (who, companyId, change) => write(who, () => changeLedger(world, world.company(who.account.id, companyId), change)),
  };

  function setConnection(who: SignedIn, storeId: string, state: LedgerState): void {
    const store = world.store(who.account.id, storeId);
    world.putStore({ ...store, connection: { state, checkedAt: now() } });
  }

  function waiting(account: string, companyId: string): number {
    const stores = world.stores(account).filter((store) => store.companyId === companyId);
    return stores
      .flatMap(({ id }) => world.daysWaiting(id))
      .flatMap(({ postings }) => postings)
      .filter(({ sync }) => sync === 'pending' || sync === 'error').length;
  }
}
