import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { phrase } from '../../../lib/i18n/phrase.ts';
import { Words, useLanguage } from '../../base/language.tsx';
import { trusted } from '../../base/trusted.ts';
import { useModel } from '../model.ts';

interface DockProps {
  /** The one line that stays when the panel is folded. */
  readonly title: ComponentChildren;
  /** True to begin folded: what is inside is worth a look, not an interruption. */
  readonly folded?: boolean;
  readonly children: ComponentChildren;
}

/** The small panel at the lower right corner of the page: what the whole page is about. */
export function Dock({ title, folded = false, children }: DockProps) {
  const { alive } = useModel();
  const { say } = useLanguage();
  // Null: the merchant has not chosen, and what there is to say decides.
  const chosen = useSignal<boolean | null>(null);
  const isFolded = alive.value && (chosen.value ?? folded);
  return (
    <section class="dock" aria-label="Sales Totals Guard">
      <header>
        <h2>{title}</h2>
        <button
          type="button"
          class="button bare"
          aria-expanded={!isFolded}
          aria-label={say(phrase('page.fold'))}
          title={say(phrase('page.fold'))}
          onClick={trusted(() => void (chosen.value = !isFolded))}
        >
          <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <path d={isFolded ? 'm4 10 4-4 4 4' : 'm4 6 4 4 4-4'} fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
          </svg>
        </button>
      </header>
      {!isFolded && (
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
