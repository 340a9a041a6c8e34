/**
 * How a state is drawn and read: word, shape and colour (look.md). The order is that in which a day takes its
 * state from its postings: an unknown word before all, because it switches every action off (law 2).
 */
export const FAMILIES = ['unknown', 'failed', 'blocked', 'waiting', 'queued', 'done', 'inactive'] as const;
export type Family = (typeof FAMILIES)[number];
