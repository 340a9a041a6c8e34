import type { Text } from '../en/index.ts';
import type { operation as english } from '../en/operation.ts';

/** Ce qu'une action est devenue, et la suite. */
export const operation = {
  'checklist.changed': 'Cette journée a changé depuis l’affichage de la liste de vérification.',
  'operation.sent': 'Demande envoyée. Lightspeed Accounting doit l’accepter.',
  'operation.unknown': 'Aucune réponse n’est arrivée. Nous vérifions ce qui s’est passé ; d’ici là, rien n’est renvoyé.',
  'operation.running.refresh': 'Lightspeed Accounting importe du PDV la journée du {date}.',
  'operation.running.regenerate': 'Lightspeed Accounting applique la mise en correspondance à la journée du {date}.',
  'operation.running.post': 'Lightspeed Accounting envoie la journée du {date} au logiciel de comptabilité.',
  'operation.settling': 'Lightspeed Accounting a terminé. Nous vérifions de nouveau la journée du {date}.',
  'operation.absent':
    'La demande est introuvable sur le site, et rien n’a changé pour la journée du {date}. Vous pouvez réessayer ; nous la cherchons encore.',
  'operation.refused': 'Lightspeed Accounting a refusé. Rien n’a été modifié.',
  'operation.failed': 'Lightspeed Accounting n’a pas pu terminer la journée du {date}.',
  'operation.lost': 'Nous n’avons pas pu savoir ce qui s’est passé. Vérifiez dans votre logiciel de comptabilité avant de réessayer.',
  'operation.settled.posted': 'Les données du {date} sont reportées en comptabilité.',
  'operation.settled.as-told': 'Les données du {date} sont reportées en comptabilité, pour ce que le site en dit.',
  'operation.settled.handed-over': 'La journée du {date} est envoyée, mais pas encore dans les livres.',
  'operation.settled.ready': 'La journée du {date} est prête à envoyer.',
  'operation.settled.still-queued': 'La journée du {date} attend encore d’être envoyée.',
  'operation.settled.unchanged': 'Rien n’a changé pour la journée du {date}.',
  'operation.settled.up-to-date': 'La journée du {date} est à jour.',
  'operation.settled.failed': 'Le logiciel de comptabilité a refusé une écriture du {date}. Le message est dans les détails de la journée.',
  'operation.settled.blocked': 'La journée du {date} est encore bloquée : il y a quelque chose à corriger d’abord.',
  'operation.settled.waiting':
    'La journée du {date} est en attente et n’est pas encore envoyée. La raison est dans les détails de la journée.',
  'operation.settled.unknown': 'L’action est terminée, mais le site affiche pour la journée du {date} un état que nous ne connaissons pas.',
  'operation.settled.inactive': 'L’action est terminée. La journée du {date} n’a rien à envoyer aux livres.',
  'settlement.queued': 'Mise en file d’envoi',
  'settlement.accepted': 'Acceptation par le logiciel de comptabilité',
  'settlement.as-told': 'En comptabilité, pour ce que le site en dit',
  'settlement.handed-over': 'Transmission au connecteur Web',
  'settlement.carried': 'Réception par QuickBooks Desktop',
  'next.late':
    'La journée du {date} aurait dû être envoyée. Contactez le soutien technique Lightspeed Retail ; le rapport est dans les détails.',
  'next.worry.cloud':
    'Toujours rien dans {software} après une demi-heure ? Préparez un rapport pour le soutien technique dans les détails de la journée.',
  'next.worry.desktop':
    'Dans QuickBooks : File > Update Web Services, cochez l’application, Update Selected. Toujours rien ? Préparez un rapport dans les détails de la journée.',
  'next.few-minutes': 'La journée apparaîtra dans {software} dans quelques minutes.',
  'next.either':
    'La journée apparaîtra dans les livres dans quelques minutes ; avec QuickBooks Desktop, une fois le connecteur Web exécuté.',
  'next.web-connector':
    'Exécutez maintenant le connecteur Web sur l’ordinateur où se trouve QuickBooks Desktop. D’ici là, la journée n’est pas dans les livres.',
  'next.posts-by-itself': 'Ou ne faites rien : envoi automatique vers {time}.',
  'next.look-again': 'Ensuite : vérifiez cette journée quand le site aura terminé.',
  'next.then-post': 'Ensuite : quand la journée sera prête, cliquez sur Reporter ici même.',
  'next.then-post-or-queue': 'Ensuite : quand la journée sera prête, cliquez sur Reporter, ou attendez l’envoi automatique vers {time}.',
  'next.look-at-day': 'Vérifiez la journée et votre logiciel de comptabilité avant toute autre chose.',
  'next.fix-then-again': 'Lisez le message, corrigez la cause, puis rouvrez la journée.',
} as const satisfies Record<keyof typeof english, Text>;
