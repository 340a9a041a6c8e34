import type { ComponentChildren } from 'preact';
import type { Family } from '../../lib/domain/day/statuses.ts';

/** How a state is drawn: by its family; `told`: posted by the site's word alone, which nobody could check. */
export type StateLook = Family | 'told';

/** One shape for each, so that a state never lives by its colour alone (look.md). */
export const SHAPES: Readonly<Record<StateLook, ComponentChildren>> = {
  done: <circle cx="8" cy="8" r="4.5" fill="currentColor" />,
  told: [
    <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.25" stroke-dasharray="2.4 2.3" />,
    <circle cx="8" cy="8" r="2.5" fill="currentColor" />,
  ],
  queued: [
    <circle cx="8" cy="8" r="4.5" fill="none" stroke="currentColor" stroke-width="1.75" />,
    <path d="M8 3.5a4.5 4.5 0 0 0 0 9z" fill="currentColor" />,
  ],
  waiting: <circle cx="8" cy="8" r="4.5" fill="none" stroke="currentColor" stroke-width="2" />,
  blocked: <path d="M8 2.5 14 13.5H2z" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linejoin="round" />,
  failed: <path d="m4 4 8 8M12 4l-8 8" fill="none" stroke="currentColor" stroke-width="2.25" stroke-linecap="round" />,
  inactive: <path d="M4 8h8" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" />,
  unknown: [
    <rect x="1.5" y="1.5" width="13" height="13" rx="3" fill="none" stroke="currentColor" stroke-dasharray="2.5 2" />,
    <path
      d="M6 6.2a2 2 0 1 1 2.7 1.9c-.5.2-.7.5-.7 1.1M8 11.4v.1"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
    />,
  ],
};

/** The shape of a state; the word beside it says the rest. */
export function StateMark({ family }: { family: StateLook }) {
  return (
    <svg class={`mark ${family}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {SHAPES[family]}
    </svg>
  );
}

/** A state: its shape and its words. */
export function State({ family, children }: { family: StateLook; children: ComponentChildren }) {
  return (
    <span class={`state ${family}`}>
      <StateMark family={family} />
      <span class="words">{children}</span>
    </span>
  );
}
