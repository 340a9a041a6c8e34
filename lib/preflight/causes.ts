import { type Fault, faultOf, quoted } from '../diagnosis/family.ts';
import type { Posting } from '../domain/day.ts';
import { familyOf } from '../domain/statuses.ts';
import { phrase } from '../i18n/phrase.ts';
import { softwareName, storeFact } from './reading.ts';
import type { PreflightFacts, Verdict } from './verdict.ts';
import { advice, ask, block, goTo, pass, runFirst, seenIn } from './verdicts.ts';

/** True where an error stands on the entry: it failed, or is held back. */
export function isError(posting: Posting): boolean {
  return ['failed', 'blocked'].includes(familyOf(posting));
}

/** The fault that an entry's message names; a held one without a message misses a mapping in most cases (S1). */
export function causeNamedBy(posting: Posting): Fault {
  if (posting.status.endsWith('OOB')) return 'balance';
  const fault = faultOf(posting.message);
  return fault === 'unknown' && posting.status.endsWith('HOLD') ? 'mapping' : fault;
}

/**
 * Whether the cause behind an error is gone for this action (B0.5). What can be seen is seen; what can't is
 * asked of the merchant with the ledger's own words; nothing is assumed.
 */
export function causeOf(fault: Fault, facts: PreflightFacts, posting: Posting): Verdict {
  const software = softwareName(facts);
  const seen = facts.day.known ? seenIn(facts.day) : undefined;
  const words = quoted(posting.message) ?? posting.status;
  const asked = (): Verdict => ask(phrase('check.errors-resolved.ask', { words }), goTo('day'), seen);

  switch (fault) {
    case 'mapping':
      return mappingCause(facts, words);
    case 'reference':
      if (facts.action === 'post') return block(phrase('check.errors-resolved.rebuild-first'), runFirst('regenerate'), seen);
      return ask(phrase('check.errors-resolved.ask-account', { software, words }), goTo('companies'), seen);
    case 'authentication': {
      const accounting = storeFact(facts, 'accounting');
      if (!accounting.known || accounting.value.connection === 'unknown') return asked();
      return accounting.value.connection === 'connected'
        ? pass(phrase('check.errors-resolved.reconnected', { software }), seenIn(accounting))
        : block(phrase('check.errors-resolved.disconnected', { software }), goTo('companies'), seenIn(accounting));
    }
    case 'closed-period': {
      const accounting = storeFact(facts, 'accounting');
      const through = accounting.known ? accounting.value.booksClosedThrough : null;
      if (!accounting.known) return asked();
      return through === null || facts.target.date > through
        ? pass(phrase('check.errors-resolved.reopened'), seenIn(accounting))
        : block(phrase('check.errors-resolved.closed', { through: { date: through } }), advice(phrase('remedy.accountant')), seenIn(accounting));
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

function mappingCause(facts: PreflightFacts, words: string): Verdict {
  const mapping = storeFact(facts, 'mapping');
  if (!mapping.known || mapping.value.state === 'unknown') {
    return ask(phrase('check.errors-resolved.ask', { words }), goTo('mapping'));
  }
  const seen = seenIn(mapping);
  if (mapping.value.state === 'incomplete') return block(phrase('check.errors-resolved.mapping'), goTo('mapping'), seen);
  return facts.action === 'post'
    ? block(phrase('check.errors-resolved.rebuild-first'), runFirst('regenerate'), seen)
    : pass(phrase('check.errors-resolved.mapped'), seen);
}
