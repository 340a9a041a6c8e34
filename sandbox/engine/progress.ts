import type { Instant } from '../../lib/domain/values/businessDate.ts';
import type { PracticeDatabase } from './world/database.ts';
import { isLater } from '../../lib/domain/values/businessDate.ts';
import { carryOut, retry } from './actions.ts';
import { isHealing } from './healing.ts';
import type { DayRecord, OperationRecord } from './world/records.ts';
import type { World } from './world/world.ts';

/** In how many steps an operation is done. */
export const STEP_COUNT = 3;

export interface Progress {
  readonly db: PracticeDatabase;
  readonly world: World;
  readonly now: () => Instant;
  readonly operationSeconds: number;
}

/** Brings everything up to the present: running operations, and the days whose queue is due. */
export function catchUp(progress: Progress): void {
  const { db, world, now } = progress;
  db.transaction(() => {
    for (const operation of world.activeOperations()) advance(progress, operation);
    for (const day of world.queuedDays(now())) runQueue(progress, day);
  });
}

/** A day whose time has come: posted by the queue, or asked for again on each morning that has passed. */
function runQueue({ world, now }: Progress, day: DayRecord): void {
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

function advance({ world, now, operationSeconds }: Progress, operation: OperationRecord): void {
  const passed = Temporal.Instant.from(now()).since(Temporal.Instant.from(operation.requestedAt)).total('seconds');
  const step = Math.min(STEP_COUNT, Math.floor((passed / operationSeconds) * STEP_COUNT));
  if (step < STEP_COUNT) {
    const state = step === 0 ? 'queued' : 'running';
    if (step !== operation.step) world.putOperation({ ...operation, step, state });
    return;
  }
  const store = world.store(operation.account, operation.storeId);
  const company = world.company(operation.account, store.companyId);
  const day = world.day(operation);
  carryOut(operation.action, { world, store, company, day, by: operation.requestedBy });
  world.putOperation({ ...operation, step: STEP_COUNT, state: 'succeeded', finishedAt: now(), dayVersion: `v${day.revision}` });
}
