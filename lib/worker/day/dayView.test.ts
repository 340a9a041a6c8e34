import { expect, it } from 'vitest';
import type { Software } from '../../domain/store/store.ts';
import { accountingFact, dayOf, diagnosisFacts, postingOf, storeFact } from '../../preflight/testing/facts.ts';
import { dayView } from './dayView.ts';

it.each<[Software, boolean]>([
  ['quickbooks-online', true],
  ['xero', true],
  ['sage', true],
  // POSTED may mean that the Web Connector has it still (domain 2.1).
  ['quickbooks-desktop', false],
  ['unknown', false],
])('POSTED says that a day is in the books of %s: %s', (software, expected) => {
  const facts = diagnosisFacts(dayOf([postingOf('POSTED')]), { store: storeFact({ accounting: accountingFact({ software }) }) });
  expect(dayView(facts).atOnce).toBe(expected);
});
