import { phrase } from '../../../lib/i18n/phrase.ts';
import { trusted } from '../../base/trusted.ts';
import { browserSpeech, earlySpeech } from '../early/earlySpeech.ts';
import { sayOnTop } from './onTop.ts';

/** What is tried again by the one button: more than one part may not have come. */
const waiting = new Set<() => void>();
let told = false;

/** A part of our script did not come: says so once, until `end`, and offers to try again. */
export async function sayMissing(page: Document, end: AbortSignal, again: () => void): Promise<void> {
  waiting.add(again);
  end.addEventListener('abort', () => waiting.delete(again));
  if (told) return;
  told = true;
  const over = new AbortController();
  const until = AbortSignal.any([end, over.signal]);
  until.addEventListener('abort', () => void (told = false));
  const { say, language } = (await earlySpeech()) ?? browserSpeech();
  if (until.aborted) return;
  sayOnTop(page, until, (words) => {
    words.lang = language;
    const button = page.createElement('button');
    button.type = 'button';
    button.className = 'button text';
    button.textContent = say(phrase('common.try-again'));
    const press = (): void => {
      over.abort();
      const all = [...waiting];
      waiting.clear();
      for (const one of all) one();
    };
    button.addEventListener('click', trusted(press));
    words.append(say(phrase('part.missing')), ' ', button);
  });
}
