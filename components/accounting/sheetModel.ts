import { computed, effect, signal } from '@preact/signals';
import type { Action, DayTarget, GivenReason } from '../../lib/domain/day/action.ts';
import { type Instant, secondsBetween } from '../../lib/domain/values/businessDate.ts';
import type { Request } from '../../lib/messages/protocol.ts';
import { phrase } from '../../lib/i18n/phrase.ts';
import type { Judgement } from '../../lib/messages/views/checklistViews.ts';
import type { NextView, OperationView, ProblemView } from '../../lib/messages/views/views.ts';
import type { Ask } from './days.ts';
import { findFate } from './lostAnswer.ts';
import type { Operations } from './operations.ts';
import type { Sheet, SheetModel } from './sheetState.ts';

/** A checklist that stays open is judged again before its clearance runs out. */
const JUDGE_AGAIN_MS = 45_000;

type PageSeen = Request<'run'>['page'];

export interface SheetOptions {
  readonly ask: Ask;
  /** What the page shows of a day at this moment. */
  readonly see: (target: DayTarget) => PageSeen;
  readonly operations: Operations;
  readonly now: () => Instant;
  /** Has the page expect the one click of a Run; absent where it has no icons. @returns by what this document is told from the next one */
  readonly expectClick?: ((clearance: string) => number) | undefined;
  /** The day was read for its checklist, and this is what is advised. */
  readonly onAdvised?: (target: DayTarget, next: NextView) => void;
}

/** The way of one repair, as the page sees it: it wishes, the worker decides (law 1). */
export function createSheet({ ask, see, operations, now, expectClick, onAdvised }: SheetOptions): SheetModel {
  const state = signal<Sheet>({ step: 'closed' });
  const given = signal<GivenReason | null>(null);
  const confirmed = signal<readonly string[]>([]);
  const saidBefore = signal<readonly string[]>([]);
  let judging: Promise<void> = Promise.resolve();
  let round = 0;
  /** Counts what was opened: what was pressed in one sheet must never act on the next. */
  let opening = 0;
  /** True until the merchant, or what opened the sheet, has given a reason: only then one is chosen from the evidence. */
  let unasked = true;
  /** True while a run is on its way, whatever the sheet shows meanwhile. */
  let sending = false;
  /** What the merchant unticked since it was last judged: it is not kept as their word any more. */
  let untold: string[] = [];
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
    const withdrawn = untold;
    untold = [];
    const answer = await ask('judge', {
      action,
      target,
      page: see(target),
      given: given.value,
      confirmed: [...confirmed.value],
      ...(withdrawn.length > 0 ? { withdrawn } : {}),
      fingerprint: afresh ? null : (before?.checklist.fingerprint ?? null),
    });
    if (mine !== round || state.value.step !== 'checklist') return;
    change({ looking: false, unjudged: answer.ok ? null : answer.problem });
    if (!answer.ok) return change({ judgement: before && { ...before, clearance: null }, asking: false });
    if (before && before.checklist.fingerprint !== answer.value.checklist.fingerprint && confirmed.value.length > 0) {
      // What was confirmed was confirmed of a day that is not this one any more.
      confirmed.value = [];
      change({ judgement: { ...answer.value, clearance: null }, asking: false });
      if (afresh) return judgeOnce(false, mine);
    } else {
      change({ judgement: answer.value, asking: state.value.asking && answer.value.clearance !== null });
    }
    const { suggested, standing, advice, checks } = answer.value.checklist;
    if (advice) onAdvised?.(target, advice.next);
    const chosen = unasked && suggested && standing === 'open' ? suggested : null;
    const told = before || standing !== 'open' ? [] : checks.filter((check) => check.told).map(({ id }) => id);
    if (chosen) {
      unasked = false;
      given.value = chosen;
    }
    if (told.length > 0) confirmed.value = saidBefore.value = told;
    // What was chosen beforehand, from the evidence or from what was said before, counts as if the merchant had chosen it now.
    if (chosen || told.length > 0) return judgeOnce(false, mine);
    // What changed stays on the screen until the merchant has looked at it.
    if (answer.value.changes.length === 0) timer = setTimeout(() => void judge(), JUDGE_AGAIN_MS);
  }

  function begin(action: Action, target: DayTarget, reason: GivenReason | null, byIcon = false): void {
    opening++;
    unasked = reason === null;
    given.value = reason;
    confirmed.value = saidBefore.value = [];
    state.value = {
      step: 'checklist',
      action,
      target,
      judgement: null,
      unjudged: null,
      looking: false,
      problem: null,
      busy: sending,
      aside: false,
      asking: false,
      byIcon,
    };
    void judge();
  }

  function open(action: Action, target: DayTarget, reason: GivenReason | null, byIcon: boolean): void {
    const running = runningOn(target);
    if (running) showOperation(running.id);
    else begin(action, target, reason, byIcon);
  }

  /** What was chosen counts from now on: a clearance for what was chosen before is not used any more. */
  function chosen(): void {
    const judgement = state.value.step === 'checklist' ? state.value.judgement : null;
    change({ problem: null, judgement: judgement && { ...judgement, clearance: null } });
    void judge();
  }

  /** The judgement with a clearance that is still worth something, once the newest is there; null where there is none. */
  async function clearance(mine: number): Promise<Judgement | null> {
    for (let heard; heard !== judging;) await (heard = judging);
    const usable = () => {
      if (opening !== mine || state.value.step !== 'checklist') return null;
      const { judgement } = state.value;
      return judgement?.clearance && secondsBetween(now(), judgement.clearance.expiresAt) > 0 ? judgement : null;
    };
    if (!usable() && opening === mine) await judge();
    return usable();
  }

  /** @param twice true where the second question was answered with yes */
  async function run(twice: boolean): Promise<void> {
    const mine = opening;
    const shown = state.value;
    if (shown.step !== 'checklist' || shown.busy || shown.asking !== twice) return;
    const { action, target } = shown;
    change({ busy: true, problem: null });
    const judgement = await clearance(mine);
    if (opening !== mine) return;
    if (!judgement?.clearance) return change({ busy: false, asking: false });
    const asked = twice && state.value.step === 'checklist' && state.value.asking;
    if (judgement.checklist.secondQuestion && !asked) return change({ busy: false, asking: true });
    clearTimeout(timer);
    sending = true;
    const clicks = judgement.checklist.clicks && expectClick;
    const page = see(target);
    if (clicks) change({ aside: true });
    const { id } = judgement.clearance;
    const answer = await ask('run', { clearance: id, page, ...(clicks ? { loadedAt: clicks(id) } : {}) });
    sending = false;
    if (answer.ok) operations.add(answer.value);
    else if (opening !== mine) void operations.refresh();
    if (opening !== mine) return elsewhere();
    // What the site shows or asks now must not be covered: the panel tells how it goes.
    if (answer.ok && answer.value.by && answer.value.active) state.value = { step: 'closed' };
    else if (answer.ok) state.value = { step: 'operation', action, target, id: answer.value.id, problem: null };
    else if (answer.problem.reason.key === 'problem.no-answer') await findOut(action, target, id);
    else {
      change({ busy: false, aside: false, asking: false, problem: answer.problem });
      await judge();
    }
  }

  /** A run has ended that was begun in a sheet that is gone: the one that is open shows it, or is judged again. */
  function elsewhere(): void {
    if (state.value.step !== 'checklist') return;
    const { target, busy } = state.value;
    const running = runningOn(target);
    if (running) showOperation(running.id);
    else if (busy) {
      change({ busy: false });
      void judge(true);
    }
  }

  /** The answer was lost: what happened is read from the journal, never guessed (law 3). */
  async function findOut(action: Action, target: DayTarget, lost: string): Promise<void> {
    const mine = opening;
    const show = (id: string | null, problem: ProblemView | null) =>
      void (state.value = { step: 'operation', action, target, id, problem });
    show(null, null);
    const fate = await findFate(ask, lost, () => opening === mine);
    if (!fate) return;
    if (fate.kind === 'unclear') return show(null, fate.problem);
    if (fate.kind === 'found') {
      operations.add(fate.operation);
      return show(fate.operation.id, null);
    }
    begin(action, target, given.value);
    change({ problem: { reason: phrase('sheet.never-sent') } });
  }

  const runningOn = ({ storeId, date }: DayTarget) =>
    operations.all.value.find(({ active, target }) => active && target.storeId === storeId && target.date === date);

  function showOperation(id: string): void {
    const operation = operations.all.value.find((one) => one.id === id);
    if (!operation) return;
    opening++;
    state.value = { step: 'operation', action: operation.action, target: operation.target, id, problem: null };
  }

  function lookAgain(): void {
    if (state.value.step !== 'checklist' || state.value.busy) return;
    // What could not be read is compared with what was read before it: only so it is known whether the day changed meanwhile.
    const afresh = state.value.unjudged === null;
    change({ problem: null, looking: true });
    void judge(afresh);
  }

  /** What was read back stays true while it is shown, though the journal forgets it when a session ends. */
  const rested = signal<OperationView | undefined>(undefined);
  const operation = computed(() => {
    const id = state.value.step === 'operation' ? state.value.id : null;
    return [...operations.all.value, rested.value].find((one) => one?.id === id);
  });
  /** One that vanished before it came to rest is asked for, once: nobody else would tell. */
  const missed = new Set<string>();
  const stop = effect(() => {
    const shown = state.value;
    if (shown.step !== 'operation' || shown.id === null) return;
    if (operation.value && !operation.value.active) rested.value = operation.value;
    if (operation.value || missed.has(shown.id)) return;
    missed.add(shown.id);
    void findOut(shown.action, shown.target, shown.id);
  });

  return {
    state,
    given,
    confirmed,
    saidBefore,
    operation,
    open: (action, target, reason) => open(action, target, reason ?? null, false),
    openByIcon: (action, target) => open(action, target, null, true),
    showOperation,
    showDay(target) {
      clearTimeout(timer);
      opening++;
      round++;
      state.value = { step: 'day', target };
    },
    close() {
      clearTimeout(timer);
      opening++;
      round++;
      state.value = { step: 'closed' };
    },
    said: () => ({ given: given.value, confirmed: [...confirmed.value] }),
    choose(reason) {
      unasked = false;
      given.value = reason;
      chosen();
    },
    confirm(ids, yes) {
      const others = confirmed.value.filter((one) => !ids.includes(one));
      confirmed.value = yes ? [...others, ...ids] : others;
      saidBefore.value = saidBefore.value.filter((one) => !ids.includes(one));
      if (!yes) untold = [...ids];
      chosen();
    },
    lookAgain,
    cameBack() {
      if (state.value.step === 'day') state.value = { ...state.value };
      const waits = state.value.step === 'checklist' && (state.value.judgement?.changes.length ?? 0) > 0;
      if (!waits) lookAgain();
    },
    press: () => run(false),
    goOn: () => run(true),
    goBack: () => change({ asking: false }),
    stop,
  };
}
