import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import type { Action, DayTarget, GivenReason } from '../../lib/domain/day/action.ts';
import { type BusinessDate, type Instant, addDays } from '../../lib/domain/values/businessDate.ts';
import { known } from '../../lib/domain/values/fact.ts';
import type { Session } from '../../lib/domain/store/session.ts';
import type { Store } from '../../lib/domain/store/store.ts';
import { diagnose } from '../../lib/diagnosis/diagnose.ts';
import { KNOWN_ERRORS } from '../../lib/diagnosis/known-errors/index.ts';
import { build } from '../scenario/build.ts';
import { readScenario } from '../scenario/readScenario.ts';
import { openPractice } from './openPractice.ts';
import { type Practice, Refusal } from './practice.ts';
import { BUSY, DECISIONS, JOURNEYS, STOPS } from './testing/journeys.ts';
import { type Mending, correctChecks, mend, putRight, runWebConnector } from './testing/remedies.ts';

const START = '2026-11-24T15:00:00.000Z' as Instant;
const GIVEN: Record<Action, GivenReason> = {
  refresh: { reason: 'failed' },
  regenerate: { reason: 'failed' },
  post: { reason: 'was-failed' },
};

let practice: Practice | undefined;
afterEach(() => practice?.close());

/** The practice, its clock moved by hand, and a merchant who reads a day and does what is advised. */
function start() {
  const clock = { real: Temporal.Instant.from(START).epochMilliseconds };
  const it = openPractice({
    file: ':memory:',
    fill: (world) => build(readScenario('every-error'), world),
    startsAt: START,
    realNow: () => clock.real,
  });
  practice = it;
  const who = it.signIn('owner@velo.example', 'practice')!;
  const pass = (seconds: number) => void (clock.real += seconds * 1000);
  return { practice: it, who, pass };
}
type World = ReturnType<typeof start>;

const mending = ({ practice: it, who }: World, at: DayTarget): Mending => ({ practice: it, who, at });
const target = (storeId: string, daysAgo: number): DayTarget => ({ storeId, date: addDays('2026-11-24' as BusinessDate, -daysAgo) });

/** What the extension would make of the day, on the same facts. */
function read({ practice: it, who }: World, at: DayTarget) {
  const now = it.now();
  const { timeZone, connection, mapping, accounting, queue, ...store } = it.store(who, at.storeId);
  const fact = <T>(value: T) => known(value, 'service', now);
  const facts: Store = {
    ...store,
    timeZone: fact(timeZone),
    connection: fact(connection),
    mapping: fact(mapping),
    accounting: fact(accounting),
    queue: fact(queue),
  };
  const day = it.day(who, at);
  const pressed = day.history?.findLast(({ action }) => action === 'refresh' || action === 'regenerate');
  const lastBuild = pressed ? { action: pressed.action as Action, at: pressed.at } : null;
  const refreshed = day.history?.findLast(({ action }) => action === 'refresh');
  const session: Session = { ...who, serverTime: now };
  return diagnose({
    day,
    session: fact(session),
    store: fact(facts),
    lastBuild: fact(lastBuild),
    lastRefresh: fact(refreshed?.at ?? null),
    running: fact(null),
    now,
  });
}

const words = ({ practice: it, who }: World, at: DayTarget) =>
  it.day(who, at).postings.map(({ status, sync }) => `${status}${sync ? ` ${sync}` : ''}`);
const wordOf = (world: World, at: DayTarget) => [...new Set(words(world, at))].join(', ');

function press({ practice: it, who, pass }: World, action: Action, at: DayTarget): void {
  const { version } = it.day(who, at);
  const { id } = it.act(who, { action, target: at, given: GIVEN[action], key: randomUUID(), ifMatch: version });
  pass(5);
  expect(it.operation(who, id).state).toBe('succeeded');
}

/** Follows the advice until the day rests or the advice stops. @returns what was done */
function follow(world: World, at: DayTarget): string[] {
  const done: string[] = [];
  for (let turn = 0; turn < 8; turn++) {
    const { next } = read(world, at);
    done.push(next.kind === 'fix-first' ? `fix (${next.open})` : next.kind);
    switch (next.kind) {
      case 'fix-first': {
        if (next.open === 'decision') return done;
        for (const step of next.steps) mend(mending(world, at), step);
        // What nobody can see mended, the merchant says is mended, and goes on.
        if (next.open === 'unseen' && next.after !== null) press(world, next.after, at);
        break;
      }
      case 'wait':
        if (next.steps.length === 0) world.pass(3 * 86_400);
        else runWebConnector(mending(world, at));
        break;
      case 'look':
      case 'ask-support':
      case 'nothing':
        return done;
      default:
        press(world, next.kind, at);
    }
  }
  throw new Error(`No end: ${done.join(', ')}`);
}

describe('a day with a known error', () => {
  it.each(JOURNEYS)('store %s, %i days ago: %s, followed to its end', (storeId, daysAgo, error, end, begin) => {
    const world = start();
    const at = target(storeId, daysAgo);
    expect(wordOf(world, at)).toBe(begin);
    expect(read(world, at).findings[0]?.id).toBe(error);
    const done = follow(world, at);
    expect([done, wordOf(world, at)]).toEqual([done, end]);
    const kept = world.practice.ledger(world.who, world.practice.store(world.who, storeId).companyId, { date: at.date, storeId });
    expect(new Set(kept.map(({ kind }) => kind)).size).toBe(kept.length);
  });

  it.each(STOPS)('store %s, %i days ago: %s stops, and nothing is posted', (storeId, daysAgo, error, stop) => {
    const world = start();
    const at = target(storeId, daysAgo);
    expect(read(world, at).findings[0]?.id).toBe(error);
    expect(follow(world, at)).toEqual([stop]);
    expect(wordOf(world, at)).toContain('FAILED');
  });

  it.each(DECISIONS)('store %s, %i days ago: goes on to %s once it is decided in the books', (storeId, daysAgo, action) => {
    const world = start();
    const at = target(storeId, daysAgo);
    expect(read(world, at).next).toMatchObject({ open: 'decision', after: action });
    putRight(mending(world, at));
    press(world, action, at);
    follow(world, at);
    expect(wordOf(world, at)).toMatch(/^POSTED(?: synced)?$/);
  });

  it.each(BUSY)('store %s, %i days ago: %s is posted once the books are no longer busy', (storeId, daysAgo, error) => {
    const world = start();
    const at = target(storeId, daysAgo);
    expect(read(world, at)).toMatchObject({ findings: [{ id: error }], next: { kind: 'post' } });
    expect(() => press(world, 'post', at)).toThrow(Refusal);
    world.pass(11 * 60);
    press(world, 'post', at);
    expect(wordOf(world, at)).toBe('POSTED');
  });

  it('whose period the accountant opens again is posted', () => {
    const world = start();
    const at = target('1', 24);
    world.practice.changeLedger(world.who, 'qbo', { do: 'close-books', through: null });
    expect(follow(world, at)).toEqual(['post', 'nothing']);
    expect(wordOf(world, at)).toBe('POSTED');
  });

  it('is there for every error that is known', () => {
    const world = start();
    const { practice: it, who } = world;
    const days = it
      .stores(who)
      .flatMap(({ id }) => it.days(who, id, { from: '2026-10-01' as BusinessDate, to: '2026-11-23' as BusinessDate }));
    const met = new Set(days.flatMap((day) => read(world, day).findings.map(({ id }) => id)));
    expect(KNOWN_ERRORS.map(({ id }) => id).filter((id) => !met.has(id))).toEqual([]);
  });

  it('is refused again in the same words as long as its cause stands', () => {
    const world = start();
    for (const [storeId, daysAgo] of [
      ['1', 18],
      ['5', 20],
      ['7', 17],
    ] as const) {
      const at = target(storeId, daysAgo);
      const before = world.practice.day(world.who, at).postings[0]!.message;
      expect(() => press(world, 'regenerate', at)).toThrow(before!);
    }
  });
});

describe('what heals by itself', () => {
  it.each([
    ['1', 4, 'OPENCHECK, POSTED', 2],
    ['10', 3, 'POSTED, BATCHHOLD', 3],
  ] as const)('store %s, %i days ago: %s, posted after %i mornings and not before', (storeId, daysAgo, waiting, mornings) => {
    const world = start();
    const at = target(storeId, daysAgo);
    world.pass((mornings - 1) * 86_400);
    expect(wordOf(world, at)).toBe(waiting);
    world.pass(86_400);
    expect(wordOf(world, at)).toBe('POSTED');
    expect(world.practice.day(world.who, at).history!.some(({ by }) => by === 'the morning run')).toBe(true);
  });

  it.each([
    ['1', 4],
    ['10', 3],
  ] as const)('store %s, %i days ago: the same after a long night, in which nobody looked', (storeId, daysAgo) => {
    const world = start();
    world.pass(30 * 86_400);
    expect(wordOf(world, target(storeId, daysAgo))).toBe('POSTED');
  });

  it('is left alone after a week', () => {
    const world = start();
    world.pass(60 * 86_400);
    expect(wordOf(world, target('10', 10))).toBe('POSTED, BATCHHOLD');
    expect(wordOf(world, target('10', 9))).toBe('OPENCHECK, POSTED');
  });

  it('is a check that somebody closes in the POS', () => {
    const world = start();
    const at = target('1', 4);
    correctChecks(mending(world, at));
    world.pass(86_400);
    expect(wordOf(world, at)).toBe('POSTED');
  });

  it('is never a day that is out of balance', () => {
    const world = start();
    world.pass(30 * 86_400);
    expect(wordOf(world, target('1', 5))).toBe('OOB, POSTED');
    expect(world.practice.day(world.who, target('1', 5)).checks).toMatchObject([{ state: 'unbalanced' }]);
  });
});
