import { type Diagnosis, diagnose } from '../../diagnosis/diagnose.ts';
import type { PreflightFacts } from '../../preflight/verdict.ts';

/** The facts of a preflight as a diagnosis wants them; null where the day itself is not known. */
export function diagnoseFacts({ facts }: { readonly facts: PreflightFacts }): Diagnosis | null {
  return facts.day.known ? diagnose({ ...facts, day: facts.day.value }) : null;
}
