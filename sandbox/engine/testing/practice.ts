import { randomUUID } from 'node:crypto';
import { afterEach } from 'vitest';
import type { Action, GivenReason } from '../../../lib/domain/day/action.ts';
import type { BusinessDate, Instant } from '../../../lib/domain/values/businessDate.ts';
import { build } from '../../scenario/build.ts';
import { readScenario } from '../../scenario/readScenario.ts';
import { openPractice } from '../openPractice.ts';
import { type Practice, Refusal } from '../practice.ts';

export const START = '2026-11-24T15:00:00.000Z' as Instant;
export const FAILED = { storeId: '1', date: '2026-11-03' as BusinessDate };
export const CHANGED = { storeId: '1', date: '2026-11-12' as BusinessDate };
export const HELD = { storeId: '1', date: '2026-11-19' as BusinessDate };
export const WELL = { storeId: '1', date: '2026-11-10' as BusinessDate };
export const GIVEN: Record<Action, GivenReason> = {
  refresh: { reason: 'reports-differ' },
  regenerate: { reason: 'failed' },
  post: { reason: 'after-regenerate' },
};

export const open: Practice[] = [];
afterEach(() => {
  for (const practice of open.splice(0)) practice.close();
});

/** A practice whose clock is moved by hand. */
export function start(scenario = 'three-broken-days', file = ':memory:', clock = { real: Temporal.Instant.from(START).epochMilliseconds }) {
  const practice = openPractice({
    file,
    fill: (world) => build(readScenario(scenario), world),
    startsAt: START,
    realNow: () => clock.real,
  });
  open.push(practice);
  const who = practice.signIn('owner@velo.example', 'practice')!;
  const pass = (seconds: number) => void (clock.real += seconds * 1000);
  const act = (action: Action, target = FAILED, changes: Partial<Parameters<Practice['act']>[1]> = {}) =>
    practice.act(who, { action, target, given: GIVEN[action], key: randomUUID(), ifMatch: practice.day(who, target).version, ...changes });
  /** Acts and waits until it is done. */
  const run = (action: Action, target = FAILED) => {
    const { id } = act(action, target);
    pass(2);
    return practice.operation(who, id);
  };
  const words = (target = FAILED) => practice.day(who, target).postings.map(({ kind, status }) => `${kind} ${status}`);
  const mapAll = () => {
    for (const row of practice.mappingRows(who, '1').filter(({ accountId }) => accountId === null)) {
      const account = practice.companies(who)[0]!.referenceAccounts.find(({ type }) => type === row.area)!;
      practice.map(who, '1', row.id, account.id);
    }
  };
  return { practice, who, pass, act, run, words, mapAll, clock };
}

export function refusalOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.type;
    throw error;
  }
  return 'nothing';
}
