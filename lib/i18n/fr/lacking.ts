import type { Text } from '../en/index.ts';
import type { lacking as english } from '../en/lacking.ts';

/** Ce qui manque à une boutique et à ses journées : une connexion, des données, une écriture dans les livres. */
export const lacking = {
  'gap.not-loaded': 'Non chargée : pas dans les livres',
  'gap.coming': 'Chargement le {date}',
  'gap.before': 'Avant l’abonnement',
  'gap.closed': 'Boutique fermée ce jour-là',
  'unloaded.days': {
    one: 'Non chargée : {count} journée. Ses ventes ne sont pas dans les livres.',
    other: 'Non chargées : {count} journées. Leurs ventes ne sont pas dans les livres.',
  },
  'unloaded.how': { one: 'Comment la charger', other: 'Comment les charger' },
  'notice.store': 'La boutique {store} n’est pas connectée au PDV. Sans connexion, aucune nouvelle journée ne peut être chargée.',
  'notice.stores': {
    one: '{count} boutique n’est pas connectée au PDV, et aucune de ses nouvelles journées ne peut être chargée : {stores}.',
    other: '{count} boutiques ne sont pas connectées au PDV, et aucune de leurs nouvelles journées ne peut être chargée : {stores}.',
  },
  'notice.accounting': 'La connexion avec {software} ({company}) est coupée. Sans elle, rien n’arrive dans les livres.',
  'notice.title': 'Connexion coupée',
  'notice.guide': 'Reconnecter',
  'popup.store-cut': 'Selon ce que nous voyons du site, aucune journée n’est à vérifier. Sans connexion, cela peut être ancien.',
  'headline.not-in-books': 'Pas dans les livres : {entry}',
  'headline.not-in-books.more': {
    one: 'Pas dans les livres : {entry} et {count} autre',
    other: 'Pas dans les livres : {entry} et {count} autres',
  },
  'headline.no-entry-for': 'Aucune écriture : {entry}',
  'headline.no-entry-for.more': { one: 'Aucune écriture : {entry} et {count} autre', other: 'Aucune écriture : {entry} et {count} autres' },
  'headline.unseen.both': 'En comptabilité, reste non vu',
  'headline.unseen': '{entry} en comptabilité, reste non vu',
  'finding.lacking': 'Une partie de cette journée est dans les livres, et une partie n’y est pas.',
  'evidence.lacking': 'Pas dans les livres : {entries}.',
  'advice.support.lacking':
    'Seule une partie de cette journée est dans les livres. Il y manque : {entries}. Contactez le soutien technique Lightspeed Retail.',
  'advice.look.unseen':
    'Les écritures visibles sont en comptabilité. Nous ne voyons pas s’il y en a d’autres : vérifiez la page de la journée.',
  'advice.wait.sync': 'L’écriture a été envoyée et n’est pas encore dans les livres. Vérifiez la journée plus tard.',
  'advice.wait.loads': 'Cette journée n’est pas encore chargée : le site la charge le matin du {date}.',
  'check.something-to-repair.lacking':
    'Seule une partie de la journée du {date} est dans les livres. Il y manque : {entries}. Aucune action connue n’y change rien.',
  'page.outdated.day': 'Cette page affiche la journée telle qu’elle était avant. Rechargez-la pour la voir telle qu’elle est.',
  'operation.settled.partly': 'Seule une partie de la journée du {date} est dans les livres.',
  'operation.page-older': 'La page derrière a été chargée avant. Elle affiche encore la journée telle qu’elle était.',
} as const satisfies Record<keyof typeof english, Text>;
