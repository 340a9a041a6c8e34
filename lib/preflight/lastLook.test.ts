import { describe, expect, it } from 'vitest';
import { known } from '../domain/values/fact.ts';
import { fingerprint } from './fingerprint.ts';
import { stopAtLastLook } from './lastLook.ts';
import * as given from './testing/facts.ts';
import type { PreflightFacts } from './verdict.ts';

const { byService, dayFact, factsFor, operationOf, sessionFact, unknown } = given;

const SEEN = factsFor('regenerate');
const stop = (changes: Partial<PreflightFacts>, seen: PreflightFacts = SEEN, confirmed: readonly string[] = []) => {
  const stopped = stopAtLastLook(fingerprint(seen), confirmed, { ...SEEN, ...changes });
  return stopped && [stopped.reason.key, stopped.reason.values?.['why'] ?? null, stopped.remedy?.kind ?? null, stopped.retry];
};
const LOST = unknown('unreachable');
const why = (reason: string) => ({ text: `unknown.${reason}` });

describe('the last look before Run', () => {
  it('lets go on what is as it was shown', () => {
    expect(stop({})).toBeNull();
    expect(stop({ now: '2026-11-24T15:00:40.000Z' as PreflightFacts['now'] })).toBeNull();
  });

  it.each<[string, Partial<PreflightFacts>, readonly unknown[]]>([
    [
      'every request lost',
      { session: LOST, store: LOST, day: LOST, running: LOST },
      ['problem.not-checked-again', why('unreachable'), null, true],
    ],
    ['the day lost', { day: LOST }, ['problem.not-checked-again', why('unreachable'), null, true]],
    [
      'the day gone, of which nobody else is the cause',
      { day: unknown('not-found') },
      ['problem.not-checked-again', why('not-found'), null, true],
    ],
    ['what runs elsewhere lost', { running: LOST }, ['problem.not-checked-again', why('unreachable'), null, true]],
    ['an answer that is garbage', { store: unknown('not-understood') }, ['problem.not-checked-again', why('not-understood'), null, true]],
    [
      'the session ended, and with it everything',
      { session: unknown('not-signed-in'), store: unknown('not-signed-in'), day: unknown('not-signed-in') },
      ['problem.not-checked-again', why('not-signed-in'), 'page', false],
    ],
    ['a day that changed', { day: dayFact(['HOLD'], { version: 'v2' }) }, ['problem.day-changed-meanwhile', null, null, false]],
    ['somebody else', { session: sessionFact({ id: 'u2' }) }, ['problem.day-changed-meanwhile', null, null, false]],
    [
      'somebody else, who is not shown this day',
      { session: sessionFact({ id: 'u2' }), store: unknown('not-found'), day: unknown('not-found') },
      ['problem.day-changed-meanwhile', null, null, false],
    ],
    [
      'somebody else than the page says',
      {
        session: sessionFact({ id: 'u2', name: 'Alex Roy' }),
        day: unknown('not-found'),
        page: { ...SEEN.page, who: { user: 'Camille Roy', account: 'Vélo' } },
      },
      ['check.signed-in.another', null, 'words', false],
    ],
    [
      'somebody else, and the day lost',
      { session: sessionFact({ id: 'u2' }), day: LOST },
      ['problem.not-checked-again', why('unreachable'), null, true],
    ],
    ['another action', { running: byService(operationOf()) }, ['problem.day-changed-meanwhile', null, null, false]],
    ['a page that shows another day now', { page: { ...SEEN.page, date: '2026-11-04' } }, ['problem.no-longer-clear', null, null, false]],
    [
      'a press that nobody had seen',
      { day: dayFact(['POST']), lastBuild: known({ action: 'refresh', at: given.ago(60) }, 'journal', given.NOW) },
      ['problem.day-changed-meanwhile', null, null, false],
    ],
  ])('stops on %s, and says what it is', (_, changes, expected) => {
    expect(stop(changes)).toEqual(expected);
  });

  it('stops where more could be read than was shown', () => {
    const seen = { ...SEEN, running: LOST };
    expect(stop({}, seen, ['no-other-operation'])).toEqual(['problem.read-more', null, null, false]);
  });

  it('goes on where what could not be read, and was confirmed, still can’t be', () => {
    const seen = { ...SEEN, running: unknown('not-published') };
    expect(stop({ running: LOST }, seen, ['no-other-operation'])).toBeNull();
    expect(stop({ running: LOST }, seen)).toEqual(['problem.no-longer-clear', null, null, false]);
  });
});
