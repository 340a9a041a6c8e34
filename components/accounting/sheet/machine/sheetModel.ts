import type { ReadonlySignal } from '@preact/signals-core';
import type { Action, DayTarget, GivenReason } from '../../../../lib/domain/day/action.ts';
import type { Request } from '../../../../lib/messages/protocol.ts';
import type { BacklogView } from '../../../../lib/messages/views/desk/backlogViews.ts';
import type { OperationView } from '../../../../lib/messages/views/views.ts';
import { isBusy } from './judging.ts';
import type { ChecklistStep, OperationStep, SheetState } from './state.ts';

/** What the side sheet shows, as its views see it. */
export type SheetView =
  | { readonly step: 'closed' }
  | { readonly step: 'day'; readonly target: DayTarget }
  | (Omit<ChecklistStep, 'question' | 'run' | 'unasked' | 'offersPost'> & {
      /** True while Run is on its way: nothing can be pressed again. */
      readonly busy: boolean;
      /** True while the site's icon is being clicked: the page must lie free, and with it what the site asks. */
      readonly aside: boolean;
      /** True while the second question stands. */
      readonly asking: boolean;
    })
  | Omit<OperationStep, 'seeking'>;

/** What the sheet shows of `state`. */
export function sheetViewOf(state: Pick<SheetState, 'sheet' | 'sending'>): SheetView {
  const { sheet } = state;
  switch (sheet.step) {
    case 'closed':
    case 'day':
      return sheet;
    case 'operation': {
      const { seeking: _, ...shown } = sheet;
      return shown;
    }
    case 'checklist': {
      const { question: _, run, unasked: __, offersPost: ___, ...shown } = sheet;
      const asking = run.at === 'asking' || (run.at !== 'rest' && run.yes);
      return { ...shown, busy: isBusy(state), aside: run.at === 'sent' && run.aside, asking };
    }
  }
}

/** The way of one repair, as the views see it. */
export interface SheetModel {
  readonly state: ReadonlySignal<SheetView>;
  readonly given: ReadonlySignal<GivenReason | null>;
  readonly confirmed: ReadonlySignal<readonly string[]>;
  /** True where the Post after it is chosen. */
  readonly andPost: ReadonlySignal<boolean>;
  /** What of it was not ticked here, but taken from what the merchant had said before. */
  readonly saidBefore: ReadonlySignal<readonly string[]>;
  /** The operation that is shown; undefined where there is none, or it is being looked for. */
  readonly operation: ReadonlySignal<OperationView | undefined>;
  /** Opens the checklist, or the operation that runs on that day. */
  open(action: Action, target: DayTarget, given?: GivenReason): void;
  /** The same, for a press on the site's own icon. */
  openByIcon(action: Action, target: DayTarget): void;
  /** The same, for the day that a backlog has at hand. */
  openForBacklog(action: Action, target: DayTarget, backlog: Pick<BacklogView, 'id' | 'andPost'>): void;
  showOperation(id: string): void;
  /** Shows what is the matter with a day, its figures, and which step is right. */
  showDay(target: DayTarget): void;
  close(): void;
  /** What was said in the checklist so far. */
  said(): Pick<Request<'judge'>, 'given' | 'confirmed'>;
  choose(given: GivenReason): void;
  /** The Post after it is confirmed with it, or not any more. */
  chooseAndPost(yes: boolean): void;
  /** What is asked by these checks is confirmed, or not any more. */
  confirm(ids: readonly string[], yes: boolean): void;
  /** Judges on facts read now: after something was mended elsewhere, or what changed was looked over. */
  lookAgain(): void;
  /** The page is in front again: the day or the checklist is looked at again, unless something that changed waits to be looked over. */
  cameBack(): void;
  /** Run was pressed: asks the second question, or runs. */
  press(): void;
  /** The second question was answered with yes. */
  goOn(): void;
  goBack(): void;
}
