import type { Action, DayTarget, GivenReason } from '../domain/day/action.ts';
import type { DayDetail } from '../domain/day/day.ts';
import type { DateRange, DaysAnswer, DaysMark } from '../domain/day/daysAnswer.ts';
import type { Fact } from '../domain/values/fact.ts';
import type { Operation } from '../domain/repair/operation.ts';
import type { Session } from '../domain/store/session.ts';
import type { Store } from '../domain/store/store.ts';

export type { DateRange, DaysAnswer, DaysMark };

/** A person in an account; the ids of the service. */
export interface SignedIn {
  readonly userId: string;
  readonly accountId: string;
}

/** The request for one action, complete before its first attempt. */
export interface ActionRequest {
  readonly action: Action;
  readonly target: DayTarget;
  readonly given: GivenReason;
  /** The idempotency key: a UUID that is in the journal before anything is sent (law 3). */
  readonly key: string;
  /** The version of the day that was judged. */
  readonly dayVersion: string;
  /** Who was signed in when it was judged: in nobody else's session may it be sent. */
  readonly judgedFor: SignedIn;
}

/**
 * A service that knows the days of an account, whatever its protocol. Adapters: `http/` speaks
 * `service-api` version 1, `lightspeed/` reads what the live app is known to offer.
 *
 * Every method rejects with a `ServiceError` and with nothing else. Reads may be repeated; `act` is
 * never repeated by an adapter, not even where it was refused: the user who is signed in then has judged nothing.
 */
export interface Service {
  /** `https://host[:port]`, without a slash at the end. */
  readonly origin: string;
  /** False where the adapter can read but has no way to act; the merchant is told so. */
  readonly canAct: boolean;
  /** False where it publishes only some of a day's entries: then no day may be called well on its word alone. */
  readonly knowsEveryEntry: boolean;
  session(): Promise<Fact<Session>>;
  stores(): Promise<readonly Store[]>;
  days(storeId: string, range: DateRange, mark: DaysMark | null): Promise<DaysAnswer>;
  day(target: DayTarget): Promise<Fact<DayDetail>>;
  act(request: ActionRequest): Promise<Operation>;
  operation(id: string): Promise<Operation>;
  /** The operation that carries this idempotency key, or null where the service has none. */
  operationByKey(key: string): Promise<Operation | null>;
  activeOperations(): Promise<readonly Operation[]>;
}
