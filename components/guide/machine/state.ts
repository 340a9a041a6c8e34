import type { Subject } from '../../../lib/domain/site/spot.ts';
import type { GuideMove, GuideSight, GuideView } from '../../../lib/messages/views/guideViews.ts';
import type { Answer } from '../../../lib/messages/protocol.ts';
import type { Transition } from '../../base/runMachine.ts';

interface Common {
  /** The question to the worker whose answer is awaited; null: none. `looks`: how many were asked in a row because the page had changed. */
  readonly question: { readonly id: number; readonly looks: number } | null;
  /** What the page showed when it was last asked about; null: it never was. */
  readonly told: GuideSight | null;
  /** The step that the merchant looks back at; null: the current one. */
  readonly wish: string | null;
  /** How often the step that is shown was asked about by the clock. */
  readonly rounds: number;
  /** True where something was told while nobody looked at this tab. */
  readonly missed: boolean;
  /** How many questions were asked so far; each has its number, and only the newest is listened to. */
  readonly asked: number;
}

/** `silent`: there is no guide, or nothing was heard yet; otherwise what the guide's view is. */
export type GuideState = Common &
  ({ readonly at: 'silent'; readonly view: null } | { readonly at: GuideView['state']; readonly view: GuideView });

/** What happens. `sight`: what the page shows at that moment; `inFront`: whether somebody sees this tab. */
export type GuideEvent =
  /** The worker tells that something has changed. */
  | { readonly type: 'notice'; readonly inFront: boolean; readonly sight: GuideSight }
  /** The tab came to the front or went. `anyhow`: the page was loaded or resumed, and nothing is known of it. */
  | { readonly type: 'turned'; readonly inFront: boolean; readonly anyhow: boolean; readonly sight: GuideSight }
  /** The page was looked at, because it changed or from time to time. */
  | { readonly type: 'glance'; readonly sight: GuideSight }
  /** The pause before the next question about a step is over. */
  | { readonly type: 'timeUp'; readonly inFront: boolean; readonly sight: GuideSight }
  /** The merchant looks at the step before, or at the one behind it. */
  | { readonly type: 'back'; readonly sight: GuideSight }
  | { readonly type: 'forward'; readonly sight: GuideSight }
  | { readonly type: 'move'; readonly move: GuideMove }
  /** Goes on in another guide about the same day. */
  | { readonly type: 'goOn'; readonly guide: string }
  /** The worker has heard of a move, or of a guide that begins. */
  | { readonly type: 'moved'; readonly sight: GuideSight }
  | { readonly type: 'started'; readonly sight: GuideSight }
  /** `sight`: what the page shows by now, with the eyes of the answer: only who knows the day can look for its row. */
  | { readonly type: 'answered'; readonly id: number; readonly answer: Answer<'guideLook'>; readonly sight: GuideSight };

/** The events of one type. */
export type GuideEventOf<T extends GuideEvent['type']> = Extract<GuideEvent, { readonly type: T }>;

/** What is to be done of it. */
export type GuideEffect =
  /** Ask the worker, for `answered`. `front`: this tab came to the front; `fresh`: what it read a moment ago will not do. */
  | {
      readonly type: 'look';
      readonly id: number;
      readonly sight: GuideSight;
      readonly front: boolean;
      readonly fresh: boolean;
      readonly step: string | null;
    }
  /** Tell the worker, for `moved`. */
  | { readonly type: 'move'; readonly id: string; readonly move: GuideMove }
  /** Tell the worker, for `started`. */
  | { readonly type: 'start'; readonly guide: string; readonly subject: Subject }
  /** Wait for `timeUp`, the longer the more rounds there were; whatever was waited for is not any more. */
  | { readonly type: 'wait'; readonly rounds: number }
  | { readonly type: 'stopWaiting' };

export type GuideStep = Transition<GuideState, GuideEffect>;

export const SILENT: GuideState = { at: 'silent', view: null, question: null, told: null, wish: null, rounds: 0, missed: false, asked: 0 };
