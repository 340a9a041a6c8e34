import type { Action } from '../domain/day/action.ts';
import type { Fact, UnknownReason } from '../domain/values/fact.ts';
import { type Phrase, type PhraseValue, phrase } from '../i18n/phrase.ts';
import type { Lift, Remedy, Seen, Verdict } from './verdict.ts';

/** It is as it should be, and was seen to be so. */
export function pass(reason: Phrase, seen?: Seen): Verdict {
  return { kind: 'pass', reason, seen };
}

/** It was seen, is no good news by itself, and stands in nobody's way. */
export function note(reason: Phrase, seen?: Seen): Verdict {
  return { kind: 'note', reason, seen };
}

/**
 * It is not as it must be. A block without a next step would be a dead end, so the compiler asks for one.
 * @param lifts what lifts it; something to be fixed first, unless the remedy is another action
 */
export function block(reason: Phrase, remedy: Remedy, seen?: Seen, lifts: Lift = remedy.kind === 'action' ? 'instead' : 'fix'): Verdict {
  return { kind: 'block', lifts, reason, remedy, seen };
}

/** Nothing that the merchant could do lets this action run on this day; `remedy` is the way on. */
export function refuse(reason: Phrase, remedy: Remedy, seen?: Seen): Verdict {
  return block(reason, remedy, seen, 'never');
}

/** What everything else hangs on could not be read, or is of somebody else: until that is mended, nothing is judged. */
export function cutOff(reason: Phrase, remedy: Remedy): Verdict {
  return block(reason, remedy, undefined, 'again');
}

/** The way back to what could not be read: somebody signs in, or it is tried again. */
export function wayBack(why: UnknownReason): Remedy {
  return why === 'not-signed-in' ? goTo('login') : advice(phrase('remedy.try-again'));
}

/** True where there is nothing to do but to try again. */
export const isTryAgain = ({ label }: Remedy): boolean => label.key === 'remedy.try-again';

/** True where reading again may help: nobody answered, or not in words that we understand. */
export function isCutOff(why: UnknownReason): boolean {
  return why === 'unreachable' || why === 'not-understood' || why === 'not-signed-in';
}

/** It cannot be seen from here, and why; `remedy` says where the merchant can. */
export function ask(reason: Phrase, { why, remedy, seen }: Pick<Verdict, 'why' | 'remedy' | 'seen'> = {}): Verdict {
  return { kind: 'ask', reason, why, remedy, seen };
}

/** It is allowed, at a price that the merchant acknowledges. */
export function warn(reason: Phrase, seen?: Seen): Verdict {
  return { kind: 'warn', reason, seen };
}

type PageName = Extract<Remedy, { kind: 'page' }>['page'];

/** A link to a page of the accounting site. */
export function goTo(page: PageName): Remedy {
  return { kind: 'page', page, label: phrase(`remedy.${page}`) };
}

/** Another of the three actions, to be run before this one. */
export function runFirst(action: Action): Remedy {
  return { kind: 'action', action, label: phrase(`remedy.${action}-first`) };
}

/** Advice without a link. */
export function advice(label: Phrase): Remedy {
  return { kind: 'words', label };
}

/** Where and when a known fact was read. */
export function seenIn({ source, at }: Extract<Fact<unknown>, { known: true }>): Seen {
  return { source, at };
}

/** Why a fact is not known, as words in a sentence. */
export function whyOf({ why }: Extract<Fact<unknown>, { known: false }>): PhraseValue {
  return { text: `unknown.${why}` };
}

/** The service gave an answer that is none of those we know. */
export const STRANGE: PhraseValue = { text: 'unknown.strange-word' };
