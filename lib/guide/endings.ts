import { stateOfDay } from '../domain/day/dayState.ts';
import { softwareOf } from '../domain/store/storeFact.ts';
import { type Phrase, phrase } from '../i18n/phrase.ts';
import type { GuideFacts } from './guide.ts';
import { dateOf, isBroken, pressedSince, softwareName } from './reading.ts';

/** A merchant who has posted the day and sees it fail again is helped by nobody but the support (B0.13). */
export function stillFails(facts: GuideFacts): string | null {
  return pressedSince(facts, 'post') && isBroken(facts) ? 'support' : null;
}

/** True where all that the day should have in the books is seen to be there, or on its way with the Web Connector alone. */
function isSent({ day, store }: GuideFacts): boolean {
  if (!day.known) return false;
  const { family, speaks } = stateOfDay(day.value, store);
  return family === 'done' || (family === 'waiting' && speaks?.sync === 'pending');
}

/** What is said once a day went to the books: what was seen, and what to wait for (B0.9). */
export function posted(facts: GuideFacts): readonly Phrase[] {
  const seen = facts.canAct && isSent(facts);
  return [
    seen ? phrase('guide.end.posted', { date: dateOf(facts) }) : phrase('guide.end.look-at-day', { date: dateOf(facts) }),
    waitFor(facts),
  ];
}

/** What the day waits for until the books have it, by their software. */
function waitFor(facts: GuideFacts): Phrase {
  switch (softwareOf(facts.store)) {
    case 'quickbooks-desktop':
      return phrase('guide.end.web-connector');
    case 'unknown':
      return phrase('guide.end.either');
    default:
      return phrase('guide.end.few-minutes', { software: softwareName(facts) });
  }
}
