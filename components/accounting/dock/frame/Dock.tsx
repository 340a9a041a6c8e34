import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { phrase } from '../../../../lib/i18n/phrase.ts';
import { whyGone } from '../../../../lib/messages/client.ts';
import { Words, useLanguage } from '../../../base/language.tsx';
import { trusted } from '../../../base/trusted.ts';
import { useModel } from '../../model/model.ts';
import { usePlace } from './usePlace.ts';

export interface DockProps {
  /** The one line of the pill, which stays when the panel is unfolded. */
  readonly line: ComponentChildren;
  /** True where what is inside must not wait until it is pressed: a problem, or what runs. */
  readonly urgent?: boolean;
  readonly children: ComponentChildren;
}

/**
 * What the whole page is about: a pill in a lower corner of the window, until it is pressed or has something urgent to say.
 * It covers nothing of the page that can't be scrolled free; unfolded it may, and folds by the same button or Escape.
 */
export function Dock({ line, urgent = false, children }: DockProps) {
  const { alive, guided } = useModel();
  const { say } = useLanguage();
  const section = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  // Null: the merchant has not chosen, and what there is to say decides.
  const chosen = useSignal<boolean | null>(null);
  const [isAlive, isGuided] = [alive.value, guided.value];
  const open = chosen.value ?? (urgent || !isAlive || isGuided);
  const { side, lift, room } = usePlace(section, open).value;

  // What comes now was not known when the merchant folded it; what the merchant unfolded stays so after it.
  useLayoutEffect(() => {
    if ((isGuided || !isAlive) && chosen.value === false) chosen.value = null;
  }, [isGuided, isAlive]);

  // Wherever in the panel the keyboard is.
  useLayoutEffect(() => {
    if (!open) return;
    const end = new AbortController();
    const fold = trusted((event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      chosen.value = false;
      button.current!.focus();
    });
    section.current!.addEventListener('keydown', fold, { signal: end.signal });
    return () => end.abort();
  }, [open]);

  return (
    <>
      {room && <div class="room" style={{ top: `${room.top}px`, height: `${room.height}px` }} />}
      <section
        ref={section}
        class={open ? 'dock' : 'dock pill'}
        data-side={side}
        style={{ translate: `0 ${-lift}px` }}
        aria-label="Sales Totals Guard"
      >
        <h2>
          <button
            ref={button}
            type="button"
            class="toggle"
            aria-expanded={open}
            title={say(phrase('page.fold'))}
            onClick={trusted(() => void (chosen.value = !open))}
          >
            <span>{isAlive ? line : 'Sales Totals Guard'}</span>
            {open && (
              <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                <path d="m4 6 4 4 4-4" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
              </svg>
            )}
          </button>
        </h2>
        {open && (
          <div class="inside">
            {isAlive ? (
              children
            ) : (
              <p class="problem" role="alert">
                <Words of={whyGone()} />
              </p>
            )}
          </div>
        )}
      </section>
    </>
  );
}
