import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { DayTarget } from '../../../../lib/domain/day/action.ts';
import { phrase } from '../../../../lib/i18n/phrase.ts';
import type { ProblemView } from '../../../../lib/messages/views/views.ts';
import { Problem } from '../../../base/Problem.tsx';
import { Words, useLanguage } from '../../../base/language.tsx';
import { trusted } from '../../../base/trusted.ts';
import { useModel } from '../../model.ts';

/** What the support should know, prepared and shown before it is copied; amounts and names only where they are ticked. */
export function SupportReport({ target }: { target: DayTarget }) {
  const { ask } = useModel();
  const { say } = useLanguage();
  const text = useSignal<string | null>(null);
  const problem = useSignal<ProblemView | null>(null);
  const whole = useSignal(false);
  const copied = useSignal(false);
  const field = useRef<HTMLTextAreaElement>(null);

  async function prepare(withAmounts: boolean): Promise<void> {
    whole.value = withAmounts;
    copied.value = false;
    const answer = await ask('supportReport', { target, whole: withAmounts });
    problem.value = answer.ok ? null : answer.problem;
    if (answer.ok && whole.value === withAmounts) text.value = answer.value.text;
  }

  if (text.value === null) {
    return (
      <p>
        {problem.value && <Problem of={problem.value} />}
        <button type="button" class="button text" onClick={trusted(() => void prepare(false))}>
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
        <input type="checkbox" checked={whole.value} onChange={trusted((event) => void prepare(event.currentTarget.checked))} />
        <span>
          <Words of={phrase('support.whole')} />
        </span>
      </label>
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
