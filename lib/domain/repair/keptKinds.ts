/** What is kept of an account, as the merchant is told of it: days that were read, the history, what was confirmed, what was said of the days of its stores, guides. */
export const KEPT_KINDS = ['days', 'history', 'told', 'said', 'guides'] as const;
export type KeptKind = (typeof KEPT_KINDS)[number];
