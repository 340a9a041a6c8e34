import { randomUUID } from 'node:crypto';
import type { Operation } from '../../../lib/domain/repair/operation.ts';
import { type Practice, Refusal, type PracticeSession } from '../practice.ts';
import type { OperationRecord } from '../world/records.ts';
import { STEP_COUNT } from '../progress.ts';
import { enforce } from '../rules.ts';
import type { Desk } from './desk.ts';

const publicOf = ({ account: _, body: __, ...operation }: OperationRecord): Operation => operation;

/** The three actions, and what became of them. */
export function operationDesk({ world, now, read, write }: Desk): Pick<Practice, 'act' | 'operation' | 'operations'> {
  function act(who: PracticeSession, { action, target, given, key, ifMatch }: Parameters<Practice['act']>[1]): Operation {
    return write(who, () => {
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
        of: STEP_COUNT,
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

  return {
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
  };
}
