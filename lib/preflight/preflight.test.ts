import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIONS } from '../domain/day/action.ts';
import { type Instant, MIDNIGHT, addDays, addSeconds, runningDate } from '../domain/values/businessDate.ts';
import { known } from '../domain/values/fact.ts';
import { STATUSES, meaningOf } from '../domain/day/statuses.ts';
import { phrase } from '../i18n/phrase.ts';
import { isClear, preflight, secondQuestion } from './preflight.ts';
import * as given from './testing/facts.ts';
import type { CheckResult, PreflightFacts } from './verdict.ts';
import { advice, block } from './verdicts.ts';

const { byService, dayFact, factsFor, postingOf, sessionFact, storeFact, unknown } = given;

const actions = fc.constantFrom(...ACTIONS);
const whys = fc.constantFrom(...given.WHYS);
const strangeWords = fc.string().filter((word) => meaningOf(word).family === 'unknown');
const knownWords = fc.array(fc.constantFrom(...STATUSES.keys()), { maxLength: 4 });
const zones = fc.constantFrom(
  'America/Toronto',
  'Pacific/Auckland',
  'Pacific/Pago_Pago',
  'Asia/Kolkata',
  'Etc/GMT-14',
  'Etc/GMT+12',
  'UTC',
  'Europe/Paris',
);
const instants = fc.integer({ min: 0, max: 20 * 365 * 24 * 3600 }).map((seconds) => addSeconds('2020-01-01T00:00:00Z' as Instant, seconds));

/** Clear, even if the merchant ticks everything that there is. */
const clearAtMost = (results: readonly CheckResult[]) =>
  isClear(
    results,
    results.map(({ id }) => id),
  );
const kinds = (facts: PreflightFacts) => new Map(preflight(facts).map(({ id, kind }) => [id, kind]));
/** Facts of a target and of a day that is of this target. */
const on = (date: PreflightFacts['target']['date'], changes: Partial<PreflightFacts> = {}): Partial<PreflightFacts> => ({
  target: { storeId: '1', date },
  page: { kind: 'day', storeId: '1', date, statuses: ['HOLD'] },
  day: dayFact(['HOLD'], { date }),
  ...changes,
});

describe('healthy facts', () => {
  it.each(ACTIONS)('are clear for %s without a tick', (action) => {
    const results = preflight(factsFor(action));
    expect(results.filter(({ kind }) => kind !== 'pass' && kind !== 'note')).toEqual([]);
    expect(isClear(results, [])).toBe(true);
    expect(secondQuestion(results)).toBeNull();
  });
});

describe('never clear, whatever is confirmed', () => {
  it('a status word that we do not know, for any action', () => {
    fc.assert(
      fc.property(actions, strangeWords, knownWords, fc.nat(4), (action, word, words, at) => {
        expect(clearAtMost(preflight(factsFor(action, { day: dayFact(words.toSpliced(at, 0, word)) })))).toBe(false);
      }),
    );
  });

  it('today or a later day, in whatever time zone and at whatever moment', () => {
    fc.assert(
      fc.property(actions, zones, instants, fc.nat(400), (action, zone, now, ahead) => {
        const store = storeFact({ timeZone: byService(zone) });
        const facts = factsFor(action, {
          ...on(addDays(runningDate({ timeZone: zone, dayEnds: MIDNIGHT }, now)!, ahead), { now, store }),
          day: dayFact(['POST']),
        });
        expect(kinds(facts).get('historical')).toBe('block');
        expect(clearAtMost(preflight(facts))).toBe(false);
      }),
    );
  });

  it('a day that has begun nowhere, where the time zone is not known', () => {
    fc.assert(
      fc.property(actions, instants, whys, fc.nat(400), (action, now, why, ahead) => {
        const facts = factsFor(
          action,
          on(addDays(runningDate({ timeZone: 'Etc/GMT-14', dayEnds: MIDNIGHT }, now)!, ahead), {
            now,
            store: storeFact({ timeZone: unknown(why) }),
          }),
        );
        expect(kinds(facts).get('historical')).toBe('block');
      }),
    );
  });

  it('the first day of the subscription, and any before it', () => {
    fc.assert(
      fc.property(actions, fc.nat(4000), (action, before) => {
        const date = addDays(given.DATE, -before);
        const facts = factsFor(action, on(date, { session: sessionFact({}, { subscriptionStart: given.DATE }) }));
        expect(kinds(facts).get('after-subscription')).toBe('block');
        expect(clearAtMost(preflight(facts))).toBe(false);
      }),
    );
  });

  it('what is blocked: no tick lifts it', () => {
    const results = fc.array(
      fc.record({
        id: fc.string(),
        kind: fc.constantFrom<CheckResult['kind']>('pass', 'ask', 'warn'),
        reason: fc.constant({ key: 'headline.no-entry' as const }),
      }),
    );
    fc.assert(
      fc.property(results, fc.string(), fc.nat(8), (some, id, at) => {
        const all = some.toSpliced(at, 0, { id, kind: 'block', reason: { key: 'headline.no-entry' } });
        expect(clearAtMost(all)).toBe(false);
      }),
    );
  });

  it('a checklist without a line', () => {
    expect(isClear([], ['signed-in'])).toBe(false);
  });
});

describe('clear', () => {
  it('is any day strictly after the first of the subscription, as far as that rule goes', () => {
    fc.assert(
      fc.property(actions, fc.integer({ min: 1, max: 4000 }), (action, after) => {
        const session = sessionFact({}, { subscriptionStart: addDays(given.DATE, -after) });
        const results = preflight(factsFor(action, { session }));
        expect(results.find(({ id }) => id === 'after-subscription')?.kind).toBe('pass');
        expect(isClear(results, [])).toBe(true);
      }),
    );
  });

  it('is any day before today, as far as that rule goes', () => {
    fc.assert(
      fc.property(actions, zones, instants, fc.integer({ min: 1, max: 300 }), (action, zone, now, back) => {
        const date = addDays(runningDate({ timeZone: zone, dayEnds: MIDNIGHT }, now)!, -back);
        expect(kinds(factsFor(action, on(date, { now, store: storeFact({ timeZone: byService(zone) }) }))).get('historical')).toBe('pass');
      }),
    );
  });

  it('needs each line that is asked or warned of confirmed by its own id', () => {
    const results = preflight(factsFor('refresh', { day: dayFact(['POSTED', 'HOLD']), running: unknown('unreachable') }));
    const open = results.filter(({ kind }) => kind !== 'pass' && kind !== 'note').map(({ id }) => id);
    expect(open).toEqual(['already-posted', 'no-other-operation']);
    expect(isClear(results, open)).toBe(true);
    for (const one of open)
      expect(
        isClear(
          results,
          open.filter((id) => id !== one),
        ),
      ).toBe(false);
    expect(secondQuestion(results)).toMatchObject({ check: 'already-posted', words: { key: 'check.already-posted.second' } });
    // A hand that presses the site's own icon is asked nothing after Run: it ticks.
    expect(
      secondQuestion([...results, { ...block(phrase('sheet.why'), advice(phrase('sheet.why')), undefined, 'hand'), id: 'icon' }]),
    ).toBeNull();
  });
});

describe('a single unknown fact never passes in silence', () => {
  /** The check that depends on each fact, and the status of the day with which it does. */
  const DEPENDS = [
    ['session', 'signed-in', 'HOLD'],
    ['session', 'after-subscription', 'HOLD'],
    ['store', 'historical', 'HOLD'],
    ['store', 'store-connected', 'HOLD'],
    ['store', 'mapping-complete', 'HOLD'],
    ['store', 'accounting-connected', 'HOLD'],
    ['store', 'books-open', 'HOLD'],
    ['store.timeZone', 'historical', 'HOLD'],
    ['store.connection', 'store-connected', 'HOLD'],
    ['store.mapping', 'mapping-complete', 'HOLD'],
    ['store.mapping', 'something-to-repair', 'POSTED'],
    ['store.accounting', 'accounting-connected', 'HOLD'],
    ['store.accounting', 'books-open', 'HOLD'],
    ['store.queue', 'not-just-pressed', 'POST'],
    ['day', 'day-known', 'HOLD'],
    ['running', 'no-other-operation', 'HOLD'],
    ['lastBuild', 'not-just-pressed', 'POST'],
  ] as const;

  it.each(DEPENDS)('%s: %s', (fact, check, status) => {
    const [group, name] = fact.split('.') as [keyof PreflightFacts, string | undefined];
    const pressed = { lastBuild: known({ action: 'refresh' as const, at: given.ago(60) }, 'journal', given.NOW) };
    fc.assert(
      fc.property(fc.constantFrom('refresh' as const, 'regenerate' as const), whys, (action, why) => {
        const blind = name ? { store: storeFact({ [name]: unknown(why) }) } : { [group]: unknown(why) };
        const facts = factsFor(action, { day: dayFact([status]), ...pressed, ...blind });
        expect(['ask', 'block']).toContain(kinds(facts).get(check));
        expect(isClear(preflight(facts), [])).toBe(false);
      }),
    );
  });

  it.each(['session', 'store', 'day', 'running'] as const)('%s, for Post', (fact) => {
    for (const why of given.WHYS) expect(isClear(preflight(factsFor('post', { [fact]: unknown(why) })), [])).toBe(false);
  });
});

describe('an error whose cause is not seen to be gone', () => {
  /** What the ledger says, and the check that tells of the cause. */
  const SAID = [
    ['Required param missing', 'mapping-complete'],
    ['errorCode=003200; statusCode=401', 'accounting-connected'],
    ['Account Period Closed', 'books-open'],
    ['Account is inactive', 'errors-resolved'],
    ['This number has already been used.', 'errors-resolved'],
    ['The transaction is in use.', 'errors-resolved'],
    ['The transaction is out of balance', 'errors-resolved'],
    ['Something odd', 'errors-resolved'],
    [null, 'errors-resolved'],
  ] as const;
  const stores = fc.constantFrom(
    unknown('not-published'),
    storeFact({ mapping: unknown('unreachable'), accounting: unknown('not-published') }),
    storeFact({
      mapping: given.mappingFact({ state: 'unknown' }),
      accounting: given.accountingFact({ connection: 'unknown', booksClosedThrough: given.DATE }),
    }),
    storeFact({
      mapping: given.mappingFact({ state: 'incomplete' }),
      accounting: given.accountingFact({ connection: 'disconnected', booksClosedThrough: given.DATE }),
    }),
  );

  it.each(SAID)('is blocked or asked, once: %s', (message, check) => {
    fc.assert(
      fc.property(fc.constantFrom('refresh' as const, 'regenerate' as const), stores, (action, store) => {
        const judged = kinds(factsFor(action, { store, day: dayFact([postingOf('FAILED', { message })]) }));
        expect(['ask', 'block']).toContain(judged.get(check));
        if (check !== 'errors-resolved') expect(judged.get('errors-resolved')).toBeUndefined();
      }),
    );
  });
});

describe('the lines', () => {
  it('have ids that tell them apart, so that no tick counts for two', () => {
    fc.assert(
      fc.property(actions, knownWords, fc.array(fc.string(), { maxLength: 4 }), (action, words, messages) => {
        const postings = words.map((word, index) => postingOf(word, { message: messages[index] ?? null }));
        const ids = preflight(factsFor(action, { day: dayFact(postings) })).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('always lead on: a block has a remedy', () => {
    fc.assert(
      fc.property(actions, knownWords, whys, (action, words, why) => {
        const facts = [{ day: dayFact(words) }, { store: unknown(why) }, { session: unknown(why) }].map((changes) =>
          factsFor(action, changes),
        );
        for (const { kind, remedy } of facts.flatMap(preflight)) if (kind === 'block') expect(remedy).toBeDefined();
      }),
    );
  });
});
