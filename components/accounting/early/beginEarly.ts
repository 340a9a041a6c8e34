import type { Speaker } from '../../../lib/i18n/speaker.ts';
import type { ReportWatch } from '../report/watch.ts';
import { type EarlyRows, drawEarlyRows } from './earlyRows.ts';

/**
 * Draws the rows' controls as soon as their words are known; where the views are sooner, nothing is drawn before them.
 * @param speech the words, or null: the browser does not tell
 */
export function beginEarly(root: ShadowRoot, watch: Pick<ReportWatch, 'sight' | 'pointed'>, speech: Promise<Speaker | null>): EarlyRows {
  let rows: EarlyRows | null = null;
  let over = false;
  async function draw(): Promise<void> {
    const words = await speech;
    if (words && !over) rows = drawEarlyRows(root, watch, words);
  }
  void draw();
  return {
    leave() {
      over = true;
      return rows?.leave() ?? null;
    },
    async giveWay(show) {
      over = true;
      if (rows) return rows.giveWay(show);
      show();
      return null;
    },
  };
}
