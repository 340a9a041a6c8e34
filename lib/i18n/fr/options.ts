import type { Text } from '../en/index.ts';
import type { options as english } from '../en/options.ts';

/** Les sections des paramètres, et ce qui est conservé ici. */
export const options = {
  'legend.short': 'États',
  'options.contents': 'Sections',
  'options.section.told': 'Ce que vous nous avez dit',
  'options.section.guard': 'La protection',
  'options.section.data': 'Données',
  'options.section.help': 'Aide et à propos',
  'options.sites.read': 'Sites que nous lisons',
  'options.permissions': 'Ce que le navigateur nous permet',
  'options.permission.storage': 'Conserver vos paramètres et vos journées dans ce navigateur',
  'options.permission.scripting': 'Cliquer pour vous sur l’icône du site, une seule fois, après sa liste de vérification',
  'options.permission.activeTab': 'Regarder une fois la page en dessous, quand vous y ouvrez notre fenêtre',
  'options.permission.alarms': 'Suivre une action jusqu’à sa fin et vérifier le matin, sans page ouverte',
  'options.permission.cookies': 'Savoir dans quel conteneur se trouve une page ; aucun témoin (cookie) n’est lu',
  'options.permission.notifications': 'Afficher une notification, si vous l’avez demandé',
  'options.save.about':
    'Tout l’historique des comptes ci-dessus, dans un fichier pour tableur. Le bureau permet de le filtrer et de l’imprimer.',
  'options.clear.about': 'Efface ce qui est conservé, pour tous les comptes de ce navigateur. Une confirmation est demandée avant.',
  'options.legend': 'Ouvrir la liste',
  'kept.what': 'Quoi',
  'kept.count': 'Combien',
  'kept.when': 'Depuis',
  'kept.from': 'À partir du {date}',
  'kept.since': 'Depuis le {date}',
  'kept.kind.days': 'Journées lues',
  'kept.kind.history': 'Entrées de l’historique',
  'kept.kind.told': 'Confirmations',
  'kept.kind.said': 'Boutiques avec des jours de fermeture ou traités',
  'kept.kind.guides': 'Guides commencés',
  'kept.nobody': 'Aucune session n’a été vue depuis le démarrage du navigateur. Ce qui est conservé n’est montré qu’au compte concerné.',
  'kept.others': {
    one: '{count} entrée d’un autre compte est aussi conservée. Seul ce compte la voit.',
    other: '{count} entrées d’autres comptes sont aussi conservées. Seuls ces comptes les voient.',
  },
} as const satisfies Record<keyof typeof english, Text>;
