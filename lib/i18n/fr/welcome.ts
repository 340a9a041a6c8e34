import type { Text } from '../en/index.ts';
import type { welcome as english } from '../en/welcome.ts';

/** La première page, après l'installation, et ce qu'une mise à jour apporte. */
export const welcome = {
  'welcome.title': 'Bienvenue dans Sales Totals Guard',
  'welcome.does': 'Ce que fait l’extension',
  'welcome.does.says': 'Elle dit en mots simples ce qui ne va pas dans une journée de Sales Totals, et quoi faire ensuite.',
  'welcome.does.checks': 'Avant Actualiser, Régénérer ou Reporter, elle vérifie tout ce qui doit être en ordre.',
  'welcome.does.one': 'Quand vous cliquez, elle lance une action sur une journée, la suit et garde l’historique.',
  'welcome.reads': 'Ce qu’elle lit',
  'welcome.reads.days': 'Vos journées, boutiques et paramètres de Lightspeed Accounting, avec votre propre session.',
  'welcome.reads.kept':
    'Ce qu’elle conserve reste dans ce navigateur. Les paramètres permettent de le voir, de l’enregistrer et de l’effacer.',
  'welcome.reads.nowhere': 'Rien n’est envoyé ailleurs. Aucun autre site n’est lu, sauf si vous le permettez.',
  'welcome.never': 'Ce qu’elle ne fait jamais',
  'welcome.never.itself': 'Elle ne lance jamais une action d’elle-même.',
  'welcome.never.twice': 'Elle n’envoie jamais une action deux fois, ni plusieurs journées à la fois.',
  'welcome.never.status': 'Elle ne modifie jamais un état directement et ne dit jamais en ordre une journée qu’elle n’a pas pu vérifier.',
  'welcome.try': 'L’essayer en deux minutes',
  'welcome.try.about': 'Une journée d’exercice. Rien n’est réel ici, et rien n’est envoyé.',
  'welcome.try.row': 'Helmets : None',
  'welcome.try.give': 'Choisir 4000 Ventes',
  'welcome.try.failed': 'La journée est en échec, et sa rangée dit pourquoi. Le bouton dit ce qui suit : cliquez dessus.',
  'welcome.try.mapping': 'Le guide vous mène à la ligne de la mise en correspondance qui affiche None. Donnez-lui un compte.',
  'welcome.try.regenerate': 'La cause est corrigée. La nouvelle mise en correspondance peut être appliquée : régénérez la journée.',
  'welcome.try.post': 'L’écriture est prête. Cliquez sur Reporter, ou elle est envoyée d’elle-même dans une demi-heure environ.',
  'welcome.try.posted': 'Envoyée, puis vérifiée de nouveau. C’est tout : sur le site, une liste de vérification précède chaque action.',
  'welcome.try.step': '{step} sur {of}',
  'welcome.try.again': 'Recommencer',
  'welcome.begin': 'Commencer',
  'welcome.begin.how': 'Connectez-vous à Lightspeed Accounting et ouvrez Sales Totals. Les journées à vérifier sont alors signalées.',
  'news.what': 'Nouveau dans la version {version} : le bureau, avec ce qui est à vérifier dans vos boutiques, et l’historique.',
  'news.close': 'OK',
} as const satisfies Record<keyof typeof english, Text>;
