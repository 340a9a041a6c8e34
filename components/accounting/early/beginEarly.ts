import type { Speaker } from '../../../lib/i18n/speaker.ts';
import type { ReportWatch } from '../report/watch.ts';
import { type DrawnRows, type EarlyRows, drawEarlyRows } from './earlyRows.ts';
import { browserSpeech } from './earlySpeech.ts';

/**
 * Draws the rows' controls in the next task: the one that read the page was long enough, and a frame would come late to a
 * long report. Their names are in the browser's language until it told which one was chosen: it takes long to tell, Firefox
 * longest, and without a pointer on them the names are not seen.
 * @param chosen the words, or null: the browser does not tell
 */
export function beginEarly(root: ShadowRoot, watch: Pick<ReportWatch, 'sight' | 'pointed'>, chosen: Promise<Speaker | null>): EarlyRows {
  let rows: DrawnRows | null = null;
  let words = browserSpeech();
  const timer = setTimeout(() => {
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
      clearTimeout(timer);
      return rows?.leave() ?? null;
    },
    async giveWay(show) {
      clearTimeout(timer);
      if (rows) return rows.giveWay(show);
      show();
      return null;
    },
  };
}
