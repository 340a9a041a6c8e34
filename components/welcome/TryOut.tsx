import { useState } from 'preact/hooks';
import { phrase } from '../../lib/i18n/phrase.ts';
import { ActionIcon } from '../base/ActionIcon.tsx';
import { State } from '../base/StateMark.tsx';
import { Words, useLanguage } from '../base/language.tsx';
import { PRACTICE_DAY, TRY_STEPS } from './trySteps.ts';

/** A failed day to be fixed for practice: pictures of our own, in which nothing is asked of anyone and nothing is real. */
export function TryOut() {
  const { say, date } = useLanguage();
  const [at, setAt] = useState(0);
  const { status, family, words, says, button } = TRY_STEPS[at]!;
  return (
    <section class="card" aria-labelledby="try">
      <h2 id="try">{say(phrase('welcome.try'))}</h2>
      <p>
        <Words of={phrase('welcome.try.about')} />
      </p>
      <div class="picture">
        <div class="day">
          <span class="figures">{date(PRACTICE_DAY)}</span>
          <bdi class="soft" lang="en">
            {status}
          </bdi>
          <State family={family}>
            <Words of={words} />
          </State>
          {button && (
            <button type="button" class="button" onClick={() => setAt(at + 1)}>
              {button.action && <ActionIcon action={button.action} />}
              <Words of={button.label} />
            </button>
          )}
        </div>
      </div>
      <output class="row">
        <span class="soft figures">{say(phrase('welcome.try.step', { step: at + 1, of: TRY_STEPS.length }))}</span>
        <Words of={says} />
      </output>
      <p class="again">
        {at > 0 && (
          <button type="button" class="button text" onClick={() => setAt(0)}>
            {say(phrase('welcome.try.again'))}
          </button>
        )}
      </p>
    </section>
  );
}
