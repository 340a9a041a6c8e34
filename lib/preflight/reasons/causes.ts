import { type CauseState, causeState } from '../../diagnosis/cause.ts';
import type { Fault } from '../../diagnosis/family.ts';
import { quoted } from '../../diagnosis/message.ts';
import { readPosting } from '../../diagnosis/read.ts';
import type { Posting } from '../../domain/day/posting.ts';
import { familyOf } from '../../domain/day/statuses.ts';
import type { Software } from '../../domain/store/store.ts';
import { type Phrase, phrase } from '../../i18n/phrase.ts';
import { softwareName, storeFact } from '../reading.ts';
import type { PreflightFacts, Seen, Verdict } from '../verdict.ts';
import { ask, block, goTo, note, pass, runFirst, seenIn } from '../verdicts.ts';

/** True where an error stands on the entry: it failed, or is held back. */
export function isError(posting: Posting): boolean {
  return ['failed', 'blocked'].includes(familyOf(posting));
}

/** The different faults that an entry's message and status name. */
export function causesNamedBy(posting: Posting, software: Software): readonly Fault[] {
  return [...new Set(readPosting(posting, software).map(({ fault }) => fault))];
}

/**
 * Whether the cause behind an error is gone for this action (B0.5). What can be seen is seen; what can't is
 * asked of the merchant with the ledger's own words; nothing is assumed.
 * @returns null where a check of its own says that the cause is there, or asks about it: one cause is told once
 */
export function judgeCause(fault: Fault, facts: PreflightFacts, posting: Posting): Verdict | null {
  const software = softwareName(facts);
  const seen = facts.day.known ? seenIn(facts.day) : undefined;
  const words = quoted(posting.message);
  const mapping = storeFact(facts, 'mapping');
  const accounting = storeFact(facts, 'accounting');
  const gone = stateOf(fault, facts) === 'gone';

  switch (fault) {
    // `mapping-complete` names the rows without an account, or asks.
    case 'mapping':
      if (facts.action === 'post') return rebuildFirst(seen);
      return gone && mapping.known ? pass(phrase('check.errors-resolved.mapped'), seenIn(mapping)) : null;
    // `accounting-connected`
    case 'authentication':
      return gone && accounting.known ? pass(phrase('check.errors-resolved.reconnected', { software }), seenIn(accounting)) : null;
    // `books-open`
    case 'closed-period':
      return gone && accounting.known ? pass(phrase('check.errors-resolved.reopened'), seenIn(accounting)) : null;
    case 'reference':
      if (facts.action === 'post') return rebuildFirst(seen);
      return ask(accountAsked(words, posting), { remedy: goTo('companies'), seen });
    case 'entry':
      if (facts.action === 'post') return rebuildFirst(seen);
      return ask(words === null ? silent(posting) : phrase('check.errors-resolved.ask', { words }), { remedy: goTo('mapping'), seen });
    case 'duplicate':
      return ask(phrase('check.errors-resolved.ask-duplicate', { software }), { seen });
    case 'throttle':
      return note(phrase('check.errors-resolved.busy', { software }), seen);
    case 'balance':
      return ask(words === null ? phrase('check.errors-resolved.ask-balance') : phrase('check.errors-resolved.ask', { words }), {
        remedy: goTo('day'),
        seen,
      });
    case 'conflict':
    case 'unknown':
      return ask(words === null ? silent(posting) : phrase('check.errors-resolved.ask', { words }), { remedy: goTo('day'), seen });
  }
}

const rebuildFirst = (seen: Seen | undefined): Verdict =>
  block(phrase('check.errors-resolved.rebuild-first'), runFirst('regenerate'), seen);

/** Nothing is quoted where nothing was said: the status is all that there is. */
function silent({ kind, status }: Posting): Phrase {
  return phrase('check.errors-resolved.ask-silent', { entry: { text: `posting.${kind}` }, word: status });
}

function accountAsked(words: string | null, posting: Posting): Phrase {
  return words === null ? silent(posting) : phrase('check.errors-resolved.ask-account', { words });
}

/** Whether the cause is gone, by the same rule as the advice; where the day is not known, nothing is. */
function stateOf(fault: Fault, facts: PreflightFacts): CauseState {
  return facts.day.known ? causeState(fault, { ...facts, day: facts.day.value }) : 'unseen';
}
