import type { Text } from '../en/index.ts';
import type { common as english } from '../en/common.ts';

/** Des mots communs à toutes les surfaces. */
export const common = {
  'common.checking': 'Vérification…',
  'common.check-again': 'Vérifier de nouveau',
  'phrase.former': '{words}',
} as const satisfies Record<keyof typeof english, Text>;
