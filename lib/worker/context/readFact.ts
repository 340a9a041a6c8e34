import { type Fact, unknown } from '../../domain/values/fact.ts';
import { ServiceError } from '../../service/errors.ts';

/** The refusals that say that something is not there. */
const NOT_THERE: ReadonlySet<string | undefined> = new Set(['unknown-store', 'unknown-day', 'unknown-operation']);

/** The fact that `read` yields; a failed call is an unknown fact with its reason, never a guess (law 2). */
export async function readFact<T>(read: () => Promise<Fact<T>>): Promise<Fact<T>> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    switch (error.kind) {
      case 'not-signed-in':
      case 'not-understood':
        return unknown(error.kind);
      case 'unsupported':
        return unknown('not-published');
      case 'refused':
        // A refusal for another reason is none that a read has.
        return unknown(NOT_THERE.has(error.details.problem) ? 'not-found' : 'not-understood');
      default:
        return unknown('unreachable');
    }
  }
}
