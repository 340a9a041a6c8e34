import type { Text } from '../en/index.ts';
import type { defect as english } from '../en/defect.ts';

/** Une erreur de l'extension elle-même. */
export const defect = {
  'defect.page':
    'Un problème est survenu dans Sales Totals Guard. Sur cette page, vos clics vont directement au site. Rechargez-la pour recommencer.',
  'defect.own-page': 'Un problème est survenu dans Sales Totals Guard. Fermez cette fenêtre et ouvrez-la de nouveau.',
  'defect.elsewhere':
    'Un problème est survenu dans Sales Totals Guard. Si une action était en cours, vérifiez cette journée dans Sales Totals.',
  'defect.copy': 'Copier le rapport d’erreur',
  'defect.close': 'Fermer',
  'defect.about': 'Il indique la version, le navigateur et l’étape, sans chiffres ni noms.',
} as const satisfies Record<keyof typeof english, Text>;
