/** What the sentences of the checks name, and where it was seen. */
import { describe, expect, it } from 'vitest';
import type { Action } from '../domain/day/action.ts';
import { type Instant, addSeconds } from '../domain/values/businessDate.ts';
import type { DayDetail } from '../domain/day/day.ts';
import { type Fact, known } from '../domain/values/fact.ts';
import type { PhraseValue } from '../i18n/phrase.ts';
import { CHECKS } from './checks/index.ts';
import * as given from './testing/facts.ts';
import type { PreflightFacts, Verdict } from './verdict.ts';

const { accountingFact, ago, byService, date, dayFact, mappingFact, postingOf, storeFact, unknown } = given;

const verdictsOf = (id: string, facts: PreflightFacts): Verdict[] => [CHECKS.find((check) => check.id === id)!.judge(facts) ?? []].flat();
const day = (...[statuses, changes]: Parameters<typeof dayFact>) => ({ day: dayFact(statuses, changes) });
const page = (...statuses: readonly string[]) => ({ page: { ...given.factsFor('post').page, statuses } });
const failed = (message: string | null) => day([postingOf('FAILED', { message })]);
const pressed = (seconds: number) => ({ lastBuild: known({ action: 'refresh' as const, at: ago(seconds) }, 'journal', given.NOW) });
const nothingPublished = { store: unknown('not-published') };
const missing = (count: number) => ({
  store: storeFact({
    mapping: mappingFact({
      state: 'incomplete',
      missing: Array.from({ length: count }, (_, index) => ({ area: 'Sales', name: `Row ${index}` })),
    }),
  }),
});
const list = (...all: readonly string[]): PhraseValue => ({ list: all });

describe('a sentence', () => {
  it.each<[what: string, id: string, action: Action, changes: Partial<PreflightFacts>, values: Readonly<Record<string, PhraseValue>>]>([
    [
      'the rows without an account',
      'mapping-complete',
      'refresh',
      missing(3),
      { rows: list('Row 0 (Sales)', 'Row 1 (Sales)', 'Row 2 (Sales)'), count: 3 },
    ],
    [
      'three of them, and how many more there are',
      'mapping-complete',
      'refresh',
      missing(5),
      { rows: list('Row 0 (Sales)', 'Row 1 (Sales)', 'Row 2 (Sales)'), count: 2 },
    ],
    [
      'the statuses, each once',
      'status-eligible',
      'refresh',
      day(['HOLD', 'HOLD', '']),
      { words: list('HOLD', 'NONE'), action: { text: 'action.refresh.verb' } },
    ],
    ['only the statuses that nobody knows', 'status-eligible', 'refresh', day(['HOLD', 'WHATEVER']), { words: list('WHATEVER') }],
    [
      'only what heals by itself',
      'waiting',
      'refresh',
      { ...day(['POSTED', 'OPENCHECK']), target: { storeId: '1', date: date('2026-11-20') } },
      { words: list('OPENCHECK'), count: 7 },
    ],
    [
      'the figures that differ',
      'something-to-repair',
      'refresh',
      day(['POSTED'], { pos: { ...given.TOTALS, sales: 1, tax: 2 } }),
      { kinds: { list: [{ text: 'total.sales' }, { text: 'total.tax' }] } },
    ],
    [
      'the entries that should be in the books',
      'something-to-repair',
      'regenerate',
      day([postingOf('DELETED'), postingOf('POSTED', { kind: 'cogs' })]),
      { date: { date: given.DATE }, entries: { list: [{ text: 'posting.sales' }] } },
    ],
    [
      'what the page shows, and what the service says',
      'page-recognised',
      'refresh',
      page('POSTED'),
      { here: list('POSTED'), there: list('HOLD') },
    ],
    [
      'what the page shows beyond what the site tells',
      'page-recognised',
      'refresh',
      { ...page('HOLD', 'FAILED'), knowsEveryEntry: false },
      { words: list('FAILED') },
    ],
    [
      'the same, in whatever order',
      'page-recognised',
      'refresh',
      { ...page('FAILED', 'HOLD'), knowsEveryEntry: false },
      { words: list('FAILED') },
    ],
    [
      'when a day will be over',
      'historical',
      'refresh',
      { target: { storeId: '1', date: date('2026-11-24') } },
      {
        date: { date: date('2026-11-24') },
        until: { date: date('2026-11-25') },
        time: { time: '2026-11-25T05:00:00Z' as Instant, timeZone: 'America/Toronto' },
      },
    ],
    [
      'how many entries are in the books',
      'already-posted',
      'refresh',
      day([postingOf('POSTED'), postingOf('POSTED', { kind: 'cogs' })]),
      { entries: { list: [{ text: 'posting.sales' }, { text: 'posting.cogs' }] }, count: 2 },
    ],
    [
      'how many are on their way there',
      'already-posted',
      'refresh',
      day([postingOf('POSTED', { sync: 'pending' })]),
      { entries: { list: [{ text: 'posting.sales' }] }, count: 1 },
    ],
  ])('names %s', (_, id, action, changes, values) => {
    expect(verdictsOf(id, given.factsFor(action, changes))[0]?.reason.values).toMatchObject(values);
  });
});

describe('where it was seen', () => {
  const NAMES = ['session', 'connection', 'mapping', 'accounting', 'day', 'running', 'lastBuild'] as const;
  type Name = (typeof NAMES)[number];
  const timeOf = (name: Name) => addSeconds(given.NOW, -1 - NAMES.indexOf(name));
  /** The same fact, read at a time of its own. */
  const dated = <T>(name: Name, fact: Fact<T>): Fact<T> => (fact.known ? known(fact.value, 'service', timeOf(name)) : fact);

  /** All clear, but for the changes, and each fact was read at a time of its own. */
  function facts(action: Action, { store = storeFact(), ...changes }: Partial<PreflightFacts>): PreflightFacts {
    const all = given.factsFor(action, changes);
    const parts = store.known && {
      mapping: dated('mapping', store.value.mapping),
      accounting: dated('accounting', store.value.accounting),
      connection: byService({ state: 'connected' as const, checkedAt: timeOf('connection') }),
    };
    return {
      ...all,
      session: dated('session', all.session),
      day: dated('day', all.day),
      running: dated('running', all.running),
      lastBuild: dated('lastBuild', all.lastBuild),
      store: store.known && parts ? byService({ ...store.value, ...parts }) : store,
    };
  }

  it.each<[id: string, action: Action, kind: Verdict['kind'], changes: Partial<PreflightFacts>, seen: Name | null]>([
    ['signed-in', 'refresh', 'pass', {}, 'session'],
    ['signed-in', 'refresh', 'ask', { session: unknown('not-published') }, null],
    ['role', 'refresh', 'ask', { session: given.sessionFact({ role: 'unknown' }) }, 'session'],
    ['store-connected', 'refresh', 'pass', {}, 'connection'],
    ['mapping-complete', 'refresh', 'block', missing(1), 'mapping'],
    [
      'accounting-connected',
      'refresh',
      'block',
      { store: storeFact({ accounting: accountingFact({ connection: 'disconnected' }) }) },
      'accounting',
    ],
    ['day-known', 'refresh', 'pass', {}, 'day'],
    ['something-to-repair', 'refresh', 'note', {}, 'day'],
    ['something-to-repair', 'refresh', 'block', day(['POSTED']), 'day'],
    [
      'something-to-repair',
      'regenerate',
      'note',
      { ...day(['POSTED']), store: storeFact({ accounting: unknown('not-published') }), given: { reason: 'account-changed' } },
      null,
    ],
    ['errors-resolved', 'refresh', 'ask', failed('Odd'), 'day'],
    ['errors-resolved', 'post', 'note', failed('Too many requests'), 'day'],
    ['already-posted', 'refresh', 'warn', day(['POSTED']), 'day'],
    ['already-posted', 'refresh', 'warn', day([postingOf('POSTED', { sync: 'pending' })]), 'day'],
    ['no-other-operation', 'refresh', 'pass', {}, 'running'],
    ['not-just-pressed', 'post', 'note', pressed(60), 'lastBuild'],
  ])('%s, %s: %s', (id, action, kind, changes, seen) => {
    const [verdict] = verdictsOf(id, facts(action, changes));
    expect([verdict?.kind, verdict?.seen]).toEqual([kind, seen === null ? undefined : { source: 'service', at: timeOf(seen) }]);
  });
});

describe('what the checks say beyond their sentence', () => {
  it('reasons that what we see of the day contradicts are refused in its words', () => {
    const said = (reason: 'failed' | 'reports-differ', seen: Partial<PreflightFacts>) =>
      verdictsOf('reason-given', given.factsFor('refresh', { ...seen, given: { reason } })).map(({ kind, reason: why }) => [kind, why.key]);
    expect(said('failed', day(['POSTED']))).toEqual([['block', 'reason.excluded.not-failed']]);
    expect(said('reports-differ', day(['POSTED']))).toEqual([['block', 'reason.excluded.figures-agree']]);
  });

  it('names the entries that are in the books, and no others', () => {
    const entries = (...postings: Parameters<typeof postingOf>[1][]) =>
      verdictsOf('already-posted', given.factsFor('refresh', day(postings.map((one) => postingOf('POSTED', one))))).map(
        ({ reason, secondQuestion }) => [reason.values?.['entries'], secondQuestion?.words.values?.['entries']],
      );
    const cogs = { list: [{ text: 'posting.cogs' }] };
    expect(entries({ kind: 'sales', status: 'FAILED' }, { kind: 'cogs' })).toEqual([[cogs, cogs]]);
    expect(entries({ kind: 'sales', sync: 'pending' }, { kind: 'cogs', sync: 'synced' })).toEqual([[cogs, cogs]]);
  });

  it('quotes the ledger only where it said something', () => {
    const said = (message: string | null) =>
      verdictsOf('errors-resolved', given.factsFor('post', failed(message))).map(({ reason }) => reason.values);
    expect(said(null)).toEqual([{ entry: { text: 'posting.sales' }, word: 'FAILED' }]);
    expect(said('Something odd')).toEqual([{ words: 'Something odd' }]);
  });

  it('a store whose name nobody tells is not called by its number', () => {
    const [verdict] = verdictsOf('store-connected', given.factsFor('refresh', nothingPublished));
    expect(verdict?.reason.values?.['store']).toEqual({ key: 'store.unnamed', values: { id: '1' } });
  });

  it('each different error of a day is asked for by itself, and the same one once', () => {
    const held = (kind: DayDetail['postings'][number]['kind'], message: string) => postingOf('FAILED', { kind, message });
    const facts = given.factsFor('post', day([held('sales', 'Odd'), held('cogs', 'Odd'), held('payments', 'Odder')]));
    expect(verdictsOf('errors-resolved', facts).map(({ kind, about }) => [kind, about])).toEqual([
      ['ask', undefined],
      ['ask', '2'],
    ]);
  });

  it('of two errors of one kind a reason can’t mean both: each is asked for', () => {
    const refused = (kind: DayDetail['postings'][number]['kind'], account: string) =>
      postingOf('FAILED', { kind, message: `The account ${account} does not exist` });
    const kindsOf = (...postings: ReturnType<typeof refused>[]) =>
      verdictsOf('errors-resolved', given.factsFor('regenerate', { ...day(postings), given: { reason: 'account-changed' } })).map(
        ({ kind }) => kind,
      );
    expect(kindsOf(refused('sales', '4010'), refused('cogs', '4010'))).toEqual(['note']);
    expect(kindsOf(refused('sales', '4010'), refused('cogs', '5010'))).toEqual(['ask', 'ask']);
  });

  it('only a repair of a posted day is asked about a second time', () => {
    expect(verdictsOf('already-posted', given.factsFor('refresh', day(['POSTED'])))[0]?.secondQuestion?.words.key).toBe(
      'check.already-posted.second',
    );
  });

  it('the queue’s own interval tells when a day posts by itself', () => {
    const [verdict] = verdictsOf(
      'not-just-pressed',
      given.factsFor('post', { ...pressed(60), store: storeFact({ queue: byService({ postsAutomatically: true, everyMinutes: 20 }) }) }),
    );
    expect(verdict?.reason.values).toEqual({ time: { time: '2026-11-24T15:19:00Z' } });
  });
});
