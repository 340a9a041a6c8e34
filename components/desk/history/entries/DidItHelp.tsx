import { useState } from 'preact/hooks';
import { ANSWERS, type HelpAnswer } from '../../../../lib/domain/repair/history.ts';
import { type Phrase, phrase } from '../../../../lib/i18n/phrase.ts';
import { ask } from '../../../../lib/messages/client.ts';
import { localDayOf } from '../../../base/computer/localDay.ts';
import { Words, useLanguage } from '../../../base/language.tsx';
import { ownProblem } from '../../../base/ownProblem.ts';
import type { EntryProps } from './entryProps.ts';

/** "Did it help?": what the merchant says of it, kept with the entry; it can be said again. */
export function DidItHelp({ account, entry: { id, helped } }: Pick<EntryProps, 'account' | 'entry'>) {
  const { say } = useLanguage();
  const [problem, setProblem] = useState<Phrase | null>(null);

  async function answer(said: HelpAnswer) {
    const kept = await ask('historyAnswer', { account, id, answer: said });
    setProblem(kept.ok ? null : ownProblem(kept.problem).reason);
  }

  return (
    <fieldset class="helped">
      <legend>{say(phrase('history.help'))}</legend>
      {ANSWERS.map((one) => (
        <label key={one}>
          <input type="radio" name={`helped-${id}`} checked={helped?.answer === one} onChange={() => void answer(one)} />
          {say(phrase(`history.answer.${one}`))}
        </label>
      ))}
      <output class="soft">
        {problem ? (
          <Words of={problem} />
        ) : helped ? (
          <Words of={phrase('history.help.said', { date: { date: localDayOf(helped.at) } })} />
        ) : null}
      </output>
    </fieldset>
  );
}
