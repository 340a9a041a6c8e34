import type { Text } from '../en/index.ts';
import type { early as english } from '../en/early.ts';

/** Ce qu’une page dit avant la réponse du programme d’arrière-plan, ou sans elle. */
export const early = {
  'action.refresh.name': 'Actualiser (Reload)',
  'action.regenerate.name': 'Régénérer',
  'action.post.name': 'Reporter',
  'action.refresh.button': 'Actualiser les données du {date}',
  'action.regenerate.button': 'Régénérer les données du {date}',
  'action.post.button': 'Reporter les données du {date}',
  'panel.open': 'Détails de la journée du {date}',
  'panel.details': 'Détails',
  'page.days': 'Actions, jour par jour',
  'part.missing': 'Une partie de Sales Totals Guard ne s’est pas chargée.',
  'common.try-again': 'Réessayer',
  'page.unanswered': 'Sales Totals Guard ne répond pas. Rechargez la page.',
} as const satisfies Record<keyof typeof english, Text>;
