import type { Text } from '../en/index.ts';
import type { problem as english } from '../en/problem.ts';

/** Ce qui a mal tourné hors d'une liste de contrôle : une phrase, et que faire. */
export const problem = {
  'problem.sign-in': 'Se connecter',
  'problem.not-signed-in': 'Votre session dans Lightspeed Accounting est fermée. Connectez-vous de nouveau pour continuer.',
  'problem.unreachable': 'Lightspeed Accounting ne répond pas. Ce que vous voyez ici n’est peut-être plus à jour.',
  'problem.timeout': 'Lightspeed Accounting n’a pas répondu en 25 secondes. Réessayez dans une minute.',
  'problem.server-error': 'Lightspeed Accounting a signalé une erreur. Réessayez dans quelques minutes.',
  'problem.not-understood': 'Nous ne comprenons pas la réponse de Lightspeed Accounting. Par prudence, rien n’a été modifié ici.',
  'problem.busy': {
    one: 'Lightspeed Accounting est occupé. Réessayez dans {count} seconde.',
    other: 'Lightspeed Accounting est occupé. Réessayez dans {count} secondes.',
  },
  'problem.unsupported': 'Ici, nous lisons les journées, mais ne pouvons pas cliquer à votre place.',
  'problem.storage':
    'Ce navigateur ne peut pas enregistrer l’historique : rien n’est envoyé. Fermez d’autres onglets ou redémarrez le navigateur, puis réessayez.',
  'problem.unknown-message': 'Cette page et l’extension ne sont plus synchronisées. Rechargez la page.',
  'problem.too-many': 'Trop de demandes en peu de temps. Rien n’a été envoyé. Attendez une minute, puis réessayez.',
  'problem.unexpected': 'Un problème est survenu de notre côté. Rien n’a été envoyé. Rechargez la page et réessayez.',
  'problem.apart':
    'Sales Totals Guard n’agit pas ici : ce conteneur a sa propre session. Ouvrez Lightspeed Accounting dans un onglet ordinaire.',
  'problem.updated': 'L’extension Sales Totals Guard a été mise à jour. Rechargez cette page pour continuer.',
  'problem.no-answer': 'Aucune réponse n’est arrivée. Nous vérifions ce qui s’est passé ; d’ici là, rien n’est renvoyé.',
  'problem.clearance': 'Cette liste de vérification a expiré ou a déjà servi. Relisez-la, puis cliquez sur le bouton.',
  'problem.already-running': 'Une action est en cours dans un autre onglet. Une seule journée à la fois : attendez la fin.',
  'problem.operation-running':
    'Une action est encore en cours pour la journée du {date} ({store}). Une seule journée à la fois : attendez la fin.',
  'problem.day-changed-meanwhile':
    'Cette journée a changé depuis l’affichage de la liste de vérification. Rien n’a été envoyé. Vérifiez ce qui a changé, puis cliquez de nouveau.',
  'problem.refused': 'Lightspeed Accounting a refusé ; rien n’a été modifié. Son message : {words}',
  'problem.refused.role': 'Rien n’a été modifié : vous n’avez accès qu’aux rapports. Demandez à une personne ayant un accès complet.',
  'problem.refused.unknown-store': 'Rien n’a été modifié : Lightspeed Accounting ne connaît plus cette boutique.',
  'problem.refused.unknown-day': 'Rien n’a été modifié : Lightspeed Accounting ne connaît pas cette journée.',
  'problem.refused.operation-in-progress':
    'Rien n’a été modifié : une autre action est en cours dans ce compte, peut-être sur un autre ordinateur. Attendez la fin.',
  'problem.refused.day-changed':
    'Rien n’a été modifié : cette journée a changé au dernier moment. Vérifiez-la avant de cliquer de nouveau.',
  'problem.refused.csrf':
    'Rien n’a été modifié : votre session sur le site a changé après les vérifications. Vérifiez quelle session est ouverte, puis recommencez.',
  'problem.refused.not-historical': 'Rien n’a été modifié : cette journée n’est pas encore terminée à la boutique.',
  'problem.refused.before-subscription': 'Rien n’a été modifié : cette journée ne suit pas le premier jour de l’abonnement.',
  'problem.refused.store-disconnected': 'Rien n’a été modifié : la boutique n’est pas connectée au PDV.',
  'problem.refused.mapping-incomplete': 'Rien n’a été modifié : la mise en correspondance n’est pas complète.',
  'problem.refused.unresolved-errors': 'Rien n’a été modifié : l’erreur de cette journée n’est pas encore résolue.',
  'problem.refused.accounting-disconnected': 'Rien n’a été modifié : le logiciel de comptabilité n’est pas connecté.',
  'problem.refused.books-closed': 'Rien n’a été modifié : les livres sont fermés pour cette journée. C’est à votre comptable de décider.',
  'problem.refused.status-not-eligible': 'Rien n’a été modifié : cette action ne convient pas à l’état actuel de la journée.',
  'problem.refused.nothing-to-post': 'Rien n’a été modifié : cette journée n’a rien à envoyer.',
} as const satisfies Record<keyof typeof english, Text>;
