import type { ReportWatch } from '../report/watch.ts';
import { type EarlyRows, drawEarlyRows } from './earlyRows.ts';
import { earlySpeech } from './earlySpeech.ts';

/** Draws the rows' controls as soon as their words are known; where the views are sooner, nothing is drawn before them. */
export function beginEarly(root: ShadowRoot, watch: Pick<ReportWatch, 'sight' | 'pointed'>): EarlyRows {
  let rows: EarlyRows | null = null;
  let over = false;
  async function draw(): Promise<void> {
    const words = await earlySpeech();
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
