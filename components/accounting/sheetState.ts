import type { Action, DayTarget } from '../../lib/domain/action.ts';
import type { Judgement } from '../../lib/messages/checklistViews.ts';
import type { ProblemView } from '../../lib/messages/views.ts';

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
