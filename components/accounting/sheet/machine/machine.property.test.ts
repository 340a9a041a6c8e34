import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { ACTIONS } from '../../../../lib/domain/day/action.ts';
import { addSeconds } from '../../../../lib/domain/values/businessDate.ts';
import { phrase } from '../../../../lib/i18n/phrase.ts';
import type { Answer } from '../../../../lib/messages/protocol.ts';
import { NOW, TARGET, checkOf, date, failed, judgementOf, ok, operationOf, secondQuestionOf } from '../../testing/views.ts';
import { reduce } from './machine.ts';
import { sheetViewOf } from './sheetModel.ts';
import { type SheetEffect, type SheetEvent, type SheetState, closedSheet } from './state.ts';

type Wish = Extract<SheetEffect, { type: 'judge' }>;
type Run = Extract<SheetEffect, { type: 'run' }>;
/** What the yes to the second question confirms. */
const TWICE = 'already-posted';
const DAYS = [TARGET, { storeId: '2', date: date('2026-11-04') }] as const;

/** One of the two days is in the books already. */
const isAskedTwice = ({ wish }: Pick<Wish, 'wish'>): boolean => wish.target === DAYS[0];

/** What is pressed, what the worker answers (`which`: the newest question, the one before it, …), and the clock. */
const move = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant('prepare' as const), action: fc.constantFrom(...ACTIONS), day: fc.nat(1) }) },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant('open' as const), action: fc.constantFrom(...ACTIONS), day: fc.nat(1), asked: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constantFrom('showDay' as const, 'showOperation' as const), day: fc.nat(1) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constantFrom('close' as const, 'lookAgain' as const, 'cameBack' as const, 'goBack' as const, 'timeUp' as const),
    }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constantFrom('choose' as const, 'confirm' as const, 'unconfirm' as const) }) },
  { weight: 6, arbitrary: fc.record({ type: fc.constantFrom('press' as const, 'goOn' as const) }) },
  {
    weight: 9,
    arbitrary: fc.record({
      type: fc.constant('judged' as const),
      which: fc.constantFrom(0, 0, 0, 0, 1, 2),
      well: fc.constantFrom(true, true, true, false),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('ran' as const),
      how: fc.constantFrom('taken' as const, 'clicked' as const, 'refused' as const, 'lost' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('found' as const),
      which: fc.nat(1),
      how: fc.constantFrom('taken' as const, 'never-sent' as const, 'unclear' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('journal' as const), running: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constantFrom('pass' as const, 'change' as const) }) },
);
type Move = typeof move extends fc.Arbitrary<infer M> ? M : never;

function createPlay() {
  let state: SheetState = closedSheet(true);
  let now = NOW;
  let version = 1;
  const wishes: Wish[] = [];
  const seeks: number[] = [];
  /** Which question brought a clearance; those that were used up. */
  const issued = new Map<string, Wish>();
  const used: string[] = [];
  let inFlight: Run | null = null;
  /** What was pressed since the sheet was opened last. */
  const pressed = { run: false, yes: false };

  function onRun(run: Run, event: SheetEvent): void {
    const { sheet } = state;
    const about = issued.get(run.clearance)!;
    expect(inFlight, 'no other run on its way').toBeNull();
    expect(used, 'a clearance used once').not.toContain(run.clearance);
    expect(about.id, 'of the newest question').toBe(state.asked);
    expect(sheet).toMatchObject({ step: 'checklist', action: about.wish.action, target: about.wish.target, question: null });
    expect(run.target).toEqual(about.wish.target);
    const confirmed = [...state.confirmed, ...(isAskedTwice(about) ? [TWICE] : [])];
    expect({ given: state.given, confirmed }).toEqual({ given: about.wish.given, confirmed: about.wish.confirmed });
    expect(['press', 'goOn', 'judged'], 'by a press, or by the judgement that it waited for').toContain(event.type);
    expect(isAskedTwice(about) ? pressed.yes : pressed.run).toBe(true);
    used.push(run.clearance);
    inFlight = run;
  }

  function send(event: SheetEvent): void {
    const before = state;
    const step = reduce(state, event);
    ({ state } = step);
    for (const effect of step.effects) {
      if (effect.type === 'judge') wishes.push(effect);
      else if (effect.type === 'seek') seeks.push(effect.id);
      else if (effect.type === 'run') onRun(effect, event);
    }
    holds();
    if ((event.type === 'judged' || event.type === 'found') && isLate(before, event.id)) {
      expect(step.effects, 'a late answer has nothing done').toEqual([]);
      expect(state, 'a late answer changes nothing').toBe(before);
    }
  }
  const isLate = ({ sheet }: SheetState, id: number) =>
    id !== (sheet.step === 'checklist' ? sheet.question?.id : sheet.step === 'operation' ? sheet.seeking : null);

  /** What is true of every state. */
  function holds(): void {
    const { sheet } = state;
    expect(state.sending, 'a run is on its way, or none').toBe(inFlight !== null);
    if (sheet.step !== 'checklist') return;
    expect(sheetViewOf(state)).toMatchObject({ busy: state.sending || sheet.run.at === 'pressed' });
    if (sheet.run.at === 'pressed') expect(sheet.question, 'what was pressed waits for an answer').not.toBeNull();
    if (sheet.run.at === 'sent') expect(inFlight!.clearance).toBe(sheet.run.clearance);
    if (sheet.judgement)
      expect(sheet.judgement.checklist, 'of this day and action').toMatchObject({ action: sheet.action, target: sheet.target });
    if (sheet.question)
      expect(wishes.at(-1)).toMatchObject({ id: sheet.question.id, wish: { action: sheet.action, target: sheet.target } });
  }

  /** A worker that clears what was said in whole, of a day that did not change. */
  function judge({ id, wish }: Wish): Answer<'judge'> {
    const fingerprint = `f${version}`;
    const changed = wish.fingerprint !== null && wish.fingerprint !== fingerprint;
    const ready = wish.given !== null && wish.confirmed.includes('role') && !changed;
    const clear = ready && (!isAskedTwice({ wish }) || wish.confirmed.includes(TWICE));
    if (clear) issued.set(`c${id}`, { type: 'judge', id, wish });
    return ok(
      judgementOf({
        checklist: {
          action: wish.action,
          target: wish.target,
          fingerprint,
          clicks: version % 2 === 0,
          secondQuestion: isAskedTwice({ wish }) ? secondQuestionOf(TWICE) : null,
          suggested: version % 3 === 0 ? { reason: 'failed' } : null,
          checks: [checkOf('ask', { id: 'role', ...(version % 2 === 0 ? { told: NOW } : {}) })],
        },
        changes: changed ? [phrase('changed.day')] : [],
        awaitsYes: ready && !clear,
        clearance: clear ? { id: `c${id}`, expiresAt: addSeconds(now, 60) } : null,
      }),
    );
  }
  const runOf = (target = inFlight!.target) => operationOf({ id: inFlight?.clearance ?? 'other', target });
  function ran(how: 'taken' | 'clicked' | 'refused' | 'lost'): void {
    if (!inFlight) return;
    const operation = how === 'clicked' ? { ...runOf(), by: 'worker' as const } : runOf();
    inFlight = null;
    send({
      type: 'ran',
      answer: how === 'lost' ? failed('problem.no-answer') : how === 'refused' ? failed('problem.clearance') : ok(operation),
    });
  }
  function press(type: 'press' | 'goOn'): void {
    const { sheet } = state;
    if (type === 'press') pressed.run ||= sheet.step === 'checklist';
    else pressed.yes ||= sheet.step === 'checklist' && sheet.run.at === 'asking';
    send({ type, now });
  }
  function judged(which: number, well: boolean): void {
    const wish = wishes.at(-1 - which);
    if (wish) send({ type: 'judged', id: wish.id, answer: well ? judge(wish) : failed('problem.no-answer'), now });
  }
  function found(which: number, how: 'taken' | 'never-sent' | 'unclear'): void {
    const id = seeks.at(-1 - which);
    if (id === undefined) return;
    if (how === 'taken') return send({ type: 'found', id, fate: { kind: 'found', operation: operationOf({ id: `s${id}` }) } });
    send({ type: 'found', id, fate: how === 'unclear' ? { kind: how, problem: { reason: phrase('operation.lost') } } : { kind: how } });
  }
  const forget = () => Object.assign(pressed, { run: false, yes: false });

  function play(one: Move): void {
    switch (one.type) {
      case 'open':
        forget();
        return send({ ...one, target: DAYS[one.day]!, given: one.asked ? { reason: 'failed' } : null, byIcon: false, backlog: null });
      case 'prepare':
        play({ ...one, type: 'open', asked: true });
        for (const next of ['judged', 'confirm', 'judged', 'judged'] as const)
          play(next === 'judged' ? { type: next, which: 0, well: true } : { type: next });
        return;
      case 'showDay':
        return send({ type: 'showDay', target: DAYS[one.day]! });
      case 'showOperation':
        return send({ type: 'showOperation', id: state.operations[one.day]?.id ?? 'none' });
      case 'choose':
        return send({ type: 'choose', given: { reason: 'failed' } });
      case 'confirm':
      case 'unconfirm':
        return send({ type: 'confirm', ids: ['role'], yes: one.type === 'confirm' });
      case 'press':
      case 'goOn':
        return press(one.type);
      case 'judged':
        return judged(one.which, one.well);
      case 'ran':
        return ran(one.how);
      case 'found':
        return found(one.which, one.how);
      case 'journal':
        return send({ type: 'journal', operations: one.running ? state.operations.slice(0, 2) : [] });
      case 'pass':
        now = addSeconds(now, 40);
        return;
      case 'change':
        version++;
        return;
      default:
        if (one.type === 'close') forget();
        return send(one);
    }
  }
  return { play, used };
}

it('any sequence of events: one run at a time, each by its own judgement of what stands there, and no late answer is heard', () => {
  let ran = 0;
  fc.assert(
    fc.property(fc.array(move, { minLength: 30, maxLength: 120 }), (moves) => {
      const { play, used } = createPlay();
      for (const one of moves) play(one);
      ran += used.length;
    }),
    { numRuns: 500 },
  );
  expect(ran).toBeGreaterThan(100);
});
