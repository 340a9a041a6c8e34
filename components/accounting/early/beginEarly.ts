import type { Speaker } from '../../../lib/i18n/speaker.ts';
import type { ReportWatch } from '../report/watch.ts';
import { type EarlyRows, drawEarlyRows } from './earlyRows.ts';
import { browserSpeech } from './earlySpeech.ts';

/**
 * Draws the rows' controls at once. Their names are in the browser's language until it told which one was chosen: it takes
 * long to tell, Firefox longest, and without a pointer on them the names are not seen.
 * @param chosen the words, or null: the browser does not tell
 */
export function beginEarly(root: ShadowRoot, watch: Pick<ReportWatch, 'sight' | 'pointed'>, chosen: Promise<Speaker | null>): EarlyRows {
  const first = browserSpeech();
  const rows = drawEarlyRows(root, watch, first);
  async function rename(): Promise<void> {
    const words = await chosen;
    if (words && words.language !== first.language) rows.speak(words);
  }
  void rename();
  return rows;
}
