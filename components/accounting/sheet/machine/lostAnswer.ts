import { pause } from '../../../../lib/clock.ts';
import { phrase } from '../../../../lib/i18n/phrase.ts';
import type { OperationView, ProblemView } from '../../../../lib/messages/views/views.ts';
import type { Ask } from '../../days/ask.ts';

/** How long the worker is left alone before it is asked again what became of a run whose answer was lost. */
const LOOK_AGAIN_MS = 2000;
/** Here only a reload helps; after it the page shows what the journal has. */
const GONE: readonly string[] = ['problem.updated', 'problem.not-allowed'];

/**
 * What became of a run:
 * - `found`: the journal has it
 * - `unclear`: that can't be told here, and why
 * - `never-sent`: it was not, and can't be any more
 */
export type Fate =
  | { readonly kind: 'found'; readonly operation: OperationView }
  | { readonly kind: 'unclear'; readonly problem: ProblemView }
  | { readonly kind: 'never-sent' };

/**
 * The answer to a run was lost: what happened is read from the journal, never guessed (law 3).
 * @param isWanted false once nobody waits for it any more
 * @returns null where nobody does
 */
export async function findFate(ask: Ask, clearance: string, isWanted: () => boolean): Promise<Fate | null> {
  while (isWanted()) {
    const answer = await ask('outcome', { clearance });
    if (!isWanted()) break;
    if (answer.ok && answer.value.operation) return { kind: 'found', operation: answer.value.operation };
    if (answer.ok && answer.value.lost) return { kind: 'unclear', problem: { reason: phrase('operation.lost') } };
    if (answer.ok && !answer.value.pending) return { kind: 'never-sent' };
    if (!answer.ok && GONE.includes(answer.problem.reason.key)) return { kind: 'unclear', problem: answer.problem };
    await pause(LOOK_AGAIN_MS);
  }
  return null;
}
