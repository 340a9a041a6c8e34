import type { Operation } from '../domain/repair/operation.ts';

/**
 * How a call to the service can end badly.
 * - `unreachable`, `timeout`: no answer came, so after a write its outcome is unknown.
 * - `server-error`: an answer came, but none that says what was done; after a write, unknown as well.
 * - `not-understood`: the answer is not of the documented form; after a write, unknown as well.
 * - `refused`: the service said no, and did nothing.
 * - `busy`: the service asked to wait, and did nothing; said by something on the way to it, after a write unknown as well.
 * - `not-signed-in`: there is no session, and nothing was done.
 * - `unsupported`: this adapter has no such call.
 */
export type ServiceErrorKind =
  | 'unreachable'
  | 'timeout'
  | 'server-error'
  | 'not-understood'
  | 'refused'
  | 'busy'
  | 'not-signed-in'
  | 'unsupported';

export interface ServiceErrorDetails {
  /** The stable word of a refusal, such as `books-closed`; with `refused`, and with a `busy` that the service itself said. */
  readonly problem?: string | undefined;
  /** The service's own plain words, text only. */
  readonly detail?: string | undefined;
  readonly retryAfterSeconds?: number | undefined;
  /** The operation that is in the way; only with `operation-in-progress`. */
  readonly operation?: Operation | undefined;
  /** Which field of an answer was wrong, for the log; only with `not-understood`. */
  readonly path?: string | undefined;
}

/** The only error that an adapter lets out. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly kind: ServiceErrorKind;
  readonly details: ServiceErrorDetails;

  constructor(kind: ServiceErrorKind, details: ServiceErrorDetails = {}) {
    super(details.problem ? `${kind}: ${details.problem}` : kind);
    this.kind = kind;
    this.details = details;
  }

  /** True where a write that ended so may have been carried out all the same. */
  get leavesOutcomeUnknown(): boolean {
    const unsaid = this.kind === 'busy' && this.details.problem === undefined;
    return unsaid || ['unreachable', 'timeout', 'server-error', 'not-understood'].includes(this.kind);
  }
}
