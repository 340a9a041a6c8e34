import type { Text } from '../en/index.ts';
import type { errors as english } from '../en/errors.ts';

/** Les erreurs connues : en quelques mots, comme après « Échec : », puis leur cause ; puis les étapes des remèdes. */
export const errors = {
  'error.required-param-missing.name': 'une catégorie n’a pas de compte',
  'error.required-param-missing.cause':
    'Une catégorie, souvent sous Inventory & COGS (stocks et CPV), n’a pas de compte : une ligne de l’écriture n’avait nulle part où aller.',
  'error.authentication-failed.name': 'la connexion est perdue',
  'error.authentication-failed.cause':
    'Le logiciel de comptabilité refuse la connexion : elle a expiré, ou la personne qui l’a établie n’y a plus accès.',
  'error.reference-id-not-found.name': 'un compte choisi n’existe pas',
  'error.reference-id-not-found.cause':
    'La mise en correspondance utilise un compte absent du logiciel de comptabilité, ou supprimé. Le message donne son numéro.',
  'error.hold.name': 'il manque un compte',
  'error.hold.cause': 'L’écriture n’a pas pu être complétée. Le plus souvent, une ligne de la mise en correspondance n’a pas de compte.',
  'error.failed.name': 'l’écriture a été refusée',
  'error.failed.cause': 'L’écriture a été refusée sans message. Souvent, un compte a été modifié, renommé ou désactivé.',
  'error.out-of-balance.name': 'ventes et paiements différents',
  'error.out-of-balance.cause': 'Les ventes et les paiements de cette journée diffèrent, souvent à cause d’une seule vente.',
  'error.open-check.name': 'des ventes ne sont pas payées',
  'error.open-check.cause':
    'Certaines ventes de cette journée ne sont pas entièrement payées. Le site revérifie le PDV chaque matin pendant sept jours.',
  'error.batch-hold.name': 'les frais de carte tardent',
  'error.batch-hold.cause':
    'Les frais de carte ne sont pas arrivés. Le site revérifie chaque matin pendant sept jours ; les ventes sont déjà envoyées.',
  'error.nothing-arrives.name': 'rien n’arrive dans les livres',
  'error.nothing-arrives.cause':
    'Le logiciel de comptabilité n’est pas connecté : la connexion a expiré ou l’entreprise a changé de propriétaire.',
  'error.missing-accounting-item.name': 'un compte est trop récent',
  'error.missing-accounting-item.cause':
    'Un article ou un compte a été créé dans le logiciel de comptabilité après la dernière actualisation des données de référence.',
  'error.totals-differ.name': 'les chiffres diffèrent',
  'error.totals-differ.cause':
    'Le PDV a d’autres chiffres pour cette journée : une vente a été modifiée, annulée ou déplacée après le chargement.',
  'error.store-not-connected.name': 'la boutique n’est pas connectée',
  'error.store-not-connected.cause':
    'La boutique n’est pas connectée au PDV. Souvent, le compte qui l’avait connectée a été archivé ou a perdu ses autorisations.',
  'error.qbo-token-expired.name': 'l’autorisation a expiré',
  'error.qbo-token-expired.cause':
    'L’autorisation d’écrire dans le logiciel de comptabilité a expiré ou a été retirée, peut-être par une nouvelle connexion.',
  'error.qbo-authorization-failure.name': 'l’accès a été retiré',
  'error.qbo-authorization-failure.cause': 'La personne qui a connecté QuickBooks Online n’a plus accès à l’entreprise.',
  'error.qbo-application-authorization-failed.name': 'QuickBooks n’autorise pas le site',
  'error.qbo-application-authorization-failed.cause': 'Lightspeed Accounting n’est pas autorisé pour cette entreprise QuickBooks Online.',
  'error.qbo-company-status.name': 'l’abonnement QuickBooks a pris fin',
  'error.qbo-company-status.cause': 'L’abonnement QuickBooks Online a pris fin : plus rien ne peut être inscrit dans l’entreprise.',
  'error.qbo-reference-inactive.name': 'un article ou un compte choisi n’y est plus',
  'error.qbo-reference-inactive.cause':
    'Un compte ou un article de la mise en correspondance est inactif dans QuickBooks Online, ou appartient à une autre entreprise.',
  'error.qbo-made-inactive.name': 'un compte est inactif',
  'error.qbo-made-inactive.cause':
    'Un compte, un article, une classe ou un client que cette journée utilise a été désactivé dans QuickBooks Online.',
  'error.qbo-account-ref-missing.name': 'une ligne n’a pas de compte',
  'error.qbo-account-ref-missing.cause': 'Une ligne de l’écriture n’a pas de compte : une ligne de la mise en correspondance affiche None.',
  'error.qbo-period-closed.name': 'la période est fermée',
  'error.qbo-period-closed.cause':
    'Les livres sont fermés dans QuickBooks Online pour cette journée : sa date est antérieure ou égale à la date de clôture.',
  'error.qbo-duplicate-number.name': 'ce numéro est déjà utilisé',
  'error.qbo-duplicate-number.cause':
    'QuickBooks Online a déjà une écriture avec ce numéro. La journée y est peut-être déjà, envoyée ou inscrite à la main.',
  'error.qbo-duplicate-name.name': 'ce nom est déjà utilisé',
  'error.qbo-duplicate-name.cause': 'Un client ou un fournisseur à créer porte le même nom qu’une autre fiche de QuickBooks Online.',
  'error.qbo-receivable-customer.name': 'une ligne va aux comptes clients',
  'error.qbo-receivable-customer.cause': 'Une ligne de la mise en correspondance utilise les comptes clients. Il faut alors un client.',
  'error.qbo-payable-vendor.name': 'une ligne va aux comptes fournisseurs',
  'error.qbo-payable-vendor.cause':
    'Une ligne de la mise en correspondance utilise les comptes fournisseurs. Il faut alors un fournisseur.',
  'error.qbo-tax-missing.name': 'il manque un taux de taxe',
  'error.qbo-tax-missing.cause': 'QuickBooks Online exige un taux de taxe sur chaque ligne ; l’une d’elles n’en a pas.',
  'error.qbo-unbalanced.name': 'débits et crédits différents',
  'error.qbo-unbalanced.cause': 'Les débits et les crédits de l’écriture diffèrent, souvent à cause d’une seule vente.',
  'error.qbo-business-validation.name': 'QuickBooks a trouvé une erreur',
  'error.qbo-business-validation.cause': 'QuickBooks Online a trouvé une erreur dans l’écriture. La suite du message dit laquelle.',
  'error.qbo-customer-ref.name': 'aucun client n’est choisi',
  'error.qbo-customer-ref.cause': 'Le reçu ou la facture exige un client, et aucun n’est choisi dans les paramètres.',
  'error.qbo-nothing-to-post.name': 'écriture vide ou montant hors limites',
  'error.qbo-nothing-to-post.cause': 'L’écriture n’a aucune ligne avec un montant, ou a un montant que QuickBooks Online n’accepte pas.',
  'error.qbo-stale-object.name': 'l’écriture a été modifiée dans QuickBooks',
  'error.qbo-stale-object.cause': 'L’écriture a été modifiée dans QuickBooks Online après l’envoi.',
  'error.qbo-busy.name': 'QuickBooks était occupé',
  'error.qbo-busy.cause': 'QuickBooks Online était occupé ou ne répondait pas. La journée elle-même n’est pas en cause.',
  'error.qbo-odd-characters.name': 'un nom a des caractères inhabituels',
  'error.qbo-odd-characters.cause': 'Le nom d’une catégorie ou d’un article a des caractères que QuickBooks Online n’accepte pas.',
  'error.qbd-not-carried.name': 'le connecteur Web n’a pas été exécuté',
  'error.qbd-not-carried.cause': 'La journée est envoyée, mais le connecteur Web ne l’a pas encore transmise à QuickBooks Desktop.',
  'error.qbd-invalid-reference.name': 'un compte ou un article n’y est plus',
  'error.qbd-invalid-reference.cause':
    'Un compte, un article ou une classe que cette journée utilise a été supprimé, renommé ou désactivé dans QuickBooks Desktop.',
  'error.qbd-name-exists.name': 'ce nom est déjà utilisé',
  'error.qbd-name-exists.cause':
    'Un élément à créer, par exemple un fournisseur, porte le même nom qu’une autre fiche de QuickBooks Desktop.',
  'error.qbd-object-not-found.name': 'l’écriture a été supprimée dans QuickBooks',
  'error.qbd-object-not-found.cause': 'L’écriture à mettre à jour n’est plus dans QuickBooks Desktop : quelqu’un l’a supprimée.',
  'error.qbd-in-use.name': 'l’écriture est ouverte dans QuickBooks',
  'error.qbd-in-use.cause': 'L’écriture, ou un élément qui s’y rattache, est ouverte par quelqu’un dans QuickBooks Desktop.',
  'error.qbd-period-closed.name': 'la période est fermée',
  'error.qbd-period-closed.cause':
    'Le fichier QuickBooks Desktop est fermé pour cette journée : sa date est antérieure ou égale à la date de clôture.',
  'error.qbd-save-failed.name': 'QuickBooks n’a pas enregistré l’écriture',
  'error.qbd-save-failed.cause':
    'QuickBooks Desktop n’a pas pu enregistrer l’écriture : un élément de liste manque ou est en double, ou le fichier est endommagé.',
  'error.qbd-edit-sequence.name': 'l’écriture a été modifiée dans QuickBooks',
  'error.qbd-edit-sequence.cause': 'L’écriture a été modifiée dans QuickBooks Desktop après l’envoi.',
  'error.qbd-unbalanced.name': 'débits et crédits différents',
  'error.qbd-unbalanced.cause': 'Les débits et les crédits de l’écriture diffèrent, souvent à cause d’une seule vente.',
  'error.qbd-feature-off.name': 'une fonction de QuickBooks est désactivée',
  'error.qbd-feature-off.cause': 'L’écriture exige une fonction désactivée dans QuickBooks Desktop, ou absente de cette édition.',
  'error.qbd-no-permission.name': 'accès QuickBooks insuffisant',
  'error.qbd-no-permission.cause': 'L’accès que le connecteur Web utilise n’a pas assez de droits dans QuickBooks Desktop.',
  'error.qbd-posting-account.name': 'une ligne n’a pas de compte',
  'error.qbd-posting-account.cause': 'Une ligne de l’écriture n’a pas de compte dans QuickBooks Desktop.',
  'error.qbd-could-not-start.name': 'QuickBooks n’a pas pu être ouvert',
  'error.qbd-could-not-start.cause':
    'Le connecteur Web n’a pas pu ouvrir QuickBooks Desktop : un autre fichier ou mode est ouvert, ou QuickBooks n’y est pas installé.',
  'error.qbd-access-denied.name': 'QuickBooks refuse l’application',
  'error.qbd-access-denied.cause':
    'QuickBooks Desktop refuse à l’application l’accès au fichier : quelqu’un l’a refusée, ou l’accès automatique n’est pas permis.',
  'error.qbd-web-connector.name': 'le connecteur Web signale une erreur',
  'error.qbd-web-connector.cause':
    'Le connecteur Web lui-même a un problème : son journal, un certificat ou une application enregistrée deux fois.',
  'error.xero-lock-date.name': 'la période est verrouillée',
  'error.xero-lock-date.cause': 'Xero est verrouillé pour cette journée : sa date est antérieure ou égale à la date de verrouillage.',
  'error.xero-account-archived.name': 'un compte est archivé',
  'error.xero-account-archived.cause': 'Un compte que cette journée utilise a été archivé ou supprimé. Le message donne son code.',
  'error.xero-account-not-valid.name': 'un compte ne convient pas',
  'error.xero-account-not-valid.cause': 'Un compte de la mise en correspondance n’est pas dans Xero, ou est d’un type qui ne convient pas.',
  'error.xero-tax-type.name': 'un taux de taxe ne convient pas au compte',
  'error.xero-tax-type.cause': 'Dans Xero, le taux de taxe d’une ligne ne convient pas à son compte.',
  'error.xero-unbalanced.name': 'débits et crédits différents',
  'error.xero-unbalanced.cause': 'Les débits et les crédits de l’écriture de journal diffèrent, souvent à cause d’une seule vente.',
  'error.xero-invoice-status.name': 'la facture ne peut plus être modifiée',
  'error.xero-invoice-status.cause': 'La facture est approuvée, payée ou annulée dans Xero : un envoi ne peut plus la modifier.',
  'error.xero-invoice-number.name': 'ce numéro est déjà utilisé',
  'error.xero-invoice-number.cause':
    'Xero a déjà une facture avec ce numéro. La journée y est peut-être déjà, envoyée ou inscrite à la main.',
  'error.xero-contact-archived.name': 'le contact est archivé',
  'error.xero-contact-archived.cause': 'Le client de la facture du jour a été archivé dans Xero.',
  'error.xero-invoice-limit.name': 'la limite de factures Xero est atteinte',
  'error.xero-invoice-limit.cause': 'Le forfait Xero ne permet plus d’autres factures ce mois-ci.',
  'error.xero-permissions.name': 'l’accès a été retiré',
  'error.xero-permissions.cause':
    'La personne qui a connecté le logiciel de comptabilité y a perdu ses autorisations, ou la connexion a expiré.',
  'error.xero-paid-invoice.name': 'la facture est payée',
  'error.xero-paid-invoice.cause': 'La facture a des paiements dans Xero : sa date et son état ne peuvent plus changer.',
  'error.xero-rate-limit.name': 'Xero était occupé',
  'error.xero-rate-limit.cause': 'Xero était occupé un moment. La journée elle-même n’est pas en cause.',
  'error.sage-period-closed.name': 'la période est fermée',
  'error.sage-period-closed.cause': 'La période de cette journée est fermée dans Sage.',
  'error.netsuite-account-reference.name': 'un compte n’est pas utilisable',
  'error.netsuite-account-reference.cause':
    'Un compte est inactif dans le logiciel de comptabilité, ou fermé à cette filiale. Le message donne son numéro.',
  'step.map-every-row':
    'Settings > Accounting > View Details (paramètres > comptabilité) : donnez un compte à chaque ligne qui affiche None.',
  'step.map-again': 'Settings > Accounting > View Details (paramètres > comptabilité) : choisissez de nouveau le compte de cette ligne.',
  'step.map-fitting': 'Settings > Accounting > View Details (paramètres > comptabilité) : choisissez un compte d’un type qui convient.',
  'step.avoid-receivable':
    'Settings > Accounting > View Details (paramètres > comptabilité) : choisissez un autre compte que clients ou fournisseurs, par exemple d’autres actifs à court terme.',
  'step.choose-customer':
    'Settings > Accounting > View Details > General Settings (paramètres généraux) : choisissez un client (Customer).',
  'step.reconnect':
    'Settings > Companies > Add a New Company (ajouter une nouvelle entreprise) : connectez de nouveau le logiciel de comptabilité, avec un accès administrateur.',
  'step.same-company': 'S’il s’agit de la même entreprise, vous pouvez ignorer les avis de mise en correspondance.',
  'step.refresh-reference-data':
    'Settings > Companies > Reference Data (données de référence) : actualisez-les pour que le site connaisse les comptes actuels.',
  'step.look-up-reference': 'Settings > Companies > Reference Data (données de référence) : cherchez le numéro donné par le message.',
  'step.reconnect-store':
    'Settings > Stores > View Details (paramètres > boutiques > afficher les détails) : reconnectez la boutique avec l’accès propriétaire.',
  'step.batch-treatment':
    'Settings > Stores > View Details > Preferences : si les frais ne sont pas déduits chaque jour, réglez Batch Treatment sur Gross.',
  'step.or-plug':
    'Si elle reste introuvable, parlez à votre comptable du Discrepancy Plug dans Settings > Stores > View Details > Preferences.',
  'step.find-check': 'Dans l’onglet Checks (ventes) de la journée, trouvez la vente qui n’est pas équilibrée.',
  'step.read-detail': 'Lisez la suite du message : elle dit ce qui ne va pas.',
  'step.check-day': 'Vérifiez les chiffres : la journée est-elle vide, ou un montant est-il beaucoup trop grand ?',
  'step.correct-in-pos': 'Corrigez cette vente dans Retail POS.',
  'step.close-checks': 'Dans Retail POS, terminez les ventes non payées.',
  'step.compare-with-pos': 'Comparez la journée avec les rapports Retail POS.',
  'step.rename-odd': 'Renommez la catégorie ou l’article dont le nom contient des caractères inhabituels.',
  'step.or-override':
    'Après sept jours, parlez à votre comptable de Reports > Accounting Override Report : ce rapport radie le montant ouvert.',
  'step.accountant-period':
    'Demandez à votre comptable de rouvrir la période ou d’inscrire la journée à la main. Ne modifiez pas vous-même la date de clôture.',
  'step.keep-or-remove':
    'Si l’écriture est juste, gardez-la et n’envoyez rien. Sinon, demandez d’abord à votre comptable de la supprimer ou de la renuméroter.',
  'step.recreate-or-leave': 'Décidez avec votre comptable : recréer l’écriture ou la laisser supprimée.',
  'step.invoice-keep': 'Ouvrez la facture. Décidez avec votre comptable : annuler le paiement ou garder la facture telle quelle.',
  'step.tell-support':
    'Si l’entreprise a changé, ou n’appartient plus à la même personne, prévenez le soutien technique Lightspeed Retail.',
  'step.account-exists': 'Dans le logiciel de comptabilité, vérifiez que le compte existe. Sinon, créez-le.',
  'step.accounts-changed': 'Dans le logiciel de comptabilité, cherchez les comptes modifiés, renommés ou désactivés.',
  'step.reactivate': 'Dans le logiciel de comptabilité, réactivez le compte, ou choisissez-en un autre avec votre comptable.',
  'step.account-in-subsidiary': 'Vérifiez que le compte est ouvert à cette filiale.',
  'step.renew-plan': 'Renouvelez l’abonnement QuickBooks Online.',
  'step.upgrade-plan': 'Dans Xero, choisissez un forfait supérieur, ou attendez le mois prochain.',
  'step.look-for-entry': 'Dans le logiciel de comptabilité, cherchez une écriture de cette journée, par numéro et par date.',
  'step.rename-list-entry': 'Dans le logiciel de comptabilité, renommez le client ou le fournisseur qui porte le même nom.',
  'step.choose-tax-rate': 'Dans QuickBooks Online, donnez un taux de taxe au compte ou à l’article.',
  'step.allow-tax-rate': 'Dans Xero, autorisez ce taux de taxe pour le compte.',
  'step.restore-contact':
    'Dans Xero, restaurez le contact, ou choisissez un autre client (Customer) dans Settings > Accounting > View Details > General Settings.',
  'step.compare-entry':
    'Ouvrez l’écriture dans le logiciel de comptabilité et comparez-la avec cette journée. Gardez-la, ou remplacez-la par celle-ci.',
  'step.run-web-connector': 'QuickBooks > File > Update Web Services : cochez l’application, puis cliquez sur Update Selected.',
  'step.close-forms': 'Dans QuickBooks, fermez toutes les fenêtres qui affichent l’écriture, sur tous les ordinateurs.',
  'step.verify-file': 'QuickBooks > File > Utilities : vérifiez le fichier d’entreprise, et réparez-le si QuickBooks le demande.',
  'step.enable-feature': 'QuickBooks > Edit > Preferences : activez la fonction.',
  'step.grant-permission': 'Dans QuickBooks, donnez à l’accès du connecteur Web les droits pour ce type d’écriture.',
  'step.open-company-file': 'Ouvrez QuickBooks avec le bon fichier d’entreprise, un accès administrateur et le mode mono-utilisateur.',
  'step.integrated-applications':
    'QuickBooks > Edit > Preferences > Integrated Applications : permettez l’accès automatique de l’application.',
  'step.repair-web-connector': 'Fermez le connecteur Web et suivez les instructions d’Intuit pour le numéro du message.',
  'step.choose-tag':
    'Settings > Accounting > View Details > General Settings (paramètres généraux) : choisissez la classe, l’emplacement ou le nom que demande le message.',
  'step.rename-plain': 'Renommez ce que nomme le message : plus court, sans deux-points, guillemets ni caractères inhabituels.',
  'step.ask-support': 'Copiez le message et envoyez-le au soutien technique Lightspeed Retail.',
  'step.tied-entry':
    'Regardez l’écriture avec votre comptable : annulez d’abord le paiement, le dépôt ou l’approbation, ou corrigez-la à la main.',
  'step.negative-day':
    'Demandez à votre comptable : une journée avec plus de remboursements que de ventes s’inscrit à la main, en écriture ou note de crédit.',
  'step.multicurrency': 'Demandez à votre comptable avant d’activer les devises multiples : dans QuickBooks, c’est définitif.',
  'step.rename-in-list':
    'Dans le logiciel de comptabilité, renommez ou renumérotez l’élément de liste qui a le même nom ou numéro, ou fusionnez les deux.',
  'step.restore-in-list':
    'Dans le logiciel de comptabilité, vérifiez que ce que nomme le message existe et est actif. Sinon, créez-le ou restaurez-le.',
  'step.open-to-subsidiary': 'Vérifiez-y que cette filiale peut l’utiliser.',
  'step.tax-on-lines':
    'Dans le logiciel de comptabilité, donnez au compte ou à l’article un taux de taxe valide pour cette entreprise ou filiale.',
  'step.tax-set-up': 'Dans le logiciel de comptabilité, complétez les réglages de taxes de l’entreprise ou de la filiale.',
  'step.allow-payments':
    'Dans le logiciel de comptabilité, permettez les paiements sur le compte, ou choisissez-en un autre pour ce mode de paiement.',
  'step.same-currency': 'Dans le logiciel de comptabilité, vérifiez que l’entreprise et le compte utilisent la devise de la boutique.',
  'step.grant-right':
    'Dans le logiciel de comptabilité, donnez ce droit au rôle ou à la personne qui a fait la connexion, ou reconnectez avec un accès administrateur.',
  'step.renew-subscription': 'Renouvelez l’abonnement au logiciel de comptabilité.',
  'step.larger-plan': 'Dans le logiciel de comptabilité, choisissez un forfait plus grand, ou faites de la place dans le forfait actuel.',
  'step.switch-on': 'Dans les réglages du logiciel de comptabilité, activez la fonction que nomme le message.',
  'step.close-entry': 'Dans le logiciel de comptabilité, fermez l’écriture et les listes ouvertes, sur chaque ordinateur.',
  'step.close-dialogs': 'Dans QuickBooks, fermez toutes les boîtes de dialogue, sur l’ordinateur du connecteur Web.',
  'step.connector-password':
    'Dans le connecteur Web, saisissez le mot de passe de l’application. S’il vous manque, contactez le soutien technique Lightspeed Retail.',
  'step.repair-quickbooks': 'Sur l’ordinateur du connecteur Web, restaurez ou réinstallez QuickBooks et le connecteur Web.',
} as const satisfies Record<keyof typeof english, Text>;
