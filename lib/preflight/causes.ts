import { type CauseState, causeState } from '../diagnosis/cause.ts';
import type { Fault } from '../diagnosis/family.ts';
import { quoted } from '../diagnosis/message.ts';
import { readPosting } from '../diagnosis/read.ts';
import type { Posting } from '../domain/day.ts';
import { familyOf } from '../domain/statuses.ts';
import type { Software } from '../domain/store.ts';
import { phrase } from '../i18n/phrase.ts';
import { softwareName, storeFact } from './reading.ts';
import type { PreflightFacts, Verdict } from './verdict.ts';
import { advice, ask, block, goTo, pass, runFirst, seenIn } from './verdicts.ts';

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
 */
export function causeOf(fault: Fault, facts: PreflightFacts, posting: Posting): Verdict {
  const software = softwareName(facts);
  const seen = facts.day.known ? seenIn(facts.day) : undefined;
  const words = quoted(posting.message) ?? posting.status;
  const accounting = storeFact(facts, 'accounting');
  const asked = (): Verdict => ask(phrase('check.errors-resolved.ask', { words }), goTo('day'), seen);

  switch (fault) {
    case 'mapping':
      return mappingCause(facts, words);
    case 'reference':
      if (facts.action === 'post') return block(phrase('check.errors-resolved.rebuild-first'), runFirst('regenerate'), seen);
      return ask(phrase('check.errors-resolved.ask-account', { software, words }), goTo('companies'), seen);
    case 'authentication': {
      const state = stateOf(fault, facts);
      if (!accounting.known || state === 'unseen') return asked();
      return state === 'gone'
        ? pass(phrase('check.errors-resolved.reconnected', { software }), seenIn(accounting))
        : block(phrase('check.errors-resolved.disconnected', { software }), goTo('companies'), seenIn(accounting));
    }
    case 'closed-period': {
      const state = stateOf(fault, facts);
      if (!accounting.known || state === 'unseen') return asked();
      if (state === 'gone') return pass(phrase('check.errors-resolved.reopened'), seenIn(accounting));
      const through = { date: accounting.value.booksClosedThrough! };
      return block(phrase('check.errors-resolved.closed', { through }), advice(phrase('remedy.accountant')), seenIn(accounting));
    }
    case 'duplicate':
      return ask(phrase('check.errors-resolved.ask-duplicate', { software }), undefined, seen);
    case 'throttle':
      return pass(phrase('check.errors-resolved.busy', { software }), seen);
    case 'balance':
    case 'conflict':
    case 'unknown':
      return asked();
  }
}

/** Whether the cause is gone, by the same rule as the advice; where the day is not known, nothing is. */
function stateOf(fault: Fault, facts: PreflightFacts): CauseState {
  return facts.day.known ? causeState(fault, { ...facts, day: facts.day.value }) : 'unseen';
}

function mappingCause(facts: PreflightFacts, words: string): Verdict {
  const mapping = storeFact(facts, 'mapping');
  const state = stateOf('mapping', facts);
  if (!mapping.known || state === 'unseen') return ask(phrase('check.errors-resolved.ask', { words }), goTo('mapping'));
  const seen = seenIn(mapping);
  if (state === 'there') return block(phrase('check.errors-resolved.mapping'), goTo('mapping'), seen);
  return facts.action === 'post'
    ? block(phrase('check.errors-resolved.rebuild-first'), runFirst('regenerate'), seen)
    : pass(phrase('check.errors-resolved.mapped'), seen);
}
