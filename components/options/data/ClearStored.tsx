import { useRef, useState } from 'preact/hooks';
import { type Phrase, phrase } from '../../../lib/i18n/phrase.ts';
import { ask } from '../../../lib/messages/client.ts';
import { Words, useLanguage } from '../../base/language.tsx';
import { ownProblem } from '../../base/ownProblem.ts';
import { Part } from '../Part.tsx';
import { SaveRecord } from './SaveRecord.tsx';

/** "Clear what is stored here", after a second question that names what goes and what stays. */
export function ClearStored() {
  const { say } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const [told, setTold] = useState<Phrase | null>(null);

  async function clear() {
    dialog.current?.close();
    const answer = await ask('clearStored', {});
    if (!answer.ok) setTold(ownProblem(answer.problem).reason);
    else setTold(answer.value.kept > 0 ? phrase('options.cleared.kept', { count: answer.value.kept }) : phrase('options.cleared'));
  }

  function question() {
    setTold(null);
    dialog.current?.showModal();
  }

  return (
    <Part id="clear" title="options.clear">
      <p>{say(phrase('options.clear.about'))}</p>
      <p class="row">
        <button type="button" class="button" onClick={question}>
          {say(phrase('options.clear'))}
        </button>
        <output class="soft">{told ? <Words of={told} /> : null}</output>
      </p>
      <dialog ref={dialog} class="ui" aria-labelledby="clear-title">
        <h2 id="clear-title">{say(phrase('options.clear.title'))}</h2>
        <p>{say(phrase('options.clear.goes'))}</p>
        <p>{say(phrase('options.clear.also'))}</p>
        <p>{say(phrase('options.clear.stays'))}</p>
        <p>{say(phrase('options.save.first'))}</p>
        <SaveRecord />
        <div class="buttons">
          <button type="button" class="button" onClick={() => void clear()}>
            {say(phrase('options.clear.confirm'))}
          </button>
          <button type="button" class="button filled" onClick={() => dialog.current?.close()}>
            {say(phrase('options.clear.keep'))}
          </button>
        </div>
      </dialog>
    </Part>
  );
}
