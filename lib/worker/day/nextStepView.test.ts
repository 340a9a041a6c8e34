import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { diagnose } from '../../diagnosis/diagnose.ts';
import type { DiagnosisFacts } from '../../diagnosis/facts.ts';
import { dayDetails, facts as anyFacts, stores, summaryOf } from '../../diagnosis/testing/arbitraries.ts';
import { ACTIONS } from '../../domain/day/action.ts';
import type { DayDetail } from '../../domain/day/day.ts';
import { isLoaded } from '../../domain/day/loading.ts';
import { guideCourseOf } from '../../guide/course.ts';
import type { GuideFacts } from '../../guide/guide.ts';
import { GUIDES, guideOf } from '../../guide/guides/index.ts';
import { en } from '../../i18n/en/index.ts';
import {
  NOW,
  TARGET,
  TOTALS,
  accountingFact,
  byService,
  dayOf,
  diagnosisFacts,
  mappingFact,
  postingOf,
  storeFact,
} from '../../preflight/testing/facts.ts';
import { dayPanel } from '../read/dayPanel.ts';
import { freshDays } from '../read/days.ts';
import { createWorld, judgeRequest } from '../testing/world.ts';
import { createJudge } from '../repair/judge.ts';
import { nextStepView } from './nextStepView.ts';

const viewOf = (facts: DiagnosisFacts) => nextStepView(diagnose(facts).next, facts);

/** The facts as a guide wants them that is begun for this day from its row. */
const begun = ({ store, day }: DiagnosisFacts & { readonly day: DayDetail }): GuideFacts => ({
  subject: { storeId: day.storeId, date: day.date },
  startedAt: NOW,
  now: NOW,
  canAct: true,
  store,
  day: byService(day),
  running: byService(null),
  clicked: [],
  page: { page: 'report', storeId: day.storeId, date: null, seen: [] },
  answers: {},
});

describe('the next step as a button', () => {
  const incomplete = { mapping: mappingFact({ state: 'incomplete', missing: [{ area: 'Sales', name: 'Helmets' }] }) };
  const failed = (message: string) => dayOf([postingOf('FAILED', { message })]);
  it.each<[string, DiagnosisFacts, string | null, string | null]>([
    ['posted', diagnosisFacts(dayOf(['POSTED'])), null, null],
    ['on hold, and mapped', diagnosisFacts(dayOf(['HOLD'])), 'action.regenerate.verb', 'checklist regenerate'],
    ['on hold, and not mapped', diagnosisFacts(dayOf(['HOLD']), { store: storeFact(incomplete) }), 'button.mapping', 'guide mapping'],
    [
      'changed in the POS, and not mapped',
      diagnosisFacts(dayOf(['POSTED'], { posChangedAt: NOW }), { store: storeFact(incomplete) }),
      'button.mapping',
      'guide mapping',
    ],
    [
      'on hold, and nobody sees the mapping',
      diagnosisFacts(dayOf(['HOLD']), { store: storeFact({ mapping: { known: false, why: 'not-published' } }) }),
      'button.mapping-look',
      'guide mapping',
    ],
    [
      'without the books',
      diagnosisFacts(dayOf(['POST']), { store: storeFact({ accounting: accountingFact({ connection: 'disconnected' }) }) }),
      'button.reconnect',
      'guide accounting-connection',
    ],
    ['refused for an account', diagnosisFacts(failed('Account is inactive')), 'button.accounts', 'guide account-changed'],
    ['there already', diagnosisFacts(failed('This invoice number must be unique.')), 'button.entry', 'guide duplicate'],
    [
      'in a closed period',
      diagnosisFacts(dayOf(['POST']), { store: storeFact({ accounting: accountingFact({ booksClosedThrough: TARGET.date }) }) }),
      'button.decide',
      'guide closed-period',
    ],
    ['out of balance', diagnosisFacts(dayOf(['OOB'])), 'button.sale', 'guide out-of-balance'],
    ['waiting for the Web Connector', diagnosisFacts(dayOf([postingOf('POSTED', { sync: 'pending' })])), 'button.web-connector', null],
    ['refused for a name', diagnosisFacts(failed('6240 Duplicate Name Exists Error')), 'panel.details', 'details'],
    ['a message that nobody knows', diagnosisFacts(failed('Odd')), 'panel.details', 'details'],
  ])('of a day that is %s', (_, facts, label, does) => {
    const view = viewOf(facts);
    expect([view.label?.key ?? null, view.does && Object.values(view.does).join(' ')]).toEqual([label, does]);
  });

  it('does what it says: its checklist is that of the step, its guide is there and has something to do', () => {
    const begins = new Set<string>();
    fc.assert(
      fc.property(anyFacts, fc.boolean(), (whole, brief) => {
        const facts = brief ? { ...whole, day: summaryOf(whole.day) } : whole;
        const { next } = diagnose(facts);
        const { label, does } = nextStepView(next, facts);
        if (label) expect(Object.keys(en)).toContain(label.key);
        expect(does === null || label !== null).toBe(true);
        const quiet = next.kind === 'nothing' || (next.kind === 'look' && next.quiet);
        expect(quiet).toBe(label === null && next.kind !== 'wait');
        if (ACTIONS.some((action) => action === next.kind)) expect(does).toEqual({ kind: 'checklist', action: next.kind });
        else expect(does?.kind).not.toBe('checklist');
        if (does?.kind !== 'guide') return;
        begins.add(does.guide);
        const guide = guideOf(does.guide)!;
        const { at, steps } = guideCourseOf(guide, begun(whole), []);
        if (next.kind === 'fix-first' && next.open === 'seen') expect([guide.id, at < steps.length]).toEqual([guide.id, true]);
      }),
      { numRuns: 1500 },
    );
    expect([...begins].toSorted()).toEqual([
      'account-changed',
      'accounting-connection',
      'closed-period',
      'duplicate',
      'mapping',
      'open-checks',
      'out-of-balance',
      'store-connection',
    ]);
  });

  it('of each guide is a text of ours, in a few words', () => {
    for (const { button } of GUIDES) {
      for (const unseen of [true, false]) if (button) expect(Object.keys(en)).toContain(button({ software: 'unknown', unseen }).key);
    }
  });
});

describe('the advice of a day', () => {
  it('of a posted day whose figures differ is told by its row once its details were read, and until they are new', async () => {
    const world = createWorld();
    const { site } = world.context();
    const day = { ...dayOf([postingOf('POSTED'), postingOf('POSTED', { kind: 'cogs' })], { pos: { ...TOTALS, sales: 1 } }), ...TARGET };
    world.changeDay(day);
    const prepareRow = async (version: string) => {
      vi.spyOn(world.service, 'days').mockResolvedValue({
        kind: 'all',
        days: [summaryOf({ ...day, version })],
        mark: null,
        at: world.deps.localNow(),
      });
      const range = { from: day.date, to: day.date };
      const {
        days: [row],
        attentionCount,
      } = await freshDays(world.deps, site, { storeId: '1', range, window: range });
      return [row!.headline.key, row!.next.kind, attentionCount];
    };
    const summary = ['status.POSTED', 'nothing', 0];
    expect(await prepareRow(day.version)).toEqual(summary);
    await dayPanel(world.deps, world.context(), TARGET);
    expect(await prepareRow(day.version)).toEqual(['headline.figures-differ', 'refresh', 1]);
    expect(await prepareRow('another')).toEqual(summary);
  });

  it('is one and the same in its row, its details and every checklist', async () => {
    const world = createWorld();
    const { site } = world.context();
    const { judge } = createJudge(world.deps);
    // What only the details know is left out where they were not read.
    const alike = (day: DayDetail): DayDetail => ({ ...day, pos: TOTALS, accounting: TOTALS, entry: [], checks: [] });
    let versions = 0;
    await fc.assert(
      fc.asyncProperty(dayDetails, stores, fc.boolean(), async (detail, store, wasRead) => {
        const day = { ...(wasRead ? detail : alike(detail)), ...TARGET, version: `v${++versions}` };
        world.changeDay(day);
        vi.spyOn(world.service, 'stores').mockResolvedValue([
          { ...store, queue: byService({ postsAutomatically: false, everyMinutes: 30 }) },
        ]);
        vi.spyOn(world.service, 'days').mockResolvedValue({ kind: 'all', days: [summaryOf(day)], mark: null, at: world.deps.localNow() });
        const range = { from: day.date, to: day.date };
        if (wasRead) await dayPanel(world.deps, world.context(), TARGET);
        const [row] = (await freshDays(world.deps, site, { storeId: '1', range, window: range })).days;
        const panel = await dayPanel(world.deps, world.context(), TARGET);
        // One that was never loaded is told as a gap in the rows, and in full by its details.
        expect(row).toEqual(isLoaded(day) ? panel.day : undefined);
        const { next } = panel.day;
        expect(panel.advice).toMatchObject(next);
        for (const action of ACTIONS) {
          const { checklist } = await judge(world.context(), judgeRequest({ action, given: null }));
          expect(checklist.advice).toEqual({ next, why: panel.advice.why });
        }
      }),
      { numRuns: 60 },
    );
  });
});
