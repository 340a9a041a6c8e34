import type { Live } from '../../../tests/support/live.ts';
import type { Merchant } from '../../../tests/support/merchant/merchant.ts';
import type { StoryDay } from '../brokenDays.ts';
import type { Act, Voices } from '../stage.ts';
import type { Truth } from '../truth.ts';

/** Where the acts on the live app are played. */
export interface LiveStage extends Voices {
  readonly merchant: Merchant;
  /** The live app as it is played here. */
  readonly live: Live;
  /** The day on hold. */
  readonly day: StoryDay;
  /** What it holds, whatever a page says of it. */
  readonly truth: Truth;
}

export type LiveAct = Act<LiveStage>;

/** The clicks on the site's own three icons that arrived, each by its address. */
export const clicksOf = ({ live }: LiveStage): string[] =>
  live.presses().flatMap(({ path }) => (path.startsWith('/sales/') ? path.split('?')[0]! : []));
