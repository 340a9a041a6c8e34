import { type Diagnosis, diagnose } from '../diagnosis/diagnose.ts';
import type { GatheredFacts } from './facts.ts';

/** The facts of a preflight as a diagnosis wants them; null where the day itself is not known. */
export function diagnosisOf({ facts }: Pick<GatheredFacts, 'facts'>): Diagnosis | null {
  const { day, store, lastPress, session, now } = facts;
  if (!day.known) return null;
  const subscriptionStart = session.known ? { ...session, value: session.value.account.subscriptionStart } : session;
  return diagnose({ day: day.value, store, lastPress, subscriptionStart, now });
}
