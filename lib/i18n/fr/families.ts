import type { Text } from '../en/index.ts';
import type { families as english } from '../en/families.ts';

/** The kinds of cause that messages name: in a few words, as after “Échec : ”, and in a sentence. */
export const families = {
  'family.closed-period.name': 'la période est fermée',
  'family.closed-period.cause': 'Les livres sont fermés ou verrouillés à la date de cette journée, ou la période n’est pas encore ouverte.',
  'family.entry-tied.name': 'écriture déjà payée, déposée ou approuvée',
  'family.entry-tied.cause': 'L’écriture dans les livres est payée, déposée, approuvée ou rapprochée : elle ne peut plus changer d’ici.',
  'family.entry-deleted.name': 'écriture supprimée dans les livres',
  'family.entry-deleted.cause': 'L’écriture à mettre à jour n’est plus dans les livres : quelqu’un l’a supprimée.',
  'family.entry-edited.name': 'écriture modifiée dans les livres',
  'family.entry-edited.cause': 'Quelqu’un a modifié l’écriture dans le logiciel de comptabilité après son envoi d’ici.',
  'family.name-taken.name': 'nom ou numéro déjà pris',
  'family.name-taken.cause':
    'Un client, un fournisseur, un compte ou une classe a le même nom ou numéro qu’un autre. La journée n’est pas en double.',
  'family.duplicate.name': 'peut-être déjà dans les livres',
  'family.duplicate.cause':
    'Le logiciel de comptabilité dit qu’il a déjà cette écriture. Elle est peut-être déjà dans les livres, envoyée ou inscrite à la main.',
  'family.negative-total.name': 'total inférieur à zéro',
  'family.negative-total.cause': 'Le total de cette écriture est inférieur à zéro, et le logiciel de comptabilité ne l’accepte pas ici.',
  'family.currency.name': 'devise non acceptée',
  'family.currency.cause': 'L’écriture est dans une devise que l’entreprise, ou un de ses comptes, n’accepte pas.',
  'family.no-answer.name': 'aucune réponse reçue',
  'family.no-answer.cause': 'La réponse n’est pas arrivée à temps : impossible de savoir si l’écriture est dans les livres.',
  'family.locked.name': 'écriture ouverte par quelqu’un',
  'family.locked.cause':
    'Quelqu’un a l’écriture, ou une liste qu’elle utilise, ouverte dans le logiciel de comptabilité. Une fois fermée, c’est réglé.',
  'family.dialog-open.name': 'boîte de dialogue ouverte',
  'family.dialog-open.cause': 'Une boîte de dialogue est ouverte dans QuickBooks Desktop, ou il est occupé. Rien n’y entre d’ici là.',
  'family.company-file.name': 'QuickBooks inaccessible',
  'family.company-file.cause':
    'Le connecteur Web n’atteint pas le fichier d’entreprise : QuickBooks est fermé, ou un autre fichier ou mode est ouvert.',
  'family.app-access.name': 'accès refusé à l’application',
  'family.app-access.cause': 'QuickBooks Desktop ne laisse pas l’application se connecter seule, ou son autorisation a expiré.',
  'family.connector-password.name': 'mot de passe absent du connecteur Web',
  'family.connector-password.cause': 'Le connecteur Web n’a pas de mot de passe pour l’application, ou en a un faux.',
  'family.connector-parts.name': 'composant de QuickBooks absent',
  'family.connector-parts.cause': 'Un composant de QuickBooks dont le connecteur Web a besoin est absent ou endommagé sur cet ordinateur.',
  'family.permission.name': 'autorisation manquante',
  'family.permission.cause': 'Le rôle ou la personne qui a fait la connexion n’a pas ce droit dans le logiciel de comptabilité.',
  'family.busy.name': 'logiciel de comptabilité occupé',
  'family.busy.cause': 'Le logiciel de comptabilité était occupé, hors ligne ou limité un moment. La journée n’est pas en cause.',
  'family.plan-lapsed.name': 'abonnement au logiciel terminé',
  'family.plan-lapsed.cause':
    'L’abonnement au logiciel de comptabilité est terminé ou n’est pas payé : le logiciel n’accepte plus d’écritures.',
  'family.plan-limit.name': 'limite du forfait atteinte',
  'family.plan-limit.cause': 'Le forfait du logiciel de comptabilité n’en permet pas plus.',
  'family.tax-setup.name': 'réglages de taxes incomplets',
  'family.tax-setup.cause':
    'Le logiciel de comptabilité ne peut pas calculer les taxes : les réglages de taxes de l’entreprise sont incomplets.',
  'family.tax.name': 'taux de taxe absent ou inadapté',
  'family.tax.cause': 'Une ligne n’a pas de taux ou de code de taxe, ou un taux qui ne convient pas à son compte ou à l’entreprise.',
  'family.control-account.name': 'ligne vers un compte réservé',
  'family.control-account.cause':
    'Une ligne de la mise en correspondance mène à un compte réservé aux clients, aux fournisseurs ou au logiciel.',
  'family.payment-account.name': 'compte sans paiements permis',
  'family.payment-account.cause': 'Un paiement est mis en correspondance avec un compte qui n’accepte pas de paiements.',
  'family.account-type.name': 'compte du mauvais type',
  'family.account-type.cause': 'Une ligne de la mise en correspondance mène à un compte d’un type que cette écriture n’accepte pas.',
  'family.subsidiary.name': 'élément non ouvert à la filiale',
  'family.subsidiary.cause':
    'Un élément utilisé par cette journée est inactif, ou n’est pas ouvert à la filiale. Le message le nomme ou donne son numéro.',
  'family.dimension.name': 'classe ou nom non valide',
  'family.dimension.cause':
    'Une classe, un emplacement, un client ou un projet utilisé par cette journée est inconnu ou inactif dans le logiciel.',
  'family.dimension-required.name': 'classe ou nom manquant',
  'family.dimension-required.cause':
    'Le logiciel de comptabilité demande une classe, un emplacement, un client ou autre, et l’écriture n’en a pas.',
  'family.reference.name': 'compte absent ou inactif',
  'family.reference.cause': 'Un compte ou un article utilisé par cette journée est inconnu ou inactif dans le logiciel de comptabilité.',
  'family.mapping.name': 'une ligne n’a pas de compte',
  'family.mapping.cause': 'Une ligne de l’écriture n’a pas de compte : une ligne de la mise en correspondance affiche None.',
  'family.balance.name': 'écriture non équilibrée',
  'family.balance.cause': 'Les débits et les crédits de l’écriture diffèrent, souvent à cause d’une seule vente.',
  'family.characters.name': 'nom non accepté',
  'family.characters.cause': 'Un nom est trop long, ou a des caractères que le logiciel de comptabilité n’accepte pas.',
  'family.amount.name': 'écriture vide ou montant absurde',
  'family.amount.cause': 'L’écriture n’a aucune ligne avec un montant, ou un montant que le logiciel de comptabilité n’accepte pas.',
  'family.feature-off.name': 'fonction désactivée',
  'family.feature-off.cause': 'L’écriture demande une fonction qui est désactivée dans le logiciel de comptabilité.',
  'family.damaged-file.name': 'fichier d’entreprise endommagé',
  'family.damaged-file.cause': 'QuickBooks Desktop a trouvé un défaut dans le fichier d’entreprise.',
  'family.connection-ended.name': 'connexion terminée',
  'family.connection-ended.cause': 'Le logiciel de comptabilité ne laisse plus entrer le site : la connexion a pris fin ou a été refusée.',
  'family.malformed.name': 'envoi dans une forme refusée',
  'family.malformed.cause':
    'Le site a envoyé l’écriture dans une forme que le logiciel de comptabilité n’accepte pas. Rien n’est à corriger chez vous.',
  'family.web-connector.name': 'panne du connecteur Web',
  'family.web-connector.cause': 'Le connecteur Web a rencontré une panne. Le message donne son numéro, et son journal (QWCLog) la raison.',
  'family.collective.name': 'message sans raison précise',
  'family.collective.cause':
    'Cette phrase commence bien des messages et ne donne aucune raison. La suite du message, s’il y en a une, dit ce qui ne va pas.',
} as const satisfies Record<keyof typeof english, Text>;
