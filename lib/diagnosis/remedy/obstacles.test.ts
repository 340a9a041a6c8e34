import { ERROR_FAMILIES } from '../families/index.ts';
import { describe, expect, it } from 'vitest';
import { accountingFact, byService, dayOf, diagnosisFacts, mappingFact, postingOf, storeOf } from '../../preflight/testing/facts.ts';
import { diagnose } from '../diagnose.ts';
import { familyNamed } from '../families/index.ts';
import type { Fault } from '../family.ts';
import { KNOWN_ERRORS } from '../known-errors/index.ts';

/** Every known error of one fault, and every family of it: a message that means it, and a software that says it. */
const saying = (fault: Fault) => [
  ...KNOWN_ERRORS.flatMap(({ family, examples = [], software }) =>
    family !== null && familyNamed(family)?.fault === fault
      ? examples.map((message) => [message, software === 'any' ? 'quickbooks-online' : software[0]!] as const)
      : [],
  ),
  ...ERROR_FAMILIES.flatMap((family) =>
    family.fault === fault ? family.examples.map((message) => [message, 'quickbooks-online'] as const) : [],
  ),
];

/** The steps before the action, where the cause that the books named is seen in the store as well. */
function stepsOf(message: string, store: Parameters<typeof storeOf>[0]): string[] {
  const { next } = diagnose(diagnosisFacts(dayOf([postingOf('FAILED', { message })]), { store: byService(storeOf(store)) }));
  return next.kind === 'fix-first' ? next.steps.map(({ step }) => step) : [];
}

describe('a cause that the books name and that is seen in the store is one step', () => {
  it.each(saying('mapping'))('a row without an account: %s', (message, software) => {
    const missing = [{ area: 'Sales', name: 'Helmets' }];
    expect(stepsOf(message, { accounting: accountingFact({ software }), mapping: mappingFact({ state: 'incomplete', missing }) })).toEqual([
      'map-every-row',
    ]);
  });

  it.each(saying('authentication'))('a connection that has ended: %s', (message, software) => {
    expect(
      stepsOf(message, { accounting: accountingFact({ software, connection: 'disconnected' }) }).filter((step) => step !== 'same-company'),
    ).toEqual(['reconnect']);
  });
});
