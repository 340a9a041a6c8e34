/** The columns that the history can have as a table, in their order. */
export const HISTORY_COLUMNS = [
  'at',
  'store',
  'date',
  'action',
  'who',
  'reason',
  'note',
  'confirmed',
  'unclear',
  'before',
  'after',
  'currency',
  'sales-before',
  'sales-after',
  'figures',
  'outcome',
  'message',
  'helped',
] as const;
export type HistoryColumn = (typeof HISTORY_COLUMNS)[number];

/** Those that it has before anybody has chosen: what an accountant asks first. */
export const USUAL_COLUMNS: readonly HistoryColumn[] = [
  'at',
  'store',
  'date',
  'action',
  'who',
  'reason',
  'before',
  'after',
  'figures',
  'outcome',
  'message',
];
