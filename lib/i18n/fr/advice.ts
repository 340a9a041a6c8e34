import type { Text } from '../en/index.ts';
import type { advice as english } from '../en/advice.ts';

/** Ce qui est dit d’une journée : ce qui a été trouvé, à quoi on l’a vu, et ce que nous conseillons. */
export const advice = {
  'advice.refresh.changed': 'Le PDV a maintenant d’autres chiffres pour cette journée. Actualiser les importe et refait l’écriture.',
  'advice.refresh.late': 'Le site ne vérifie plus de lui-même. Actualiser interroge le PDV une dernière fois.',
  'advice.regenerate.mended':
    'La cause semble corrigée. Régénérer refait l’écriture avec la mise en correspondance actuelle ; vous pourrez ensuite l’envoyer.',
  'advice.regenerate.mapping-changed':
    'Seule la mise en correspondance a changé depuis la création de l’écriture. Régénérer l’applique et garde les chiffres.',
  'advice.regenerate.mapping-unseen':
    'La mise en correspondance a changé : utilisez Régénérer. Si les données du PDV ont changé aussi, utilisez Actualiser.',
  'advice.post.ready': 'L’écriture est prête. Reporter l’envoie au logiciel de comptabilité.',
  'advice.post.mended': 'La cause semble corrigée, et l’écriture elle-même n’était pas en cause. Reporter l’envoie de nouveau.',
  'advice.fix-first': 'Corrigez d’abord la cause, sinon la même chose se reproduira.',
  'advice.decide': 'Il faut d’abord décider, avec votre comptable ou après avoir vérifié les livres. N’envoyez rien d’ici là.',
  'advice.wait.checks': 'Le site revérifie le PDV chaque matin jusqu’au {date} et envoie la journée dès que les ventes sont payées.',
  'advice.wait.card-batch': 'Le site revérifie chaque matin jusqu’au {date} et envoie les paiements dès que les frais de carte arrivent.',
  'advice.wait.web-connector': 'La journée est envoyée. Elle sera dans les livres dès que le connecteur Web aura été exécuté.',
  'advice.wait.removal': 'L’écriture est en cours de retrait des livres. Vérifiez de nouveau dans une demi-heure.',
  'advice.wait.just-built': 'L’écriture vient d’être refaite et sera envoyée. Vérifiez de nouveau à {time}.',
  'advice.wait.ends': 'Cette journée n’est pas terminée : à la boutique, elle se termine le {date} à {time}.',
  'advice.wait.not-over': 'Cette journée n’est pas encore terminée à la boutique. Vérifiez de nouveau le {date}.',
  'advice.support.unread':
    'Nous ne connaissons pas ce message : aucune recommandation. Copiez-le pour le soutien technique Lightspeed Retail.',
  'advice.support.collective':
    'Ce message ne donne aucune raison : nous ne recommandons donc rien. Envoyez-le au soutien technique Lightspeed Retail.',
  'advice.support.malformed':
    'Seul le soutien technique Lightspeed Retail peut corriger cela : le site a envoyé une écriture mal formée. Envoyez-lui le message.',
  'advice.support.silent':
    'Rien ne dit ce qui a échoué : nous ne recommandons donc rien. Contactez le soutien technique Lightspeed Retail.',
  'advice.support.unknown-word':
    'Le site affiche un état inconnu : {word}. Par prudence, les trois actions sont désactivées. Contactez le soutien technique Lightspeed Retail.',
  'advice.support.load-missing':
    'Cette journée n’a jamais été chargée. Avec un accès de super-utilisateur : Settings > POS Load Scheduler > Load Missing. Sinon, contactez le soutien technique Lightspeed Retail.',
  'advice.support.before-subscription':
    'L’abonnement a commencé le {first} : ici, seules les journées suivantes sont possibles. Contactez le soutien technique Lightspeed Retail.',
  'advice.support.no-action': 'Aucune des trois actions ne convient à cet état. Contactez le soutien technique Lightspeed Retail.',
  'advice.unknown-sync':
    'Nous ne savons pas si cette journée est dans QuickBooks Desktop. Exécutez le connecteur Web, puis vérifiez de nouveau.',
  'advice.nothing.posted': 'Cette journée est dans les livres. Rien à faire.',
  'advice.nothing.inactive': 'Rien de cette journée n’est envoyé aux livres.',
  'advice.nothing.settled': 'Vous avez traité cette journée à la main. Elle revient dans la liste dès que quelque chose y change.',
  'advice.nothing.closed': 'Vous avez indiqué que la boutique était fermée ce jour-là : aucune vente ne manque.',
  'finding.settled': 'Vous avez traité cette journée à la main.',
  'finding.settled-before': 'Vous avez traité cette journée à la main, et elle a changé depuis.',
  'finding.unread': 'Nous ne connaissons pas ce message.',
  'finding.silent': 'La journée est en échec, et aucun message ne dit pourquoi.',
  'finding.unknown-word': 'État inconnu : {word}',
  'finding.unknown-sync': 'Nous ne savons pas si cette journée est dans QuickBooks Desktop.',
  'finding.never-loaded': 'Cette journée n’a jamais été chargée du PDV.',
  'finding.pos-changed': 'Les données du PDV ont changé depuis le chargement de cette journée.',
  'finding.mapping-changed': 'La mise en correspondance a changé depuis la création de l’écriture.',
  'finding.mapping-incomplete': 'Certaines lignes de la mise en correspondance n’ont pas de compte.',
  'finding.books-closed': 'Les livres sont fermés jusqu’au {through} inclus.',
  'evidence.message': '{entry} : « {words} »',
  'evidence.status': '{entry} : {word}',
  'evidence.figures': 'Écarts : {kinds}',
  'evidence.pos-changed': 'Le PDV signale un changement.',
  'evidence.mapping-changed': 'Settings > Accounting : des paramètres ont été modifiés.',
  'evidence.mapping-rows': 'Sans compte : {rows}',
  'evidence.store-detail': 'Le site dit : {detail}',
  'evidence.store': 'Settings > Stores n’affiche pas Connected (connectée).',
  'evidence.accounting': 'Settings > Companies n’affiche pas Connected (connectée).',
  'evidence.books': 'Date de clôture dans le logiciel de comptabilité : {through}',
  'evidence.loaded': 'Le site n’a jamais chargé cette journée.',
} as const satisfies Record<keyof typeof english, Text>;
