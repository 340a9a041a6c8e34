import type { ComponentChildren } from 'preact';
import type { CalendarLook } from '../../lib/domain/status/calendarLook.ts';
import { type StateLook, StateMark } from '../base/StateMark.tsx';

/** What a date without a state is drawn as; one that is not over, or before the subscription, is left blank. */
const SHAPES: Readonly<Record<Exclude<CalendarLook, StateLook>, ComponentChildren>> = {
  settled: (
    <path
      d="m4.5 8.5 2.5 2.5 4.5-5.5"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  ),
  closed: <rect x="4.5" y="4.5" width="7" height="7" rx="1" fill="none" stroke="currentColor" stroke-width="1.25" />,
  unread: <path d="M5 11 11 5" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />,
  before: null,
  ahead: <circle cx="8" cy="8" r="1" fill="currentColor" />,
};

/** The shape of a date in a calendar: that of its day's state, or of why there is none. */
export function CalendarMark({ look }: { look: CalendarLook }) {
  const isState = (one: CalendarLook): one is StateLook => !Object.hasOwn(SHAPES, one);
  if (isState(look)) return <StateMark family={look} />;
  return (
    <svg class={`mark ${look}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {SHAPES[look]}
    </svg>
  );
}
