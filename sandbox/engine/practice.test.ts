import * as fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { ACTIONS, type Action, type GivenReason } from '../../lib/domain/day/action.ts';
import type { BusinessDate, Instant } from '../../lib/domain/values/businessDate.ts';
import { build } from '../scenario/build.ts';
import { readScenario } from '../scenario/readScenario.ts';
import { openPractice } from './openPractice.ts';
import { type Practice, Refusal } from './practice.ts';

const START = '2026-11-24T15:00:00.000Z' as Instant;
const FAILED = { storeId: '1', date: '2026-11-03' as BusinessDate };
const CHANGED = { storeId: '1', date: '2026-11-12' as BusinessDate };
const HELD = { storeId: '1', date: '2026-11-19' as BusinessDate };
const WELL = { storeId: '1', date: '2026-11-10' as BusinessDate };
const GIVEN: Record<Action, GivenReason> = {
  refresh: { reason: 'reports-differ' },
  regenerate: { reason: 'failed' },
  post: { reason: 'after-regenerate' },
};

const open: Practice[] = [];
afterEach(() => {
  for (const practice of open.splice(0)) practice.close();
});

/** A practice whose clock is moved by hand. */
function start(scenario = 'three-broken-days', file = ':memory:', clock = { real: Temporal.Instant.from(START).epochMilliseconds }) {
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

function refusalOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.type;
    throw error;
  }
  return 'nothing';
}

describe('the three broken days', () => {
  it('stand as the scenario says', () => {
    const { words } = start();
    expect([FAILED, CHANGED, HELD, WELL].map((target) => words(target))).toEqual([
      ['sales POSTED', 'cogs FAILED'],
      ['sales POSTED', 'cogs POSTED'],
      ['sales HOLD', 'cogs POSTED'],
      ['sales POSTED', 'cogs POSTED'],
    ]);
  });

  it('the failed one is repaired by mapping, regenerate and post; the ledger holds each entry once', () => {
    const { practice, who, run, words, mapAll } = start();
    mapAll();
    run('regenerate');
    expect(words()).toEqual(['sales POSTED', 'cogs POST']);
    run('post');
    expect(words()).toEqual(['sales POSTED', 'cogs POSTED']);
    expect(practice.ledger(who, 'qbo', { date: FAILED.date }).map(({ kind, revisions }) => [kind, revisions.length])).toEqual([
      ['cogs', 1],
      ['sales', 1],
    ]);
  });

  it('the changed one becomes UPDATE and keeps its reference in the ledger', () => {
    const { practice, who, run, words, mapAll } = start();
    mapAll();
    const before = practice.day(who, CHANGED);
    expect(before.pos).not.toEqual(before.accounting);
    run('refresh', CHANGED);
    expect(words(CHANGED)).toEqual(['sales UPDATE', 'cogs UPDATE']);
    run('post', CHANGED);
    const after = practice.day(who, CHANGED);
    expect(after.pos).toEqual(after.accounting);
    expect(after.postings.map(({ ledgerRef }) => ledgerRef)).toEqual(before.postings.map(({ ledgerRef }) => ledgerRef));
    expect(practice.ledger(who, 'qbo', { date: CHANGED.date }).map(({ revisions }) => revisions.length)).toEqual([2, 2]);
  });

  it('the held one waits for its mapping, then for a regenerate', () => {
    const { act, run, words, mapAll } = start();
    mapAll();
    expect(refusalOf(() => act('post', HELD))).toBe('status-not-eligible');
    run('regenerate', HELD);
    run('post', HELD);
    expect(words(HELD)).toEqual(['sales POSTED', 'cogs POSTED']);
  });

  it('a refresh that finds nothing new leaves a posted day as it was', () => {
    const { run, words, mapAll } = start();
    mapAll();
    run('refresh', WELL);
    expect(words(WELL)).toEqual(['sales POSTED', 'cogs POSTED']);
  });
});

describe('a refusal', () => {
  const cases: [string, (w: ReturnType<typeof start>) => () => unknown][] = [
    [
      'mapping-incomplete',
      ({ act }) =>
        () =>
          act('regenerate'),
    ],
    [
      'role',
      ({ practice }) =>
        () =>
          practice.act(practice.signIn('clerk@velo.example', 'practice')!, {
            action: 'post',
            target: FAILED,
            given: GIVEN.post,
            key: randomUUID(),
            ifMatch: 'v1',
          }),
    ],
    [
      'unknown-store',
      ({ practice, who }) =>
        () =>
          practice.day(who, { ...FAILED, storeId: '99' }),
    ],
    [
      'unknown-day',
      ({ practice, who }) =>
        () =>
          practice.day(who, { ...FAILED, date: '2020-01-01' as BusinessDate }),
    ],
    ['day-changed', ({ act, mapAll }) => (mapAll(), () => act('regenerate', FAILED, { ifMatch: 'v0' }))],
    ['operation-in-progress', ({ act, mapAll }) => (mapAll(), act('regenerate'), () => act('refresh', WELL))],
    ['store-disconnected', ({ practice, who, act }) => (practice.disconnectStore(who, '1'), () => act('refresh'))],
    [
      'accounting-disconnected',
      ({ practice, who, act, mapAll }) => (
        mapAll(),
        practice.changeLedger(who, 'qbo', { do: 'end-authorisation' }),
        () => act('regenerate')
      ),
    ],
    [
      'books-closed',
      ({ practice, who, act, mapAll }) => (
        mapAll(),
        practice.changeLedger(who, 'qbo', { do: 'close-books', through: FAILED.date }),
        () => act('regenerate')
      ),
    ],
    ['unresolved-errors', ({ act, mapAll }) => (mapAll(), () => act('post'))],
    ['nothing-to-post', ({ act, mapAll }) => (mapAll(), () => act('post', WELL))],
    ['reason-not-allowed', ({ act, mapAll }) => (mapAll(), () => act('post', FAILED, { given: { reason: 'mapping-updated' } }))],
  ];
  it.each(cases)('%s', (word, arrange) => {
    expect(refusalOf(arrange(start()))).toBe(word);
  });

  it('of a day that is not over, or not after the first of the subscription', () => {
    const { practice, who, act, mapAll } = start();
    mapAll();
    const { subscriptionStart } = who.account;
    expect(subscriptionStart < FAILED.date).toBe(true);
    expect(practice.days(who, '1', { from: '2026-11-24' as BusinessDate, to: '2026-12-31' as BusinessDate })).toEqual([]);
    expect(refusalOf(() => act('refresh', { storeId: '1', date: '2026-11-24' as BusinessDate }))).toBe('unknown-day');
  });
});

describe('an idempotency key', () => {
  it('gives the same operation again, whatever happened since, and is refused for another request', () => {
    const { practice, who, act, pass, mapAll } = start();
    mapAll();
    const key = randomUUID();
    const { version: ifMatch } = practice.day(who, FAILED);
    const first = act('regenerate', FAILED, { key, ifMatch });
    pass(5);
    expect(act('regenerate', FAILED, { key, ifMatch }).id).toBe(first.id);
    expect(refusalOf(() => act('post', FAILED, { key }))).toBe('idempotency-key-reused');
    expect(practice.operations(who, { key }).map(({ id }) => id)).toEqual([first.id]);
  });
});

describe('the queue', () => {
  it('posts a rebuilt day by itself after its interval, and not before', () => {
    const { run, words, pass, mapAll } = start();
    mapAll();
    run('regenerate');
    pass(29 * 60);
    expect(words()).toContain('cogs POST');
    pass(60);
    expect(words()).toContain('cogs POSTED');
  });
});

describe('a restart', () => {
  it('in mid-operation loses nothing and does nothing twice', () => {
    const folder = mkdtempSync(join(tmpdir(), 'practice-'));
    try {
      const file = join(folder, 'practice.sqlite');
      const first = start('three-broken-days', file);
      first.mapAll();
      const { id } = first.act('regenerate');
      open.pop()!.close();
      const second = start('three-broken-days', file, { real: first.clock.real + 5000 });
      expect(second.practice.session(first.who.sessionId)).toBeDefined();
      expect(second.practice.operation(second.who, id)).toMatchObject({ state: 'succeeded' });
      expect(second.words()).toEqual(['sales POSTED', 'cogs POST']);
    } finally {
      for (const practice of open.splice(0)) practice.close();
      rmSync(folder, { recursive: true });
    }
  });
});

describe('QuickBooks Desktop', () => {
  it('has a posted day wait until the Web Connector is run', () => {
    const { practice, who, run } = start('every-status');
    const target = { storeId: '2', date: '2026-11-21' as BusinessDate };
    run('post', target);
    expect(practice.day(who, target).postings.map(({ status, sync }) => [status, sync])).toEqual([
      ['POSTED', 'pending'],
      ['POSTED', 'pending'],
    ]);
    practice.changeLedger(who, 'qbd', { do: 'run-web-connector' });
    expect(practice.day(who, target).postings.map(({ sync }) => sync)).toEqual(['synced', 'synced']);
  });
});

describe('whatever is pressed', () => {
  it('no entry of a store, day and kind is in the ledger twice', () => {
    const press = fc.record({
      action: fc.constantFrom(...ACTIONS),
      target: fc.constantFrom(FAILED, CHANGED, HELD, WELL),
      wait: fc.nat(3000),
      change: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(press, { maxLength: 25 }), fc.boolean(), (presses, mapped) => {
        const { practice, who, act, pass, mapAll } = start();
        if (mapped) mapAll();
        for (const { action, target, wait, change } of presses) {
          if (change) practice.changePos(who, '1', { do: 'add-sale', date: target.date, category: 'Bikes', amount: 1000 });
          refusalOf(() => act(action, target));
          pass(wait);
        }
        const keys = practice.ledger(who, 'qbo').map(({ storeId, date, kind }) => `${storeId} ${date} ${kind}`);
        expect(new Set(keys).size).toBe(keys.length);
        open.pop()!.close();
      }),
      { numRuns: 20 },
    );
  });
});

describe('a bar that closes at 02:00', () => {
  /** The practice at half past one at night, with the mapping complete. */
  function atNight() {
    const clock = { real: 0 };
    const plan = readScenario('late-bar');
    const practice = openPractice({
      file: ':memory:',
      fill: (world) => build(plan, world),
      startsAt: plan.now as Instant,
      realNow: () => clock.real,
    });
    open.push(practice);
    const who = practice.signIn('owner@bar.example', 'practice')!;
    for (const row of practice.mappingRows(who, '1').filter(({ accountId }) => accountId === null)) {
      practice.map(who, '1', row.id, practice.companies(who)[0]!.referenceAccounts.find(({ type }) => type === row.area)!.id);
    }
    const regenerate = (date: string) => {
      const target = { storeId: '1', date: date as BusinessDate };
      return practice.act(who, {
        action: 'regenerate',
        target,
        given: GIVEN.regenerate,
        key: randomUUID(),
        ifMatch: practice.day(who, target).version,
      });
    };
    return { practice, who, clock, regenerate };
  }

  it('books the hours after midnight to the day before, which is not over', () => {
    const { practice, who, regenerate } = atNight();
    expect(practice.stores(who)[0]).toMatchObject({ timeZone: 'America/Montreal', businessDayEnds: '02:00' });
    expect(practice.days(who, '1', { from: '2026-11-20' as BusinessDate, to: '2026-11-30' as BusinessDate }).at(-1)!.date).toBe(
      '2026-11-23',
    );
    expect(() => regenerate('2026-11-23')).toThrow('2026-11-23 is not over yet: in the store it ends on 2026-11-24 at 02:00.');
    expect(regenerate('2026-11-22')).toMatchObject({ state: 'queued' });
  });

  it('has its day over at closing time', () => {
    const { clock, regenerate } = atNight();
    clock.real = 30 * 60_000 - 1;
    expect(refusalOf(() => regenerate('2026-11-23'))).toBe('not-historical');
    clock.real++;
    expect(regenerate('2026-11-23')).toMatchObject({ state: 'queued' });
  });
});
