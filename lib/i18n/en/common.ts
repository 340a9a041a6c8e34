/** Words that every surface uses. */
export const common = {
  'common.checking': 'Checking…',
  'common.check-again': 'Check again',
  /** What another version of ours kept, by the name that it had there. */
  'phrase.former': '{words}',
} as const;
