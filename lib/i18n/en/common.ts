/** Words that every surface uses. */
export const common = {
  'common.checking': 'Checking…',
  'common.check-again': 'Check again',
  'common.try-again': 'Try again',
} as const;
