import { type ReadonlySignal, signal } from '@preact/signals';
import type { Action, DayTarget, GivenReason } from '../../lib/domain/action.ts';
import { type Instant, secondsBetween } from '../../lib/domain/businessDate.ts';
import type { Request } from '../../lib/messages/protocol.ts';
import { phrase } from '../../lib/i18n/phrase.ts';
import type { Judgement, ProblemView } from '../../lib/messages/views.ts';
import type { Ask } from './days.ts';
import type { Operations } from './operations.ts';

/** A checklist that stays open is judged again before its clearance runs out. */
const JUDGE_AGAIN_MS = 45_000;
/** How long the journal is given to show an operation whose answer was lost. */
const LOOK_AGAIN_MS = 2000;

type PageSeen = Request<'run'>['page'];

/** What the side sheet shows. */
export type Sheet =
  | { readonly step: 'closed' }
  | {
      readonly step: 'checklist';
      readonly action: Action;
      readonly target: DayTarget;
      /** Null: not judged yet. */
      readonly judgement: Judgement | null;
      readonly problem: ProblemView | null;
      /** True while Run is on its way: nothing can be pressed again. */
      readonly busy: boolean;
      /** True while the second question stands. */
      readonly asking: boolean;
    }
  | {
      readonly step: 'operation';
      readonly action: Action;
      readonly target: DayTarget;
      /** Null: the answer was lost, and the journal is being read. */
      readonly id: string | null;
      readonly problem: ProblemView | null;
    };

export interface SheetOptions {
  readonly ask: Ask;
  /** What the page shows of a day at this moment. */
  readonly see: (target: DayTarget) => PageSeen;
  readonly operations: Operations;
  readonly now: () => Instant;
}

export interface SheetModel {
  readonly state: ReadonlySignal<Sheet>;
  readonly given: ReadonlySignal<GivenReason | null>;
  readonly confirmed: ReadonlySignal<readonly string[]>;
  /** Opens the checklist, or the operation that runs on that day. */
  open(action: Action, target: DayTarget, given?: GivenReason): void;
  showOperation(id: string): void;
  close(): void;
  choose(given: GivenReason): void;
  confirm(id: string, yes: boolean): void;
  /** Judges on facts read now: after something was mended elsewhere, or what changed was looked over. */
  lookAgain(): void;
  /** Run was pressed: asks the second question, or runs. */
  press(): Promise<void>;
  /** The second question was answered with yes. */
  goOn(): Promise<void>;
  goBack(): void;
}

/** The way of one repair, as the page sees it: it wishes, the worker decides (law 1). */
export function createSheet({ ask, see, operations, now }: SheetOptions): SheetModel {
  const state = signal<Sheet>({ step: 'closed' });
  const given = signal<GivenReason | null>(null);
  const confirmed = signal<readonly string[]>([]);
  let judging: Promise<void> = Promise.resolve();
  let round = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function change(changes: Partial<Extract<Sheet, { step: 'checklist' }>>): void {
    if (state.value.step === 'checklist') state.value = { ...state.value, ...changes };
  }

  /** @param afresh true to have every fact read again, whatever was shown before */
  function judge(afresh = false): Promise<void> {
    judging = judgeOnce(afresh, ++round);
    return judging;
  }

  async function judgeOnce(afresh: boolean, mine: number): Promise<void> {
    clearTimeout(timer);
    const shown = state.value;
    if (shown.step !== 'checklist') return;
    const { action, target, judgement: before } = shown;
    const answer = await ask('judge', {
      action,
      target,
      page: see(target),
      given: given.value,
      confirmed: [...confirmed.value],
      fingerprint: afresh ? null : (before?.checklist.fingerprint ?? null),
    });
    if (mine !== round || state.value.step !== 'checklist') return;
    if (!answer.ok) return change({ problem: answer.problem, judgement: before && { ...before, clearance: null }, asking: false });
    if (before && before.checklist.fingerprint !== answer.value.checklist.fingerprint && confirmed.value.length > 0) {
      // What was confirmed was confirmed of a day that is not this one any more.
      confirmed.value = [];
      change({ judgement: { ...answer.value, clearance: null }, asking: false });
      if (afresh) return judgeOnce(false, mine);
    } else {
      change({ judgement: answer.value, asking: state.value.asking && answer.value.clearance !== null });
    }
    // What changed stays on the screen until the merchant has looked at it.
    if (answer.value.changes.length === 0) timer = setTimeout(() => void judge(), JUDGE_AGAIN_MS);
  }

  function begin(action: Action, target: DayTarget, reason: GivenReason | null): void {
    given.value = reason;
    confirmed.value = [];
    state.value = { step: 'checklist', action, target, judgement: null, problem: null, busy: false, asking: false };
    void judge();
  }

  /** The clearance of the newest judgement, or null where there is none that is still worth something. */
  async function clearance(): Promise<Judgement | null> {
    await judging;
    const usable = (sheet: Sheet) =>
      sheet.step === 'checklist' && sheet.judgement?.clearance && secondsBetween(now(), sheet.judgement.clearance.expiresAt) > 0
        ? sheet.judgement
        : null;
    if (usable(state.value)) return usable(state.value);
    await judge();
    return usable(state.value);
  }

  async function run(): Promise<void> {
    if (state.value.step !== 'checklist' || state.value.busy) return;
    change({ busy: true, problem: null });
    const judgement = await clearance();
    const { action, target } = state.value;
    if (!judgement?.clearance) return change({ busy: false, asking: false });
    clearTimeout(timer);
    const former = new Set(operations.all.value.map(({ id }) => id));
    const answer = await ask('run', { clearance: judgement.clearance.id, page: see(target) });
    if (answer.ok) {
      operations.add(answer.value);
      if (state.value.step === 'checklist') state.value = { step: 'operation', action, target, id: answer.value.id, problem: null };
      return;
    }
    if (answer.problem.reason.key === 'problem.no-answer') return findOut(action, target, former);
    change({ busy: false, asking: false, problem: answer.problem });
    await judge();
  }

  /** The answer was lost: what happened is read from the journal, never guessed (law 3). */
  async function findOut(action: Action, target: DayTarget, former: ReadonlySet<string>): Promise<void> {
    state.value = { step: 'operation', action, target, id: null, problem: null };
    for (let unseen = 0; unseen < 2; ) {
      const heard = await operations.refresh();
      if (state.value.step !== 'operation' || state.value.id !== null) return;
      const mine = operations.all.value.find(({ id, target: day }) => !former.has(id) && day.storeId === target.storeId && day.date === target.date);
      if (mine) {
        state.value = { ...state.value, id: mine.id };
        return;
      }
      if (heard) unseen++;
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    }
    begin(action, target, given.value);
    change({ problem: { reason: phrase('sheet.never-sent') } });
  }

  return {
    state,
    given,
    confirmed,
    open(action, target, reason) {
      const running = operations.active.value;
      if (running && running.target.storeId === target.storeId && running.target.date === target.date) return this.showOperation(running.id);
      begin(action, target, reason ?? null);
    },
    showOperation(id) {
      const operation = operations.all.value.find((one) => one.id === id);
      if (operation) state.value = { step: 'operation', action: operation.action, target: operation.target, id, problem: null };
    },
    close() {
      clearTimeout(timer);
      round++;
      state.value = { step: 'closed' };
    },
    choose(reason) {
      given.value = reason;
      change({ problem: null });
      void judge();
    },
    confirm(id, yes) {
      confirmed.value = yes ? [...confirmed.value, id] : confirmed.value.filter((one) => one !== id);
      change({ problem: null });
      void judge();
    },
    lookAgain() {
      if (state.value.step !== 'checklist' || state.value.busy) return;
      change({ problem: null });
      void judge(true);
    },
    async press() {
      if (state.value.step !== 'checklist' || state.value.busy) return;
      const judgement = await clearance();
      if (!judgement) return;
      if (judgement.checklist.secondQuestion) change({ asking: true });
      else await run();
    },
    goOn: run,
    goBack: () => change({ asking: false }),
  };
}
