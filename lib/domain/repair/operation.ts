import type { Action } from '../day/action.ts';
import type { BusinessDate, Instant } from '../values/businessDate.ts';

/** How far the service is with an operation. */
export const OPERATION_STATES = ['queued', 'running', 'succeeded', 'failed'] as const;

/** One action on one day, as the service carries it out. */
export interface Operation {
  readonly id: string;
  /** The idempotency key that the client made before its first attempt. */
  readonly key: string;
  readonly action: Action;
  readonly storeId: string;
  readonly date: BusinessDate;
  readonly state: (typeof OPERATION_STATES)[number] | 'unknown';
  readonly step: number;
  readonly of: number;
  readonly message: string | null;
  /** By name; empty where nobody is named. */
  readonly requestedBy: string;
  readonly requestedAt: Instant;
  readonly finishedAt: Instant | null;
  readonly dayVersion: string | null;
}

/** True where the service will do no more to it. */
export function isFinished(operation: Operation): boolean {
  return operation.state === 'succeeded' || operation.state === 'failed';
}
