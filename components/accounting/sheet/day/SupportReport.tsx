import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { DayTarget } from '../../../../lib/domain/day/action.ts';
import { phrase } from '../../../../lib/i18n/phrase.ts';
import type { ProblemView } from '../../../../lib/messages/views/views.ts';
import { Problem } from '../../../base/Problem.tsx';
import { Words, useLanguage } from '../../../base/language.tsx';
import { trusted } from '../../../base/trusted.ts';
import { useModel } from '../../model/model.ts';

/** What the support should know, prepared and shown before it is copied; amounts and names only where they are ticked. */
export function SupportReport({ target }: { target: DayTarget }) {
  const { ask } = useModel();
  const { say, language } = useLanguage();
  const text = useSignal<string | null>(null);
  const problem = useSignal<ProblemView | null>(null);
  const whole = useSignal(false);
  /** True for the merchant's own language, false for the support's. */
  const own = useSignal(false);
  const copied = useSignal(false);
  const field = useRef<HTMLTextAreaElement>(null);

  /** Has it made as it is chosen by now; one that was chosen otherwise meanwhile is none. */
  async function prepare(): Promise<void> {
    const wanted = { whole: whole.value, own: own.value };
    copied.value = false;
    const answer = await ask('supportReport', { target, ...wanted });
    problem.value = answer.ok ? null : answer.problem;
    if (answer.ok && whole.value === wanted.whole && own.value === wanted.own) text.value = answer.value.text;
  }
  const choose = (choice: typeof whole, chosen: boolean) => {
    choice.value = chosen;
    void prepare();
  };

  if (text.value === null) {
    return (
      <p>
        {problem.value && <Problem of={problem.value} />}
        <button type="button" class="button text" onClick={trusted(() => void prepare())}>
          <Words of={phrase('support.prepare')} />
        </button>
      </p>
    );
  }
  return (
    <section class="lines support">
      <h3>
        <Words of={phrase('support.title')} />
      </h3>
      <label>
        <input type="checkbox" checked={whole.value} onChange={trusted((event) => choose(whole, event.currentTarget.checked))} />
        <span>
          <Words of={phrase('support.whole')} />
        </span>
      </label>
      {language !== 'en' && (
        <label>
          <input type="checkbox" checked={!own.value} onChange={trusted((event) => choose(own, !event.currentTarget.checked))} />
          <span>
            <Words of={phrase('support.english')} />
          </span>
        </label>
      )}
      <textarea ref={field} readOnly rows={8} aria-label={say(phrase('support.title'))} value={text.value} />
      <p>
        <button
          type="button"
          class="button"
          onClick={trusted(() => {
            // Where the page may not write to the clipboard, the text is marked to be copied by hand.
            void navigator.clipboard.writeText(text.value!).then(
              () => (copied.value = true),
              () => field.current?.select(),
            );
          })}
        >
          <Words of={phrase('support.copy')} />
        </button>{' '}
        <span role="status">{copied.value && <Words of={phrase('support.copied')} />}</span>
      </p>
    </section>
  );
}
