import { useState } from 'preact/hooks';
import { type Phrase, phrase } from '../../../lib/i18n/phrase.ts';
import { ask } from '../../../lib/messages/client.ts';
import { Words, useLanguage } from '../../base/language.tsx';
import { ownProblem } from '../../base/ownProblem.ts';
import { saveCsv } from '../../base/computer/saveCsv.ts';

/** "Save the history": what was done, as a file for a spreadsheet. */
export function SaveRecord() {
  const { say } = useLanguage();
  const [told, setTold] = useState<Phrase | null>(null);

  async function press() {
    setTold(null);
    const answer = await ask('saveRecord', {});
    if (!answer.ok) return setTold(ownProblem(answer.problem).reason);
    const { csv, count } = answer.value;
    if (count > 0) saveCsv('sales-totals-guard.csv', csv);
    setTold(count > 0 ? phrase('options.saved', { count }) : phrase('options.saved.none'));
  }

  return (
    <p class="row">
      <button type="button" class="button" onClick={() => void press()}>
        {say(phrase('options.save'))}
      </button>
      <output class="soft">{told ? <Words of={told} /> : null}</output>
    </p>
  );
}
