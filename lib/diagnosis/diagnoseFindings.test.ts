import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIONS, type Action } from '../domain/day/action.ts';
import type { DayDetail } from '../domain/day/day.ts';
import { mapFact } from '../domain/values/fact.ts';
import { en } from '../i18n/en/index.ts';
import { preflight } from '../preflight/preflight.ts';
import { reasonsFor, suggestedReason } from '../preflight/reasons/reasons.ts';
import { DATE, NOW, accountingFact, byService, dayOf, factsFor, operationOf, postingOf, sessionFact } from '../preflight/testing/facts.ts';
import { diagnose } from './diagnose.ts';
import type { DiagnosisFacts } from './facts.ts';
import { headline } from './headline.ts';
import { facts as anyFacts, stores, summaryOf } from './testing/arbitraries.ts';
import { facts, failed, DIFFERENT, changedLater, incomplete, mappingChanged, lost, MAPPING } from './testing/diagnosed.ts';

describe('the findings', () => {
  const idsOf = (given: DiagnosisFacts) => diagnose(given).findings.map(({ id }) => id);

  it('name each thing once, with the evidence of every entry', () => {
    const day = dayOf([postingOf('FAILED', { message: MAPPING }), postingOf('FAILED', { kind: 'cogs', message: MAPPING })], DIFFERENT);
    const { findings } = diagnose(facts(day, incomplete));
    expect(findings.map(({ id, confidence, evidence }) => [id, confidence, evidence.map(({ key }) => key)])).toEqual([
      ['required-param-missing', 'sure', ['evidence.message', 'evidence.message']],
      ['totals-differ', 'sure', ['evidence.figures']],
      ['mapping-incomplete', 'sure', ['evidence.mapping-rows']],
    ]);
    expect(findings[0]?.evidence[1]?.values).toEqual({ entry: { text: 'posting.cogs' }, words: MAPPING });
    expect(findings[1]?.evidence[0]?.values).toEqual({ kinds: { list: [{ text: 'total.sales' }, { text: 'total.tax' }] } });
  });

  it.each<[string, DiagnosisFacts, readonly string[]]>([
    ['well', facts(dayOf(['POSTED']), { ...incomplete, ...lost }), []],
    ['a family', facts(failed('The books of November are closed')), ['family:closed-period']],
    ['a message that nobody knows', facts(failed('Odd')), ['unread']],
    ['no message, no word', facts(dayOf(['DELETEFAILED'])), ['silent']],
    ['a strange word', facts(dayOf(['LINK'])), ['unknown-word']],
    ['a strange sync word', facts(dayOf([postingOf('POSTED', { sync: 'unknown' })])), ['unknown-sync']],
    ['never loaded', facts(dayOf([], { loadedAt: null })), ['never-loaded']],
    ['the POS changed', facts(dayOf(['POSTED'], changedLater)), ['pos-changed']],
    ['the mapping changed', facts(dayOf(['POSTED']), mappingChanged), ['mapping-changed']],
    [
      'everything of the store',
      facts(dayOf(['POST']), {
        ...incomplete,
        connection: byService({ state: 'error', detail: 'Token', checkedAt: NOW }),
        accounting: accountingFact({ connection: 'disconnected', booksClosedThrough: DATE }),
      }),
      ['store-not-connected', 'mapping-incomplete', 'nothing-arrives', 'books-closed'],
    ],
    ['waiting for the Web Connector', facts(dayOf([postingOf('POSTED', { sync: 'pending' })])), ['qbd-not-carried']],
  ])('of a day that is %s', (_, given, ids) => {
    expect(idsOf(given)).toEqual(ids);
  });
});

/** A thousand days on a computer that has other things to do. */
const BUSY_MS = 60_000;

describe('whatever a day is like', () => {
  /** What the preflight of `action` refuses on the same facts, with a reason that nothing seen contradicts. */
  function refusals(action: Action, given: DiagnosisFacts & { readonly day: DayDetail }): unknown[] {
    const target = { storeId: given.day.storeId, date: given.day.date };
    const running = mapFact(given.running, (operation) => operation && operationOf({ ...operation }));
    const facts = factsFor(action, {
      ...given,
      running,
      day: byService(given.day),
      target,
      page: { kind: 'day', ...target, statuses: null },
    });
    const reasons = reasonsFor(facts).filter(({ excluded }) => excluded === null);
    expect(reasons).not.toEqual([]);
    const chosen = suggestedReason(facts) ?? { reason: reasons[0]!.reason };
    const reason = chosen.reason === 'pos-data-changed' && !chosen.changed ? { ...chosen, changed: ['sales' as const] } : chosen;
    // What could not be read is no refusal: it is tried again.
    return preflight({ ...facts, given: reason }).flatMap(({ kind, id, lifts, reason: { key } }) =>
      kind === 'block' && lifts !== 'again' ? [[id, key]] : [],
    );
  }

  it(
    'the preflight would not refuse the action that is named, nor the reason that is chosen beforehand',
    () => {
      const recommended: Record<string, number> = {};
      fc.assert(
        fc.property(anyFacts, (given) => {
          const { kind } = diagnose(given).next;
          recommended[kind] = (recommended[kind] ?? 0) + 1;
          const action = ACTIONS.find((one) => one === kind);
          if (action) expect(refusals(action, given)).toEqual([]);
        }),
        { numRuns: 1000 },
      );
      for (const kind of [...ACTIONS, 'fix-first', 'wait', 'look', 'ask-support', 'nothing'])
        expect(recommended[kind], kind).toBeGreaterThan(3);
    },
    BUSY_MS,
  );

  it(
    'nor that which is named where the day’s evidence is not at hand',
    () => {
      fc.assert(
        fc.property(anyFacts, (given) => {
          const { kind } = diagnose({ ...given, day: summaryOf(given.day) }).next;
          const action = ACTIONS.find((one) => one === kind);
          if (action) expect(refusals(action, given)).toEqual([]);
        }),
        { numRuns: 1000 },
      );
    },
    BUSY_MS,
  );

  it(
    'who sees reports only is shown no way that is closed to them',
    () => {
      const session = sessionFact({ role: 'reports-only' });
      fc.assert(
        fc.property(anyFacts, (given) => {
          const { next } = diagnose({ ...given, session });
          expect(['wait', 'look', 'ask-support', 'nothing']).toContain(next.kind);
          const places = 'steps' in next ? next.steps.map(({ where }) => where) : [];
          for (const closed of ['mapping', 'companies', 'stores'] as const) expect(places).not.toContain(closed);
        }),
        { numRuns: 500 },
      );
    },
    BUSY_MS,
  );

  it('it has one step with a sentence that is there, and findings with evidence; an error is never told as well', () => {
    fc.assert(
      fc.property(anyFacts, fc.boolean(), (whole, brief) => {
        const given = brief ? { ...whole, day: summaryOf(whole.day) } : whole;
        const { next, findings } = diagnose(given);
        expect(Object.keys(en)).toContain(next.why.key);
        expect(Object.keys(en)).toContain(headline(given, next).key);
        for (const { what, evidence } of findings) {
          expect(Object.keys(en)).toContain(what.key);
          expect(evidence.length).toBeGreaterThan(0);
        }
        if (next.kind === 'fix-first') expect(next.steps.length).toBeGreaterThan(0);
        if (given.day.postings.some(({ status }) => status === 'FAILED')) expect(next.kind).not.toBe('nothing');
      }),
    );
  });

  it('an unread message alone never has an action recommended', () => {
    fc.assert(
      fc.property(fc.constantFrom('FAILED', 'UPDATEFAILED'), stores, (status, store) => {
        const day = dayOf([postingOf(status, { message: 'Odd' })]);
        expect(diagnose(facts(day, store)).next.kind).toBe('ask-support');
      }),
    );
  });
});
