/** The states of an operation in our journal (law 3); `operations/journalStates.ts` says what each is and what may follow it. */
export const JOURNAL_STATES = [
  'prepared',
  'sent',
  'unknown',
  'accepted',
  'settling',
  'settled',
  'failed',
  'refused',
  'missing',
  'absent',
] as const;
export type JournalState = (typeof JOURNAL_STATES)[number];

/** The states in which something is under way: no other operation of the account may begin. */
export const UNDER_WAY: readonly JournalState[] = ['prepared', 'sent', 'unknown', 'accepted', 'settling'];

/** The states in which nothing more happens. */
export const RESTING: readonly JournalState[] = ['settled', 'failed', 'refused', 'absent'];

/** True where something is under way. */
export function isUnderWay(state: JournalState): boolean {
  return UNDER_WAY.includes(state);
}
