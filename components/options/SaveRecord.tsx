import { useState } from 'preact/hooks';
import { type Phrase, phrase } from '../../lib/i18n/phrase.ts';
import { ask } from '../../lib/messages/client.ts';
import { Words, useLanguage } from '../base/language.tsx';
import { ownProblem } from '../base/ownProblem.ts';

/** Hands `text` to the browser to be saved as a file. */
function save(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** "Save the history": what was done, as a file for a spreadsheet. */
export function SaveRecord() {
  const { say } = useLanguage();
  const [told, setTold] = useState<Phrase | null>(null);

  async function press() {
    setTold(null);
    const answer = await ask('saveRecord', {});
    if (!answer.ok) return setTold(ownProblem(answer.problem).reason);
    const { csv, count } = answer.value;
    if (count > 0) save('sales-totals-guard.csv', csv);
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
