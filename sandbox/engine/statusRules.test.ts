import { afterAll, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { ACTIONS, type Action, type GivenReason } from '../../lib/domain/day/action.ts';
import type { Instant } from '../../lib/domain/values/businessDate.ts';
import { STATUSES } from '../../lib/domain/day/statuses.ts';
import { build } from '../scenario/build.ts';
import { readScenario } from '../scenario/readScenario.ts';
import { openPractice } from './openPractice.ts';
import { type Practice, Refusal } from './practice.ts';
import { isInLedger } from './statusRules.ts';

const START = '2026-11-24T15:00:00Z' as Instant;
const GIVEN: Readonly<Record<Action, GivenReason>> = {
  refresh: { reason: 'reports-differ' },
  regenerate: { reason: 'failed' },
  post: { reason: 'after-regenerate' },
};

const open: Practice[] = [];
afterAll(() => {
  for (const practice of open) practice.close();
});

/** The words that have a day in the scenario. */
const met = new Set<string>();

/** For which of the words the service takes `action`; it may refuse a day for other reasons than its status. */
function wordsTaken(action: Action): ReadonlySet<string> {
  const clock = { real: Temporal.Instant.from(START).epochMilliseconds };
  const practice = openPractice({
    file: ':memory:',
    fill: (world) => build(readScenario('every-status'), world),
    startsAt: START,
    realNow: () => clock.real,
  });
  open.push(practice);
  const who = practice.signIn('owner@velo.example', 'practice')!;
  const taken = new Set<string>();
  for (const { date, version, postings } of practice.daysSince(who, '1', '0')) {
    const word = postings.find(({ kind }) => kind === 'sales')!.status;
    met.add(word);
    try {
      practice.act(who, { action, target: { storeId: '1', date }, given: GIVEN[action], key: randomUUID(), ifMatch: version });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (['status-not-eligible', 'nothing-to-post'].includes(error.type)) continue;
    }
    taken.add(word);
    // Until it is done, no other is taken.
    clock.real += 60_000;
  }
  return taken;
}

const TAKEN = new Map(ACTIONS.map((action) => [action, wordsTaken(action)]));

describe('every status of the table', () => {
  it.each([...STATUSES])('%s has a day in the scenario every-status, and the practice takes what the table says', (word, { eligible }) => {
    expect(met, 'sandbox/scenarios/every-status.json').toContain(word);
    expect(ACTIONS.filter((action) => TAKEN.get(action)!.has(word))).toEqual(eligible);
  });
});

it('an entry is in the ledger where the next change of it is an update', () => {
  expect([...STATUSES.keys()].filter((status) => isInLedger({ status }))).toEqual([
    'UPDATEFAILED',
    'UPDATEHOLD',
    'UPDATEOOB',
    'UPDATE',
    'POSTED',
    'UPDATED',
  ]);
  expect(isInLedger({ status: 'QUARANTINED' })).toBe(false);
});
