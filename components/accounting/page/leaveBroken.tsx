import { render } from 'preact';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { Translator } from '../../../lib/i18n/translate.ts';
import { DefectReport } from '../../base/defects/DefectReport.tsx';
import { tellDefect } from '../../base/defects/defects.ts';
import { LanguageContext, Words } from '../../base/language.tsx';

/**
 * One of our views threw: the worker is told, and the merchant, with a report that can be copied.
 * @param step what was shown
 * @param say says it on the page that is left
 */
export async function leaveBroken(
  error: unknown,
  step: string,
  translator: Translator,
  say: (fill: (words: HTMLElement) => void) => void,
): Promise<void> {
  const report = await tellDefect(error, step, true);
  const words = (
    <LanguageContext.Provider value={translator}>
      <Words of={phrase('defect.page')} /> {report && <DefectReport text={report} />}
    </LanguageContext.Provider>
  );
  say((element) => {
    element.lang = translator.language;
    render(words, element);
  });
}
