import type { Speaker } from '../../../lib/i18n/speaker.ts';
import type { ReportWatch } from '../report/watch.ts';
import { type DrawnRows, type EarlyRows, drawEarlyRows } from './earlyRows.ts';
import { browserSpeech } from './earlySpeech.ts';

/**
 * Draws the rows' controls with the next frame: nobody would see them sooner, and the page was read in a task that was long
 * enough. Their names are in the browser's language until it told which one was chosen: it takes long to tell, Firefox
 * longest, and without a pointer on them the names are not seen.
 * @param chosen the words, or null: the browser does not tell
 */
export function beginEarly(root: ShadowRoot, watch: Pick<ReportWatch, 'sight' | 'pointed'>, chosen: Promise<Speaker | null>): EarlyRows {
  let rows: DrawnRows | null = null;
  let words = browserSpeech();
  const view = root.ownerDocument.defaultView!;
  const frame = view.requestAnimationFrame(() => {
    rows = drawEarlyRows(root, watch, words);
  });
  async function rename(): Promise<void> {
    const spoken = await chosen;
    if (!spoken || spoken.language === words.language) return;
    words = spoken;
    rows?.speak(words);
  }
  void rename();
  return {
    leave() {
      view.cancelAnimationFrame(frame);
      return rows?.leave() ?? null;
    },
    async giveWay(show) {
      view.cancelAnimationFrame(frame);
      if (rows) return rows.giveWay(show);
      show();
      return null;
    },
  };
}
