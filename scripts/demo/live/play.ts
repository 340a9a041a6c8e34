import type { Instant } from '../../../lib/domain/values/businessDate.ts';
import { Merchant } from '../../../tests/support/merchant/merchant.ts';
import { type Live, LIVE_ORIGIN, startLive, startLiveChromium } from '../../../tests/support/live.ts';
import { brokenDays } from '../brokenDays.ts';
import { type Story, perform } from '../perform.ts';
import { truthOf } from '../truth.ts';
import { seeTheDay } from './1-see.ts';
import { clickTooEarly } from './2-caught.ts';
import { fixTheMapping } from './3-mapping.ts';
import { regenerate } from './4-regenerate.ts';
import { post } from './5-post.ts';
import { readTheBooks } from './6-books.ts';
import type { LiveStage } from './stage.ts';

const ACTS = [seeTheDay, clickTooEarly, fixTheMapping, regenerate, post, readTheBooks];

const opening = ({ port }: Live, watched: boolean) =>
  `The live app, played on this computer: ${LIVE_ORIGIN} is https://127.0.0.1:${port} for Chromium ${watched ? 'in its window' : 'without a window'}.`;

/**
 * Plays the repair of a day on hold on the live app, with the build that the stores get; true where everything is as it
 * was said.
 * @param watched true for a window, at a pace that can be followed
 * @throws PlainError
 */
export async function playLive({
  watched = false,
  ...telling
}: Pick<Story<LiveStage>, 'watched' | 'output' | 'say'> = {}): Promise<boolean> {
  const live = await startLive({ now: Temporal.Now.instant().toString() as Instant });
  try {
    const started = await startLiveChromium(live.port, { window: watched });
    try {
      const [page] = await started.browser.pages();
      const merchant = await Merchant.at(page!, { origin: LIVE_ORIGIN });
      const truth = truthOf(live);
      return await perform({
        opening: opening(live, watched),
        acts: ACTS,
        merchant,
        stage: (voices) => ({ merchant, live, truth, day: brokenDays(truth).held, ...voices }),
        watched,
        ...telling,
      });
    } finally {
      await started.stop().catch(() => undefined);
    }
  } finally {
    await live.stop();
  }
}
