import { CacheError } from '../../cache/errors.ts';
import type { UnknownReason } from '../../domain/values/fact.ts';
import { type Phrase, phrase } from '../../i18n/phrase.ts';
import { ProblemError } from '../../messages/problemError.ts';
import type { ProblemView } from '../../messages/views/views.ts';
import { ServiceError } from '../../service/errors.ts';
import { type LinkDeps, pageRemedy } from './siteLinks.ts';

/** Why it is not known who is signed in, as a sentence; null where the site does not publish it. */
export function sessionProblem(deps: LinkDeps, origin: string, why: UnknownReason): ProblemView | null {
  switch (why) {
    case 'not-published':
    case 'not-asked':
      return null;
    case 'not-signed-in':
      return problemOf(deps, origin, new ServiceError('not-signed-in'));
    case 'not-understood':
      return problemOf(deps, origin, new ServiceError('not-understood'));
    default:
      return problemOf(deps, origin, new ServiceError('unreachable'));
  }
}

/** The refusals of the service that have a sentence of their own; another one is shown in the service's words. */
const REFUSALS = new Set([
  'csrf',
  'role',
  'unknown-store',
  'unknown-day',
  'operation-in-progress',
  'day-changed',
  'not-historical',
  'before-subscription',
  'store-disconnected',
  'mapping-incomplete',
  'unresolved-errors',
  'accounting-disconnected',
  'books-closed',
  'status-not-eligible',
  'nothing-to-post',
] as const);
type KnownRefusal = typeof REFUSALS extends Set<infer Word> ? Word : never;

function refusalPhrase(error: ServiceError): Phrase {
  const word = error.details.problem ?? '';
  if ((REFUSALS as Set<string>).has(word)) return phrase(`problem.refused.${word as KnownRefusal}`);
  return phrase('problem.refused', { words: error.details.detail ?? word });
}

/** The one sentence for a call that ended badly, and the way on. */
export function problemOf(deps: LinkDeps, origin: string, error: ServiceError): ProblemView {
  switch (error.kind) {
    case 'not-signed-in':
      return {
        reason: phrase('problem.not-signed-in'),
        remedy: pageRemedy(deps, origin, 'login', phrase('problem.sign-in')),
      };
    case 'unreachable':
      return { reason: phrase('problem.unreachable'), retry: true };
    case 'timeout':
      return { reason: phrase('problem.timeout'), retry: true };
    case 'server-error':
      return { reason: phrase('problem.server-error'), retry: true };
    case 'not-understood':
      return { reason: phrase('problem.not-understood'), retry: true };
    case 'busy':
      return { reason: phrase('problem.busy', { count: Math.ceil(error.details.retryAfterSeconds ?? 30) }), retry: true };
    case 'refused':
      return { reason: refusalPhrase(error) };
    case 'unsupported':
      return { reason: phrase('problem.unsupported') };
  }
}

/** Runs `work`; a failed call or a database that does not answer becomes a {@link ProblemError} with its sentence. */
export async function withProblem<T>(deps: LinkDeps, origin: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ServiceError) throw new ProblemError(problemOf(deps, origin, error));
    if (error instanceof CacheError) throw new ProblemError({ reason: phrase('problem.storage'), retry: true });
    throw error;
  }
}
