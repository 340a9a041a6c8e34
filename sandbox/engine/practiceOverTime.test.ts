import * as fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ACTIONS } from '../../lib/domain/day/action.ts';
import type { BusinessDate, Instant } from '../../lib/domain/values/businessDate.ts';
import { build } from '../scenario/build.ts';
import { readScenario } from '../scenario/readScenario.ts';
import { openPractice } from './openPractice.ts';
import { FAILED, CHANGED, HELD, WELL, GIVEN, open, start, refusalOf } from './testing/practice.ts';

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
