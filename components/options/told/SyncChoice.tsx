import { useEffect, useState } from 'preact/hooks';
import { type Phrase, phrase } from '../../../lib/i18n/phrase.ts';
import { ask } from '../../../lib/messages/client.ts';
import type { Answer, Reply } from '../../../lib/messages/protocol.ts';
import { Words, useLanguage } from '../../base/language.tsx';
import { ownProblem } from '../../base/ownProblem.ts';
import { Part } from '../Part.tsx';

/** Whether what was told and shown follows the merchant by the browser's own sync; off until they say so. */
export function SyncChoice() {
  const { say } = useLanguage();
  const [state, setState] = useState<Reply<'sync'> | null>(null);
  const [problem, setProblem] = useState<Phrase | null>(null);

  function take(answer: Answer<'sync'>) {
    setProblem(answer.ok ? (answer.value.refused ? phrase('sync.refused') : null) : ownProblem(answer.problem).reason);
    // What could not be changed is drawn again as it was.
    setState((former) => (answer.ok ? answer.value : former && { ...former }));
  }
  useEffect(() => void ask('sync', {}).then(take), []);

  const items = state?.items ?? 0;
  return (
    <Part id="sync" title="sync.title">
      <p>{say(phrase('sync.why'))}</p>
      <p class="soft">{say(phrase('sync.how'))}</p>
      <label>
        <input
          type="checkbox"
          disabled={!state}
          checked={state?.on ?? false}
          onChange={(event) => void ask('setSync', { on: event.currentTarget.checked }).then(take)}
        />
        <span>{say(phrase('sync.on'))}</span>
      </label>
      {state?.items === null && <p class="soft">{say(phrase('sync.unasked'))}</p>}
      {items > 0 && (
        <p>
          <span class="soft">{say(phrase('sync.items', { count: items }))}</span>{' '}
          <button type="button" class="button text" onClick={() => void ask('removeSync', {}).then(take)}>
            {say(phrase('sync.remove'))}
          </button>
        </p>
      )}
      <output class="soft told">{problem ? <Words of={problem} /> : null}</output>
    </Part>
  );
}
