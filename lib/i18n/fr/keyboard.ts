import type { Text } from '../en/index.ts';
import type { keyboard as english } from '../en/keyboard.ts';

/** Les touches du marchand, dans les paramètres. */
export const keyboard = {
  'options.section.keyboard': 'Clavier',
  'keyboard.title': 'Raccourcis',
  'keyboard.about': 'Ces raccourcis mènent à une journée et ouvrent sa liste de vérification. Aucun n’exécute une action.',
  'keyboard.next-day': 'Aller à la prochaine journée à vérifier',
  'keyboard.open-checklist': 'Ouvrir la liste de vérification de la journée',
  'keyboard.open-desk': 'Ouvrir le bureau',
  'keyboard.none': 'Aucun',
  'keyboard.why-none': 'Une autre extension utilise peut-être ces touches. Le navigateur vous permet d’en choisir d’autres.',
  'keyboard.change': 'Modifier les raccourcis',
  'keyboard.where': 'La page des extensions du navigateur contient les raccourcis, dans son menu.',
  'keyboard.unknown': 'Le navigateur ne nous indique pas les raccourcis.',
} as const satisfies Record<keyof typeof english, Text>;
