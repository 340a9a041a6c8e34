import type { Text } from '../en/index.ts';
import type { action as english } from '../en/action.ts';

/** Les trois actions, leurs raisons et leurs effets. */
export const action = {
  'action.refresh.verb': 'Actualiser',
  'action.regenerate.verb': 'Régénérer',
  'action.post.verb': 'Reporter',
  'action.refresh.icon': 'les flèches',
  'action.regenerate.icon': 'la calculatrice',
  'action.post.icon': 'l’éclair',
  'action.refresh.name': 'Actualiser (Reload)',
  'action.regenerate.name': 'Régénérer',
  'action.post.name': 'Reporter',
  'action.refresh.button': 'Actualiser le {date}',
  'action.regenerate.button': 'Régénérer le {date}',
  'action.post.button': 'Reporter le {date}',
  'action.refresh.effect': 'Ceci remplace les chiffres du {date} par ceux du PDV détaillants à l’instant, et refait l’écriture.',
  'action.regenerate.effect': 'Ceci applique de nouveau la mise en correspondance aux ventes enregistrées du {date}. Rien n’est demandé au PDV.',
  'action.post.effect': 'Ceci envoie la journée du {date} au logiciel de comptabilité.',
  'reason.failed': 'Elle a échoué ou est retenue',
  'reason.pos-data-changed': 'Quelque chose a changé dans le PDV',
  'reason.mapping-updated': 'La mise en correspondance a été modifiée',
  'reason.reports-differ': 'Les rapports du PDV diffèrent de la comptabilité',
  'reason.account-changed': 'Un compte a changé dans le logiciel de comptabilité',
  'reason.wrong-data': 'Les ventes ou les bons de commande sont faux',
  'reason.after-refresh': 'Elle a été actualisée',
  'reason.after-regenerate': 'Elle a été régénérée',
  'reason.was-held': 'Elle était retenue',
  'reason.was-failed': 'Elle avait échoué',
  'reason.excluded.not-failed': 'Cette journée n’a pas échoué.',
  'reason.excluded.figures-agree': 'Les chiffres concordent.',
} as const satisfies Record<keyof typeof english, Text>;
