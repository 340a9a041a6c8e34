import type { Text } from '../en/index.ts';
import type { action as english } from '../en/action.ts';

/** Les trois actions, leurs raisons et leurs effets. */
export const action = {
  'action.refresh.verb': 'Actualiser',
  'action.regenerate.verb': 'Régénérer',
  'action.post.verb': 'Reporter',
  'action.refresh.icon': 'l’icône de flèches',
  'action.regenerate.icon': 'l’icône de calculatrice',
  'action.post.icon': 'l’icône d’éclair',
  'action.refresh.effect': 'Remplace les chiffres du {date} par les chiffres actuels de Retail POS et refait l’écriture.',
  'action.regenerate.effect': 'Applique la mise en correspondance actuelle aux données enregistrées du {date}. Rien n’est importé du PDV.',
  'action.post.effect': 'Envoie les données du {date} au logiciel de comptabilité.',
  'reason.failed': 'La journée est en échec ou bloquée',
  'reason.pos-data-changed': 'Des données ont changé dans Retail POS',
  'reason.mapping-updated': 'La mise en correspondance a été mise à jour',
  'reason.reports-differ': 'Les rapports Retail POS ne correspondent pas à la comptabilité',
  'reason.account-changed': 'Un compte a changé dans le logiciel de comptabilité',
  'reason.wrong-data': 'Les ventes ou les bons de commande comportent des erreurs',
  'reason.after-refresh': 'La journée a été actualisée',
  'reason.after-regenerate': 'La journée a été régénérée',
  'reason.was-held': 'La journée était bloquée',
  'reason.was-failed': 'La journée était en échec',
  'reason.excluded.not-failed': 'Cette journée n’est pas en échec.',
  'reason.excluded.figures-agree': 'Les chiffres concordent.',
} as const satisfies Record<keyof typeof english, Text>;
