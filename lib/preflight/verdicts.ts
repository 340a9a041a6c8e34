import type { Action } from '../domain/action.ts';
import type { Fact } from '../domain/fact.ts';
import { type Phrase, type PhraseValue, phrase } from '../i18n/phrase.ts';
import type { Remedy, Seen, Verdict } from './verdict.ts';

/** It holds, and was seen to hold. */
export function pass(reason: Phrase, seen?: Seen): Verdict {
  return { kind: 'pass', reason, seen };
}

/** It does not hold. A block without a next step would be a dead end, so the compiler asks for one. */
export function block(reason: Phrase, remedy: Remedy, seen?: Seen): Verdict {
  return { kind: 'block', reason, remedy, seen };
}

/** It cannot be seen from here; `remedy` says where the merchant can. */
export function ask(reason: Phrase, remedy?: Remedy, seen?: Seen): Verdict {
  return { kind: 'ask', reason, remedy, seen };
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
