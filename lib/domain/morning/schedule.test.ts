import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BusinessDate, type Instant, addDays, addSeconds, isLater, secondsBetween, written } from '../values/businessDate.ts';
import { JITTER_SECONDS, MOST_TRIES, type MorningDone, begun, jitterOf, lastZone, morningPlan, pauseAfterTry } from './schedule.ts';

const MONTREAL = 'America/Montreal';
const rule = { hour: 9, timeZone: MONTREAL, key: 'a' };
/** A moment on the wall clock of a zone. */
const at = (local: string, timeZone = MONTREAL): Instant =>
  written(Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).toInstant());
const plan = (local: string, done: MorningDone | null = null, { timeZone = MONTREAL, hour = 9 } = {}) =>
  morningPlan({ ...rule, timeZone, hour }, done, at(local, timeZone));
const over = (date: string): MorningDone => ({ date: date as BusinessDate, tries: 1, again: at(`${date}T09:30`), over: true });
const failed = (date: string, tries: number, again: string): MorningDone => ({
  date: date as BusinessDate,
  tries,
  again: at(again),
  over: false,
});
/** When a check of this morning may begin at the soonest, put off as it is. */
const from = (date: string, { hour = '09:00', timeZone = MONTREAL } = {}): Instant =>
  addSeconds(at(`${date}T${hour}`, timeZone), jitterOf('a', date as BusinessDate));

describe('the check of a morning', () => {
  it.each<[string, ReturnType<typeof plan>, { due: string } | { at: Instant }]>([
    ['waits for its hour', plan('2026-11-24T08:59'), { at: from('2026-11-24') }],
    ['waits before dawn for the hour of that day', plan('2026-11-24T00:10'), { at: from('2026-11-24') }],
    ['is due from its hour on', plan('2026-11-24T09:16'), { due: '2026-11-24' }],
    ['is made up for when the computer wakes later that day', plan('2026-11-24T23:50'), { due: '2026-11-24' }],
    ['is not made up for once the day is over', plan('2026-11-25T00:10', over('2026-11-23')), { at: from('2026-11-25') }],
    ['is one after days of sleep, not several', plan('2026-11-24T10:00', over('2026-11-12')), { due: '2026-11-24' }],
    ['is over for that day', plan('2026-11-24T12:00', over('2026-11-24')), { at: from('2026-11-25') }],
    [
      'is over for that day at another hour as well',
      plan('2026-11-24T12:00', over('2026-11-24'), { hour: 11 }),
      { at: from('2026-11-25', { hour: '11:00' }) },
    ],
    ['rests after a failure', plan('2026-11-24T09:20', failed('2026-11-24', 1, '2026-11-24T09:25')), { at: at('2026-11-24T09:25') }],
    ['is tried again', plan('2026-11-24T09:25', failed('2026-11-24', 1, '2026-11-24T09:25')), { due: '2026-11-24' }],
    ['is given up', plan('2026-11-24T12:00', failed('2026-11-24', MOST_TRIES, '2026-11-24T11:00')), { at: from('2026-11-25') }],
    [
      'is not tried again on the next day before its hour',
      plan('2026-11-25T06:00', failed('2026-11-24', 2, '2026-11-24T23:50')),
      { at: from('2026-11-25') },
    ],
    ['of tomorrow was done before the clock was set back', plan('2026-11-23T12:00', over('2026-11-24')), { at: from('2026-11-25') }],
    ['of another year was done by a wrong clock', plan('2026-11-24T12:00', over('2031-01-01')), { due: '2026-11-24' }],
    [
      'counts an hour that is skipped in spring after the gap',
      plan('2026-03-08T01:00', null, { hour: 2 }),
      { at: from('2026-03-08', { hour: '03:00' }) },
    ],
    [
      'has the hour that autumn shows twice once',
      plan('2026-11-01T00:30', null, { hour: 1 }),
      { at: from('2026-11-01', { hour: '01:00' }) },
    ],
    ['is by the clock of its zone', plan('2026-11-24T09:16', null, { timeZone: 'Pacific/Auckland' }), { due: '2026-11-24' }],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual('due' in expected ? { due: true, date: expected.due } : { due: false, at: expected.at });
  });

  it('is put off by less than a quarter of an hour, never before its hour, differently from merchant to merchant', () => {
    const all = Array.from({ length: 400 }, (_, index) => jitterOf(`account ${index}`, '2026-11-24' as BusinessDate));
    expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...all)).toBeLessThan(JITTER_SECONDS);
    const quarters = Map.groupBy(all, (one) => Math.floor((4 * one) / JITTER_SECONDS));
    expect([...quarters.values()].map(({ length }) => length >= 60)).toEqual([true, true, true, true]);
  });

  it('rests longer after each failure, a fifth more or less', () => {
    expect([1, 2, 3].map((tries) => [0, 1].map((random) => Math.round(pauseAfterTry(tries, random) / 60)))).toEqual([
      [4, 6],
      [16, 24],
      [64, 96],
    ]);
  });

  it('is that of the zone that is furthest behind; what is no zone counts for nothing', () => {
    const now = at('2026-11-24T12:00');
    expect(lastZone(['Europe/Paris', 'America/Vancouver', MONTREAL], 'UTC', now)).toBe('America/Vancouver');
    expect(lastZone(['Nowhere/City'], 'UTC', now)).toBe('UTC');
    expect(lastZone([], 'Europe/Paris', now)).toBe('Europe/Paris');
  });
});

/** How far its clock may fall behind where it was, in seconds, by however many steps: a morning further off was a wrong clock's. */
const MOST_BEHIND = 20 * 3600;
/** So many seconds before `now`, but never further behind where the clock was. */
function setBack(now: Instant, seconds: number, furthest: Instant): Instant {
  const [wanted, least] = [addSeconds(now, -seconds), addSeconds(furthest, -MOST_BEHIND)];
  return isLater(least, wanted) ? least : wanted;
}
/** What happens to a computer: it sleeps, its clock is set, a check fails, or the worker dies in it. */
const event = fc.oneof(
  { weight: 6, arbitrary: fc.record({ sleep: fc.integer({ min: 60, max: 30 * 3600 }) }) },
  { weight: 1, arbitrary: fc.record({ setBack: fc.integer({ min: 1, max: MOST_BEHIND }) }) },
  { weight: 1, arbitrary: fc.record({ hour: fc.integer({ min: 0, max: 23 }) }) },
  { weight: 1, arbitrary: fc.constant({ fails: true } as const) },
);

it('no morning is ever checked to its end twice, nor tried more often than it may be, whatever happens to the computer', () => {
  fc.assert(
    fc.property(
      fc.array(event, { maxLength: 60 }),
      fc.constantFrom(MONTREAL, 'Pacific/Auckland', 'Europe/Paris', 'UTC'),
      fc.integer({ min: 0, max: 300 }),
      (events, timeZone, days) => {
        let now = at(`${addDays('2026-01-01' as BusinessDate, days)}T06:00`, timeZone);
        let furthest = now;
        let hour = 9;
        let fails = false;
        let done: MorningDone | null = null;
        const ends: string[] = [];
        const tries: string[] = [];
        for (const one of events) {
          if ('sleep' in one) now = addSeconds(now, one.sleep);
          if (isLater(now, furthest)) furthest = now;
          if ('setBack' in one) now = setBack(now, one.setBack, furthest);
          if ('hour' in one) ({ hour } = one);
          fails ||= 'fails' in one;
          // The worker wakes twice: by its alarm, and as somebody opens a page.
          for (let wakes = 0; wakes < 2; wakes++) {
            const next = morningPlan({ hour, timeZone, key: 'a' }, done, now);
            if (!next.due) {
              expect(secondsBetween(now, next.at)).toBeGreaterThan(0);
              continue;
            }
            done = begun(done, next.date, now, 0.5);
            tries.push(next.date);
            if (!fails) {
              done = { ...done, over: true };
              ends.push(next.date);
            }
            fails = false;
          }
        }
        expect(new Set(ends).size).toBe(ends.length);
        for (const all of Map.groupBy(tries, (date) => date).values()) expect(all.length).toBeLessThanOrEqual(MOST_TRIES);
      },
    ),
    // Set back twice, by more than a day in all if it could be.
    { examples: [[[{ hour: 0 }, { setBack: 54_175 }, { setBack: 53_826 }, { sleep: 86_607 }], MONTREAL, 0]] },
  );
});
