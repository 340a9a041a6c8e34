import type { Action, DayTarget, GivenReason } from '../../../../lib/domain/day/action.ts';
import type { Instant } from '../../../../lib/domain/values/businessDate.ts';
import type { Judgement } from '../../../../lib/messages/views/checklistViews.ts';
import type { Answer, Request } from '../../../../lib/messages/protocol.ts';
import type { NextView, OperationView, ProblemView } from '../../../../lib/messages/views/views.ts';
import type { Transition } from '../../../base/runMachine.ts';
import type { Fate } from './lostAnswer.ts';

/** How far Run has come in a checklist. */
export type RunStep =
  /** Nothing was pressed. */
  | { readonly at: 'rest' }
  /** The second question stands. */
  | { readonly at: 'asking' }
  /** Pressed: it waits for the newest judgement. `yes`: so was the second question; `again`: it has been judged for this press already. */
  | { readonly at: 'pressed'; readonly yes: boolean; readonly again: boolean }
  /** On its way to the worker. `aside`: the site's icon is being clicked, and must lie free, with what the site asks then. */
  | { readonly at: 'sent'; readonly clearance: string; readonly yes: boolean; readonly aside: boolean };

/** The checklist of one action on one day. */
export interface ChecklistStep {
  readonly step: 'checklist';
  readonly action: Action;
  readonly target: DayTarget;
  /** Null: not judged yet. */
  readonly judgement: Judgement | null;
  /** Why it could not be judged just now: then that alone is shown. The judgement before stays, to be compared with the next. */
  readonly unjudged: ProblemView | null;
  /** True while it is looked at again, as it was asked for. */
  readonly looking: boolean;
  /** Why Run did not run. */
  readonly problem: ProblemView | null;
  /** True where the site's own icon was pressed, and not a control of ours. */
  readonly byIcon: boolean;
  /** The backlog that opened it, for its day at hand; null: the merchant did. */
  readonly backlog: string | null;
  /** True where that offers the Post with it, as it was confirmed with the day before. */
  readonly offersPost: boolean;
  /** The question whose answer is awaited; null: none. `afresh`: every fact is read again, whatever was shown before. */
  readonly question: { readonly id: number; readonly afresh: boolean } | null;
  readonly run: RunStep;
  /** True until the merchant, or what opened the sheet, has given a reason: only then one is chosen from the evidence. */
  readonly unasked: boolean;
}

/** One operation, or the search for it. */
export interface OperationStep {
  readonly step: 'operation';
  readonly action: Action;
  readonly target: DayTarget;
  /** Null: the answer was lost, and the journal is being read. */
  readonly id: string | null;
  readonly problem: ProblemView | null;
  /** Which search in the journal is awaited; null: none. */
  readonly seeking: number | null;
}

export interface SheetState {
  readonly sheet: { readonly step: 'closed' } | { readonly step: 'day'; readonly target: DayTarget } | ChecklistStep | OperationStep;
  /** What was said in the checklist that was opened last. */
  readonly given: GivenReason | null;
  readonly confirmed: readonly string[];
  /** True where the Post after it was chosen in that checklist; the next one is offered it only by the backlog in which it was. */
  readonly andPost: boolean;
  /** What of it was not ticked here, but taken from what the merchant had said before. */
  readonly saidBefore: readonly string[];
  /** True while a run is on its way, whatever the sheet shows meanwhile: at most one is (B0.3). */
  readonly sending: boolean;
  /** The operations that the page knows, newest first. */
  readonly operations: readonly OperationView[];
  /** What was read back stays true while it is shown, though the journal forgets it when a session ends. */
  readonly rested: OperationView | null;
  /** Those that vanished before they came to rest, and were asked for: once, as nobody else would tell. */
  readonly missed: readonly string[];
  /** How many questions were asked so far; each has its number, and only the newest is listened to. */
  readonly asked: number;
  /** True where the page has the site's own icons, and Run may click one. */
  readonly hasIcons: boolean;
}

/** A checklist is shown. */
export type InChecklist = SheetState & { readonly sheet: ChecklistStep };
export const isChecklist = (state: SheetState): state is InChecklist => state.sheet.step === 'checklist';

/** What the merchant, the worker or the clock does. `now`: the moment of it. */
export type SheetEvent =
  | {
      readonly type: 'open';
      readonly action: Action;
      readonly target: DayTarget;
      readonly given: GivenReason | null;
      readonly byIcon: boolean;
      readonly backlog: string | null;
      readonly offersPost?: boolean;
    }
  | { readonly type: 'showOperation'; readonly id: string }
  | { readonly type: 'showDay'; readonly target: DayTarget }
  | { readonly type: 'close' }
  | { readonly type: 'lookAgain' }
  | { readonly type: 'cameBack' }
  | { readonly type: 'goBack' }
  | { readonly type: 'timeUp' }
  | { readonly type: 'choose'; readonly given: GivenReason }
  | { readonly type: 'chooseAndPost'; readonly yes: boolean }
  | { readonly type: 'confirm'; readonly ids: readonly string[]; readonly yes: boolean }
  /** Run, and the yes to the second question. */
  | { readonly type: 'press'; readonly now: Instant }
  | { readonly type: 'goOn'; readonly now: Instant }
  | { readonly type: 'judged'; readonly id: number; readonly answer: Answer<'judge'>; readonly now: Instant }
  | { readonly type: 'ran'; readonly answer: Answer<'run'> }
  | { readonly type: 'found'; readonly id: number; readonly fate: Fate }
  /** The page knows these operations from now on. */
  | { readonly type: 'journal'; readonly operations: readonly OperationView[] };

/** The events of one type. */
export type SheetEventOf<T extends SheetEvent['type']> = Extract<SheetEvent, { readonly type: T }>;

/** What is to be done of it. */
export type SheetEffect =
  /** Ask the worker, for `judged`; what the page shows at that moment goes with it. A wait for `timeUp` is over. */
  | { readonly type: 'judge'; readonly id: number; readonly wish: Omit<Request<'judge'>, 'page'> }
  /** Wait for `timeUp`, or not any more. */
  | { readonly type: 'wait' }
  | { readonly type: 'stopWaiting' }
  /** Use up a clearance, for `ran`; `clicks`: by a click on the site's icon. */
  | { readonly type: 'run'; readonly clearance: string; readonly target: DayTarget; readonly clicks: boolean }
  /** Read in the journal what became of a run, for `found`. */
  | { readonly type: 'seek'; readonly id: number; readonly clearance: string }
  | { readonly type: 'keep'; readonly operation: OperationView }
  | { readonly type: 'readJournal' }
  /** The day was read for its checklist, and this is what is advised. */
  | { readonly type: 'advise'; readonly target: DayTarget; readonly next: NextView };

/** The effects of one type. */
export type SheetEffectOf<T extends SheetEffect['type']> = Extract<SheetEffect, { readonly type: T }>;

export type SheetStep = Transition<SheetState, SheetEffect>;

/** Where a part of the reducer puts what is to be done, in order. */
export type SheetEffects = SheetEffect[];

/** @param hasIcons true where the page has the site's own icons, and Run may click one */
export const closedSheet = (hasIcons: boolean): SheetState => ({
  sheet: { step: 'closed' },
  given: null,
  confirmed: [],
  andPost: false,
  saidBefore: [],
  sending: false,
  operations: [],
  rested: null,
  missed: [],
  asked: 0,
  hasIcons,
});
