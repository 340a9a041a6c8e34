import type { ReadonlySignal } from '@preact/signals';
import type { Action, DayTarget, GivenReason } from '../../lib/domain/day/action.ts';
import type { Judgement } from '../../lib/messages/views/checklistViews.ts';
import type { Request } from '../../lib/messages/protocol.ts';
import type { OperationView, ProblemView } from '../../lib/messages/views/views.ts';

/** What the side sheet shows. */
export type Sheet =
  | { readonly step: 'closed' }
  | { readonly step: 'day'; readonly target: DayTarget }
  | {
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
      /** True while Run is on its way: nothing can be pressed again. */
      readonly busy: boolean;
      /** True while the site's icon is being clicked: the page must lie free, and with it what the site asks. */
      readonly aside: boolean;
      /** True while the second question stands. */
      readonly asking: boolean;
      /** True where the site's own icon was pressed, and not a control of ours. */
      readonly byIcon: boolean;
    }
  | {
      readonly step: 'operation';
      readonly action: Action;
      readonly target: DayTarget;
      /** Null: the answer was lost, and the journal is being read. */
      readonly id: string | null;
      readonly problem: ProblemView | null;
    };

/** The way of one repair, as the views see it. */
export interface SheetModel {
  readonly state: ReadonlySignal<Sheet>;
  readonly given: ReadonlySignal<GivenReason | null>;
  readonly confirmed: ReadonlySignal<readonly string[]>;
  /** What of it was not ticked here, but taken from what the merchant had said before. */
  readonly saidBefore: ReadonlySignal<readonly string[]>;
  /** The operation that is shown; undefined where there is none, or it is being looked for. */
  readonly operation: ReadonlySignal<OperationView | undefined>;
  /** Opens the checklist, or the operation that runs on that day. */
  open(action: Action, target: DayTarget, given?: GivenReason): void;
  /** The same, for a press on the site's own icon. */
  openByIcon(action: Action, target: DayTarget): void;
  showOperation(id: string): void;
  /** Shows what is the matter with a day, its figures, and which step is right. */
  showDay(target: DayTarget): void;
  close(): void;
  /** What was said in the checklist so far. */
  said(): Pick<Request<'judge'>, 'given' | 'confirmed'>;
  choose(given: GivenReason): void;
  /** What is asked by these checks is confirmed, or not any more. */
  confirm(ids: readonly string[], yes: boolean): void;
  /** Judges on facts read now: after something was mended elsewhere, or what changed was looked over. */
  lookAgain(): void;
  /** The page is in front again: the day or the checklist is looked at again, unless something that changed waits to be looked over. */
  cameBack(): void;
  /** Run was pressed: asks the second question, or runs. */
  press(): Promise<void>;
  /** The second question was answered with yes. */
  goOn(): Promise<void>;
  goBack(): void;
  /** The page is gone. */
  stop(): void;
}
