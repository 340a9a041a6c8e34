import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ACTIONS, type Action, type DayTarget } from '../../../../lib/domain/day/action.ts';
import { type Instant, addSeconds } from '../../../../lib/domain/values/businessDate.ts';
import { phrase } from '../../../../lib/i18n/phrase.ts';
import type { Request } from '../../../../lib/messages/protocol.ts';
import { createOperations } from '../../days/operations.ts';
import { createSheet } from './createSheet.ts';
import { NOW, TARGET, date, failed, judgementOf, ok, operationOf, secondQuestionOf } from '../../testing/views.ts';
import { createWorker, settle } from '../../testing/worker.ts';

/** What the yes to the second question confirms. */
const TWICE = 'already-posted';
const DAYS: readonly DayTarget[] = [TARGET, { storeId: '2', date: date('2026-11-04') }];

beforeEach(() => void vi.useFakeTimers({ now: Temporal.Instant.from(NOW).epochMilliseconds }));
afterEach(() => void vi.useRealTimers());

/** One thing that the merchant, the worker or the clock does. */
type Move =
  | { readonly do: 'open' | 'prepare'; readonly action: Action; readonly day: number }
  | { readonly do: 'choose' | 'confirm' | 'unconfirm' | 'close' | 'lookAgain' | 'cameBack' | 'press' | 'goOn' | 'goBack' | 'change' }
  | { readonly do: 'answer'; readonly which: number; readonly how: 'well' | 'refused' | 'lost' }
  | { readonly do: 'wait'; readonly ms: number };

const move = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('open', 'prepare', 'prepare'), action: fc.constantFrom(...ACTIONS), day: fc.nat(1) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('choose', 'confirm', 'unconfirm', 'close', 'lookAgain', 'cameBack', 'press', 'press', 'goOn', 'goBack', 'change'),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      which: fc.nat(5),
      how: fc.constantFrom('well', 'well', 'well', 'refused', 'lost'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(1000, 44_000, 61_000) }) },
) as fc.Arbitrary<Move>;

/** A worker that hands out clearances as ours does: for what is clear, for what it was asked, for a minute, once. */
function createPlay() {
  const worker = createWorker();
  const issued = new Map<string, Request<'judge'> & { readonly second: boolean }>();
  const runs: string[] = [];
  let version = 1;
  const now = () => Temporal.Instant.fromEpochMilliseconds(Date.now()).toString({ smallestUnit: 'millisecond' }) as Instant;
  /** What was pressed since the sheet was opened last. */
  const pressed = { run: false, yes: false };

  function onRun({ clearance }: Request<'run'>): void {
    const about = issued.get(clearance);
    const shown = sheet.state.value;
    expect(about, 'a clearance that was given').toBeDefined();
    expect(runs, 'a clearance used once').not.toContain(clearance);
    expect(
      worker.waiting.filter(({ name }) => name === 'run'),
      'no other run on its way',
    ).toEqual([]);
    expect(shown, 'the sheet that was pressed').toMatchObject({ step: 'checklist', action: about!.action, target: about!.target });
    const confirmed = [...sheet.confirmed.value, ...(about!.second ? [TWICE] : [])];
    expect({ given: sheet.given.value, confirmed }).toEqual({ given: about!.given, confirmed: about!.confirmed });
    expect(about!.second ? pressed.yes : pressed.run, 'pressed, and confirmed where it had to be').toBe(true);
    runs.push(clearance);
  }
  const ask: typeof worker.ask = (name, body) => {
    if (name === 'run') onRun(body as Request<'run'>);
    return worker.ask(name, body);
  };
  const gone = new AbortController();
  const operations = createOperations(ask, gone.signal);
  const sheet = createSheet({
    ask,
    see: () => ({ kind: 'report', storeId: null, date: null, statuses: null }),
    operations,
    now,
    end: gone.signal,
  });

  function judge(body: Request<'judge'>) {
    const fingerprint = `f${version}`;
    const changed = body.fingerprint !== null && body.fingerprint !== fingerprint;
    const second = body.target === DAYS[0];
    const suggested = version % 2 === 0 ? ({ reason: 'failed' } as const) : null;
    const ready = body.given !== null && body.confirmed.includes('role') && !changed;
    const clear = ready && (!second || body.confirmed.includes(TWICE));
    const id = `c${issued.size + 1}`;
    if (clear) issued.set(id, { ...body, second });
    return judgementOf({
      checklist: {
        action: body.action,
        target: body.target,
        fingerprint,
        secondQuestion: second ? secondQuestionOf(TWICE) : null,
        suggested,
      },
      awaitsYes: ready && !clear,
      changes: changed ? [phrase('changed.day')] : [],
      clearance: clear ? { id, expiresAt: addSeconds(now(), 60) } : null,
    });
  }

  async function answer(which: number, how: 'well' | 'refused' | 'lost'): Promise<void> {
    if (worker.waiting.length === 0) return;
    const place = which % worker.waiting.length;
    const { name, body } = worker.waiting[place]!;
    if (how === 'lost') return worker.give(place, failed('problem.no-answer'));
    if (how === 'refused') return worker.give(place, failed('problem.clearance'));
    if (name === 'judge') return worker.give(place, ok(judge(body as Request<'judge'>)));
    if (name === 'outcome') return worker.give(place, ok({ operation: null, pending: which > 3 }));
    if (name === 'operations') return worker.give(place, ok({ operations: [] }));
    const about = issued.get((body as Request<'run'>).clearance)!;
    return worker.give(place, ok(operationOf({ id: `op ${runs.length}`, action: about.action, target: about.target, active: which > 2 })));
  }

  async function play(step: Move): Promise<void> {
    switch (step.do) {
      case 'open':
      case 'close':
        Object.assign(pressed, { run: false, yes: false });
        if (step.do === 'open') sheet.open(step.action, DAYS[step.day]!);
        else sheet.close();
        break;
      case 'prepare':
        await play({ ...step, do: 'open' });
        await play({ do: 'choose' });
        await play({ do: 'confirm' });
        for (let place; (place = worker.waiting.findIndex(({ name }) => name === 'judge')) >= 0;) await answer(place, 'well');
        break;
      case 'choose':
        sheet.choose({ reason: 'failed' });
        break;
      case 'confirm':
      case 'unconfirm':
        sheet.confirm(['role'], step.do === 'confirm');
        break;
      case 'press':
        pressed.run ||= sheet.state.value.step === 'checklist';
        void sheet.press();
        break;
      case 'goOn':
        pressed.yes ||= sheet.state.value.step === 'checklist' && sheet.state.value.asking;
        void sheet.goOn();
        break;
      case 'change':
        version++;
        break;
      case 'answer':
        await answer(step.which, step.how);
        break;
      case 'wait':
        await vi.advanceTimersByTimeAsync(step.ms);
        break;
      default:
        sheet[step.do]();
    }
    await settle();
  }

  return { play, runs, sheet, end: () => gone.abort() };
}

it('whatever is pressed and however answers come: each run has its own clearance, for what stands there, and none is on its way', async () => {
  let ran = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 20, maxLength: 60 }), async (moves) => {
      const { play, runs, end } = createPlay();
      for (const step of moves) await play(step);
      ran += runs.length;
      end();
      await vi.advanceTimersByTimeAsync(5000);
      expect(vi.getTimerCount()).toBe(0);
    }),
    { numRuns: 200 },
  );
  expect(ran).toBeGreaterThan(20);
});
