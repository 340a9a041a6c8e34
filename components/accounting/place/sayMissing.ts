import { EARLY_TEXTS } from '../../../lib/i18n/early.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import { createTranslator } from '../../../lib/i18n/translate.ts';
import { trusted } from '../../base/trusted.ts';
import { earlySpeech } from '../early/earlySpeech.ts';
import { sayOnTop } from './onTop.ts';

/** A part of our script did not come: says so, until `end`, and offers to try again. */
export async function sayMissing(page: Document, end: AbortSignal, again: () => void): Promise<void> {
  const { say } = (await earlySpeech()) ?? createTranslator('en', EARLY_TEXTS.en);
  if (end.aborted) return;
  const over = new AbortController();
  sayOnTop(page, AbortSignal.any([end, over.signal]), (words) => {
    const button = page.createElement('button');
    button.type = 'button';
    button.className = 'button text';
    button.textContent = say(phrase('common.try-again'));
    const press = (): void => {
      over.abort();
      again();
    };
    button.addEventListener('click', trusted(press));
    words.append(say(phrase('part.missing')), ' ', button);
  });
}
