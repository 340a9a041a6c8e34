import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIONS, type Action } from '../domain/day/action.ts';
import { known } from '../domain/values/fact.ts';
import { STATUSES } from '../domain/day/statuses.ts';
import { isClear, preflight } from './preflight.ts';
import { type Standing, shownOf } from './standing.ts';
import * as given from './testing/facts.ts';
import type { PreflightFacts } from './verdict.ts';

const { accountingFact, byService, date, dayFact, factsFor, mappingFact, postingOf, sessionFact, storeFact, unknown } = given;

const shown = (action: Action, changes: Partial<PreflightFacts>) => {
  const { standing, results } = shownOf(preflight(factsFor(action, changes)));
  return [standing, ...results.map(({ id }) => id)];
};

const unmapped = mappingFact({ state: 'incomplete', missing: [{ area: 'Inventory & COGS', name: 'Helmets' }] });
const NO_ACCOUNT = { store: storeFact({ mapping: unmapped }) };
const POSTED = { day: dayFact(['POSTED']) };
const POS_CHANGED = { day: dayFact(['POSTED'], { posChangedAt: given.NOW }) };
const JUST_PRESSED = {
  day: dayFact(['POST'], { posChangedAt: given.NOW }),
  lastBuild: known({ action: 'refresh' as const, at: given.ago(60) }, 'journal', given.NOW),
};
const REPORTS_ONLY = { session: sessionFact({ role: 'reports-only' }) };
const LOST = unknown('unreachable');

const CASES: readonly (readonly [
  when: string,
  action: Action,
  changes: Partial<PreflightFacts>,
  shown: readonly [Standing, ...string[]],
])[] = [
  ['no connection', 'refresh', { session: LOST, store: LOST, day: LOST, running: LOST }, ['refused', 'signed-in']],
  [
    'nobody signed in',
    'post',
    { session: unknown('not-signed-in'), store: unknown('not-signed-in'), day: unknown('not-signed-in') },
    ['refused', 'signed-in'],
  ],
  ['the day alone can’t be read', 'refresh', { day: LOST }, ['refused', 'day-known']],
  ['the stores alone can’t be read', 'refresh', { store: LOST }, ['refused', 'store-connected']],
  ['a well day', 'refresh', POSTED, ['refused', 'something-to-repair']],
  [
    'a well day of a store without all its accounts: mending leads nowhere',
    'refresh',
    { ...POSTED, ...NO_ACCOUNT },
    ['refused', 'something-to-repair'],
  ],
  [
    'a well day of which the page shows something else',
    'refresh',
    { ...POSTED, page: { ...factsFor('post').page, statuses: ['FAILED'] } },
    ['fix', 'page-recognised'],
  ],
  ['a posted day, to post', 'post', { ...POSTED, ...NO_ACCOUNT }, ['refused', 'status-eligible']],
  [
    'a day that is not over',
    'refresh',
    {
      target: { storeId: '1', date: date('2026-11-24') },
      page: { ...factsFor('post').page, date: '2026-11-24' },
      day: dayFact(['POST'], { date: date('2026-11-24') }),
    },
    ['refused', 'historical'],
  ],
  [
    'a day before the subscription',
    'refresh',
    { session: sessionFact({}, { subscriptionStart: given.DATE }) },
    ['refused', 'after-subscription'],
  ],
  ['a user who may not', 'regenerate', { ...REPORTS_ONLY, ...NO_ACCOUNT }, ['refused', 'role']],
  ['a status that we do not know', 'refresh', { day: dayFact(['POSTED', 'QUARANTINED']), ...NO_ACCOUNT }, ['refused', 'status-eligible']],
  [
    'failed by the mapping, which lacks an account: one cause',
    'regenerate',
    { day: dayFact([postingOf('FAILED', { message: 'Required param missing' })]), ...NO_ACCOUNT },
    ['fix', 'mapping-complete'],
  ],
  ['on hold, and an account is missing: one cause', 'regenerate', NO_ACCOUNT, ['fix', 'mapping-complete']],
  [
    'refused by books that aren’t connected any more: one cause',
    'post',
    {
      day: dayFact([postingOf('FAILED', { message: 'AuthenticationFailed' })]),
      store: storeFact({ accounting: accountingFact({ connection: 'disconnected' }) }),
    },
    ['fix', 'accounting-connected'],
  ],
  [
    'refused by closed books that are still closed: one cause',
    'post',
    {
      day: dayFact([postingOf('FAILED', { message: 'Account Period Closed' })]),
      store: storeFact({ accounting: accountingFact({ booksClosedThrough: given.DATE }) }),
    },
    ['fix', 'books-open'],
  ],
  [
    'two things to fix',
    'refresh',
    { ...POS_CHANGED, store: storeFact({ mapping: unmapped, connection: byService({ state: 'disconnected', checkedAt: given.NOW }) }) },
    ['fix', 'store-connected', 'mapping-complete'],
  ],
  [
    'the wrong action, on a day that lacks an account: that comes before either',
    'post',
    { day: dayFact(['HOLD']), ...NO_ACCOUNT },
    ['fix', 'mapping-complete'],
  ],
  ['the wrong action, and nothing to fix', 'post', { day: dayFact(['HOLD']) }, ['refused', 'status-eligible']],
  ['Regenerate where the POS changed', 'regenerate', POS_CHANGED, ['refused', 'something-to-repair']],
  ['pressed a minute ago', 'refresh', JUST_PRESSED, ['refused', 'not-just-pressed']],
];

describe('what a merchant is shown', () => {
  it.each(CASES)('%s', (_, action, changes, expected) => {
    expect(shown(action, changes)).toEqual(expected);
  });

  it('is the whole list where nothing stands in the way, or only what is chosen in it', () => {
    const all = preflight(factsFor('refresh', { given: null }));
    expect(shownOf(all)).toEqual({ standing: 'open', results: all });
    expect(all.some(({ kind }) => kind === 'block')).toBe(true);
  });

  it('is the list as well where the merchant presses the site’s own icon', () => {
    expect(shown('refresh', { canAct: false })[0]).toBe('open');
  });

  it('holds no tick and no box unless the list may lead to Run', () => {
    const words = fc.array(fc.constantFrom(...STATUSES.keys(), 'STRANGE'), { maxLength: 3 });
    const stores = fc.constantFrom(
      storeFact(),
      storeFact({ mapping: unmapped }),
      storeFact({ accounting: unknown('not-published') }),
      unknown('unreachable'),
      unknown('not-published'),
    );
    const sessions = fc.constantFrom(sessionFact(), REPORTS_ONLY.session, unknown('not-published'), unknown('not-signed-in'));
    fc.assert(
      fc.property(fc.constantFrom(...ACTIONS), words, stores, sessions, (action, statuses, store, session) => {
        const all = preflight(factsFor(action, { day: dayFact(statuses), store, session, given: null }));
        const { standing, results } = shownOf(all);
        if (standing !== 'open') {
          expect(results.length).toBeGreaterThan(0);
          for (const { kind, remedy } of results) expect([kind, remedy === undefined]).toEqual(['block', false]);
          if (standing === 'refused') expect(results).toHaveLength(1);
          expect(
            isClear(
              all,
              all.map(({ id }) => id),
            ),
          ).toBe(false);
        } else {
          expect(all.filter(({ kind, lifts }) => kind === 'block' && lifts !== 'here' && lifts !== 'hand')).toEqual([]);
        }
      }),
    );
  });
});
