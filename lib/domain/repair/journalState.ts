/** The states of an operation in our journal (law 3); `worker/journal/states.ts` says what may follow what. */
export const JOURNAL_STATES = [
  'planned',
  'prepared',
  'sent',
  'unknown',
  'accepted',
  'settling',
  'settled',
  'failed',
  'refused',
  'absent',
  'dropped',
] as const;
export type JournalState = (typeof JOURNAL_STATES)[number];

/** The states in which nothing more happens. */
export const RESTING: readonly JournalState[] = ['settled', 'failed', 'refused', 'absent', 'dropped'];
