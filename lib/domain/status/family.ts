/**
 * How a state is drawn and read: word, shape and colour (look.md). The order is that in which a day takes its
 * state from its entries, the worst first: an unknown word before all, because it switches every action off (law 2),
 * and what is not in the books before what is.
 */
export const FAMILIES = ['unknown', 'failed', 'blocked', 'waiting', 'queued', 'inactive', 'done'] as const;
export type Family = (typeof FAMILIES)[number];
