import { useSignal } from '@preact/signals';
import { phrase } from '../../../lib/i18n/phrase.ts';
import { Words } from '../language.tsx';
import { trusted } from '../trusted.ts';

/** The report of an error of our own: copied at a click; where the clipboard isn't ours to write, it is shown, to be copied by hand. */
export function DefectReport({ text, class: look = 'button text' }: { text: string; class?: string }) {
  const state = useSignal<'idle' | 'copied' | 'shown'>('idle');
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => (state.value = 'copied'),
      () => (state.value = 'shown'),
    );
  return (
    <span class="defect">
      <button type="button" class={look} onClick={trusted(() => void copy())}>
        <Words of={phrase('defect.copy')} />
      </button>{' '}
      <span role="status" class="soft">
        <Words of={phrase(state.value === 'copied' ? 'support.copied' : 'defect.about')} />
      </span>
      {state.value === 'shown' && <pre class="evidence">{text}</pre>}
    </span>
  );
}
