import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { phrase } from '../../../lib/i18n/phrase.ts';
import { Words, useLanguage } from '../../base/language.tsx';
import { trusted } from '../../base/trusted.ts';
import { useModel } from '../model.ts';

/** The small panel at the lower right corner of the page: what the whole page is about. It can be folded away. */
export function Dock({ children }: { children: ComponentChildren }) {
  const { alive } = useModel();
  const { say } = useLanguage();
  const folded = useSignal(false);
  return (
    <section class={`dock ${folded.value ? 'folded' : ''}`} aria-label="Sales Totals Guard">
      <header>
        <h2>Sales Totals Guard</h2>
        <button
          type="button"
          class="button bare"
          aria-expanded={!folded.value}
          aria-label={say(phrase('page.fold'))}
          title={say(phrase('page.fold'))}
          onClick={trusted(() => void (folded.value = !folded.value))}
        >
          <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <path d={folded.value ? 'm4 10 4-4 4 4' : 'm4 6 4 4 4-4'} fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
          </svg>
        </button>
      </header>
      {!folded.value && (
        <div class="inside">
          {alive.value ? (
            children
          ) : (
            <p class="problem" role="alert">
              <Words of={phrase('problem.updated')} />
            </p>
          )}
        </div>
      )}
    </section>
  );
}
