import type { Text } from '../en/index.ts';
import type { extension as english } from '../en/extension.ts';

/** La fenêtre de l'extension et ses paramètres. */
export const extension = {
  'popup.reading': 'Lecture de vos journées…',
  'popup.days': { one: '{count} journée à vérifier', other: '{count} journées à vérifier' },
  'popup.well': 'D’après leur état, toutes les journées sont en ordre',
  'popup.store-unread': 'Nous n’avons pas pu lire cette boutique ; une journée est peut-être à vérifier.',
  'popup.store-stored':
    'D’après leur état, toutes les journées étaient alors en ordre. Impossible de revérifier ; cela a peut-être changé.',
  'popup.store-empty': 'Aucune journée depuis le {date}.',
  'popup.looked-at': { one: '{count} journée vérifiée depuis le {date}.', other: '{count} journées vérifiées depuis le {date}.' },
  'popup.as-of': 'état à {time}',
  'popup.as-of-date': 'état du {date} à {time}',
  'popup.read-only':
    'Sur ce site, nous ne voyons que certains états des journées, pas les données modifiées dans le PDV ni les écarts de chiffres.',
  'popup.read-only.well': 'Parmi les états visibles, aucun à vérifier',
  'popup.read-only.was-well':
    'Parmi les états alors visibles, aucun n’était à vérifier. Impossible de revérifier ; cela a peut-être changé.',
  'popup.store': 'Boutique {id}',
  'popup.step': 'À faire : {action}',
  'popup.step.look': 'À faire : ouvrir la journée',
  'popup.begin': 'Commencer',
  'popup.stores': { one: '{count} boutique', other: '{count} boutiques' },
  'popup.cause-days': { one: '{count} journée', other: '{count} journées' },
  'popup.more-causes': { one: '{count} autre cause, au bureau', other: '{count} autres causes, au bureau' },
  'popup.more-stores': { one: '{count} autre boutique, au bureau', other: '{count} autres boutiques, au bureau' },
  'popup.month': '{month} : {days}',
  'popup.running': 'En cours',
  'popup.progress': 'étape {step} sur {of}',
  'popup.about':
    'Dans Sales Totals, nous disons ce qui ne va pas dans une journée et la vérifions avant Actualiser, Régénérer ou Reporter.',
  'popup.no-site': 'Lightspeed Accounting n’a pas encore été ouvert dans ce navigateur.',
  'popup.no-site.how': 'Connectez-vous-y et ouvrez Sales Totals une fois. Les journées à vérifier s’afficheront ensuite ici.',
  'popup.no-stores': 'Nous ne connaissons encore aucune boutique de ce site. Ouvrez Sales Totals une fois.',
  'popup.open-report': 'Ouvrir Sales Totals',
  'extension.no-answer': 'L’extension n’a pas répondu. Réessayez ; si rien ne change, redémarrez le navigateur.',
  'popup.settings': 'Paramètres',
  'options.title': 'Paramètres',
  'options.language': 'Langue',
  'options.language.browser': 'Comme le navigateur',
  'options.language.en': 'English',
  'options.language.fr': 'Français',
  'options.language.saved': 'Enregistré. Les pages ouvertes changent aussitôt.',
  'options.stored': 'Conservé dans ce navigateur',
  'options.stored.what':
    'Les journées et boutiques lues, le nom de la personne et celui du compte, et l’historique des actions. Rien ne quitte ce navigateur.',
  'options.save': 'Enregistrer l’historique',
  'options.save.first': 'Vous pouvez enregistrer l’historique avant de l’effacer.',
  'options.saved': {
    one: 'Enregistré : 1 action.',
    other: 'Enregistré : {count} actions.',
  },
  'options.saved.none': 'Il n’y a pas d’historique pour le compte dont la session est ouverte.',
  'options.clear': 'Effacer les données conservées',
  'options.clear.title': 'Effacer les données conservées ?',
  'options.clear.goes': 'Seront effacés : les journées et boutiques conservées, les noms et l’historique des actions terminées.',
  'options.clear.also':
    'Aussi : vos confirmations, les jours de fermeture ou traités, les journées en cours, les guides et les vérifications du matin.',
  'options.clear.stays':
    'Seront gardés : vos paramètres et toute action en cours. Rien ne change dans Lightspeed Accounting ni dans vos livres.',
  'options.clear.confirm': 'Effacer',
  'options.clear.keep': 'Garder',
  'options.cleared': 'Effacé.',
  'options.cleared.kept': {
    one: 'Effacé. {count} action encore en cours est gardée jusqu’à la fin.',
    other: 'Effacé. {count} actions encore en cours sont gardées jusqu’à la fin.',
  },
  'options.about': 'Ce que l’extension fait, et ne fait pas',
  'options.about.does':
    'Elle lit vos journées avec votre session et lance une action, sur une journée, quand vous cliquez sur le bouton de sa liste de vérification.',
  'options.about.does-not':
    'Elle ne lance jamais une action d’elle-même, ne modifie jamais un état directement et n’envoie rien ailleurs qu’à Lightspeed Accounting.',
  'options.version': 'Version {version}',
} as const satisfies Record<keyof typeof english, Text>;
