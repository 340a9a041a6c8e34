import { describe, expect, it } from 'vitest';
import type { Action, GivenReason, Reason } from '../../domain/day/action.ts';
import { known, unknown } from '../../domain/values/fact.ts';
import { TOTAL_KINDS } from '../../domain/day/day.ts';
import { exclusionOf, suggestedReason } from './reasons.ts';
import { NOW, TOTALS, ago, dayFact, factsFor, mappingFact, postingOf, storeFact } from '../testing/facts.ts';
import type { PreflightFacts } from '../verdict.ts';

const day = (...[statuses, changes]: Parameters<typeof dayFact>) => ({ day: dayFact(statuses, changes) });
const pressed = (action: Action) => ({ lastBuild: known({ action, at: ago(60) }, 'journal', NOW) });
const different = { pos: { ...TOTALS, sales: 1 } };
const changed = { posChangedAt: ago(60) };
const mappingChanged = { store: storeFact({ mapping: mappingFact({ changedAt: ago(60) }) }) };

const shown = (statuses: readonly string[]) => ({ page: { ...factsFor('post').page, statuses } });

describe('the reason that is chosen beforehand', () => {
  it.each<[string, Action, Partial<PreflightFacts>, GivenReason | null]>([
    ['it failed', 'refresh', day(['FAILED']), { reason: 'failed' }],
    ['it failed', 'regenerate', day(['POSTED', 'UPDATEFAILED']), { reason: 'failed' }],
    ['it failed', 'post', day(['FAILED']), { reason: 'was-failed' }],
    ['it is on hold', 'regenerate', day(['HOLD']), { reason: 'failed' }],
    ['sales are unpaid', 'refresh', day(['OPENCHECK']), { reason: 'failed' }],
    [
      'only the page shows that it failed',
      'regenerate',
      { ...day(['POSTED']), ...shown(['POSTED', 'FAILED']), knowsEveryEntry: false },
      { reason: 'failed' },
    ],
    [
      'only the page shows that it is on hold',
      'refresh',
      { ...day(['POSTED']), ...shown(['HOLD', 'POSTED']), knowsEveryEntry: false },
      { reason: 'failed' },
    ],
    [
      'the page shows more, and all of it is well',
      'regenerate',
      { ...day(['POSTED']), ...shown(['POSTED', 'POSTED']), knowsEveryEntry: false },
      null,
    ],
    ['a page contradicts a site that tells every entry', 'regenerate', { ...day(['POSTED']), ...shown(['FAILED']) }, null],
    [
      'the POS changed, and the figures say what',
      'refresh',
      day(['POSTED'], { ...changed, ...different }),
      { reason: 'pos-data-changed', changed: ['sales'] },
    ],
    ['the POS changed, and no figure says what', 'refresh', day(['POSTED'], changed), { reason: 'pos-data-changed' }],
    [
      'it failed, and the POS changed',
      'refresh',
      day(['FAILED'], { ...changed, ...different }),
      { reason: 'pos-data-changed', changed: ['sales'] },
    ],
    ['the POS changed, which Regenerate does not fetch', 'regenerate', day(['POSTED'], changed), null],
    ['the figures differ', 'refresh', day(['POSTED'], different), { reason: 'reports-differ' }],
    [
      'the figures differ after a Refresh',
      'refresh',
      { ...day(['POSTED'], different), lastRefresh: known(ago(3600), 'journal', NOW) },
      null,
    ],
    ['the mapping changed', 'regenerate', { ...day(['POSTED']), ...mappingChanged }, { reason: 'mapping-updated' }],
    ['the mapping changed', 'refresh', { ...day(['POSTED']), ...mappingChanged }, { reason: 'mapping-updated' }],
    ['the mapping changed, and it failed', 'regenerate', { ...day(['FAILED']), ...mappingChanged }, { reason: 'failed' }],
    ['it was refreshed', 'post', { ...day(['POST']), ...pressed('refresh') }, { reason: 'after-refresh' }],
    ['it was regenerated', 'post', { ...day(['UPDATE']), ...pressed('regenerate') }, { reason: 'after-regenerate' }],
    ['nobody knows why it is ready', 'post', day(['POST']), null],
    ['presses are not known', 'post', { ...day(['POST']), lastBuild: unknown('unreachable') }, null],
    ['nothing speaks for it', 'refresh', day(['POSTED']), null],
    ['the day is not known', 'refresh', { day: unknown('unreachable') }, null],
  ])('%s: %s', (_, action, changes, reason) => {
    const facts = factsFor(action, changes);
    expect(suggestedReason(facts)).toEqual(reason);
    if (reason) expect(exclusionOf(reason.reason, facts)).toBeNull();
  });

  it('tells what changed by every figure that differs, each once', () => {
    const kindsOf = (...kinds: readonly (typeof TOTAL_KINDS)[number][]) => {
      const pos = { ...TOTALS, ...Object.fromEntries(kinds.map((kind) => [kind, -1])) };
      return suggestedReason(factsFor('refresh', day(['POSTED'], { ...changed, pos })))?.changed;
    };
    expect(TOTAL_KINDS.map((kind) => kindsOf(kind))).toEqual([
      ['sales'],
      ['sales'],
      ['sales'],
      ['payments'],
      ['cogs'],
      ['purchase-orders'],
    ]);
    expect(kindsOf('tax', 'purchaseOrders', 'sales', 'payments')).toEqual(['sales', 'payments', 'purchase-orders']);
  });
});

describe('a reason that the day contradicts', () => {
  const excluded = (reason: Reason, changes: Partial<PreflightFacts>) => exclusionOf(reason, factsFor('regenerate', changes))?.key ?? null;

  it('is wrong data of a day that did not fail (B0.10)', () => {
    expect(['FAILED', 'UPDATEFAILED'].map((status) => excluded('wrong-data', day(['POSTED', status])))).toEqual([null, null]);
    expect(excluded('wrong-data', day([postingOf('POSTED', { sync: 'error' })]))).toBeNull();
    for (const status of ['HOLD', 'OOB', 'OPENCHECK', 'POST', 'POSTED'])
      expect(excluded('wrong-data', day([status])), status).toBe('reason.excluded.not-failed');
    expect(excluded('wrong-data', { day: unknown('unreachable') })).toBeNull();
  });

  it('is a failure of a day that neither failed nor waits, and a difference of figures that agree', () => {
    expect([excluded('failed', day(['POSTED'])), excluded('failed', day(['OPENCHECK']))]).toEqual(['reason.excluded.not-failed', null]);
    // Of a site that tells only some entries, another may have failed.
    expect((['failed', 'wrong-data'] as const).map((reason) => excluded(reason, { ...day(['POSTED']), knowsEveryEntry: false }))).toEqual([
      null,
      null,
    ]);
    expect([excluded('reports-differ', day(['POSTED'])), excluded('reports-differ', day(['POSTED'], { pos: null }))]).toEqual([
      'reason.excluded.figures-agree',
      null,
    ]);
  });
});
