import type { Text } from '../en/index.ts';
import type { pair as english } from '../en/pair.ts';

/** Actualiser ou régénérer, puis l'envoi en comptabilité, confirmés par un seul clic. */
export const pair = {
  'pair.choose': 'Puis la reporter en comptabilité',
  'pair.condition': 'Envoyée aussitôt après, si ses montants sont ceux affichés ici. Sinon, rien n’est envoyé, et nous disons pourquoi.',
  'pair.figures': 'Montants à envoyer',
  'pair.button.refresh': 'Actualiser, puis reporter les données du {date}',
  'pair.button.regenerate': 'Régénérer, puis reporter les données du {date}',
  'pair.not-any-more':
    'Cette journée ne peut plus être envoyée aussitôt après. Rien n’a été envoyé. Relisez la liste de vérification, puis cliquez sur le bouton.',
  'pair.next': 'Ensuite : la journée du {date} est vérifiée de nouveau, puis envoyée.',
  'pair.checking': 'La première étape est terminée. La journée du {date} est vérifiée encore une fois avant l’envoi.',
  'pair.planned': 'En attente de l’étape précédente. Rien n’en est encore envoyé.',
  'pair.dropped.first': 'Pas d’envoi : l’étape précédente ne s’est pas terminée comme prévu.',
  'pair.dropped.not-ready': 'Pas d’envoi : après la première étape, la journée n’est pas prête à envoyer.',
  'pair.dropped.changed': 'Pas d’envoi. {change}',
  'pair.dropped.not-clear': 'Pas d’envoi. {reason}',
  'pair.dropped.late': 'Pas d’envoi : plus de {count} minutes ont passé avant une nouvelle vérification.',
  'pair.dropped.signed-out': 'Pas d’envoi : la session a changé depuis votre confirmation.',
  'pair.dropped.cut-off': 'Pas d’envoi : ce site ne peut plus être lu.',
  'pair.dropped.otherwise': 'Pas d’envoi : quelque chose a changé depuis votre confirmation.',
  'pair.with-post': 'Confirmée par un seul clic, avec l’envoi qui suit.',
  'pair.with-first': 'Confirmé par un seul clic, avec l’action précédente : {action}.',
} as const satisfies Record<keyof typeof english, Text>;
