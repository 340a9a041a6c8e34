import type { Text } from '../en/index.ts';
import type { next as english } from '../en/next.ts';

/** La prochaine étape d'une journée : le bouton qui la nomme, et ce qui est dit quand ce n'est aucune des trois actions. */
export const next = {
  'button.mapping': 'Corriger la mise en correspondance',
  'button.mapping-look': 'Vérifier la mise en correspondance',
  'button.reconnect-store': 'Reconnecter la boutique',
  'button.reconnect': 'Reconnecter {software}',
  'button.accounts': 'Vérifier les comptes',
  'button.decide': 'Voir ce qu’il faut décider',
  'button.entry': 'Chercher l’écriture',
  'button.sale': 'Trouver la vente',
  'button.unpaid': 'Trouver les ventes non payées',
  'button.of-day': '{step} : {date}',
  'button.web-connector': 'Exécuter le connecteur Web',
  'software.short.quickbooks-online': 'QuickBooks',
  'software.short.quickbooks-desktop': 'QuickBooks',
  'software.short.xero': 'Xero',
  'software.short.sage': 'Sage',
  'software.short.unknown': 'le logiciel',
  'headline.no-account': '{row} n’a pas de compte',
  'headline.no-account.more': { one: '{row} et {count} autre ligne sans compte', other: '{row} et {count} autres lignes sans compte' },
  'headline.rows-missing': 'Des lignes n’ont pas de compte',
  'headline.ready-to-regenerate': 'Prête à régénérer',
  'panel.next.look': 'À savoir',
  'figures.more.accounting': '{amount} de plus en comptabilité',
  'figures.less.accounting': '{amount} de moins en comptabilité',
  'figures.more.after': '{amount} de plus',
  'figures.less.after': '{amount} de moins',
  'figures.not-known': 'inconnu',
  'advice.wait.running':
    'Une action ({action}) est en cours pour la journée du {date}. Une journée à la fois : vous pourrez continuer ici ensuite.',
  'advice.look.others': 'L’écriture attend l’envoi. Les détails disent si une personne vient d’actualiser ou de régénérer cette journée.',
  'advice.look.exceptions':
    'L’écart reste après l’actualisation. Il peut venir des Payment Exceptions : payé ce jour-là, vendu un autre jour. Comparez les deux.',
  'advice.look.open-checks':
    'L’écart reste après l’actualisation. Il peut venir des ventes non payées : une fois payées, actualisez de nouveau.',
  'advice.look.tender':
    'L’écart reste après l’actualisation. Seuls les paiements diffèrent : peut-être un autre mode de paiement. Comparez les deux.',
  'advice.look.difference':
    'L’écart reste après l’actualisation, et nous n’en connaissons pas la cause. Comparez, ou contactez le soutien technique Lightspeed Retail.',
  'advice.nothing.mapping-changed':
    'Cette journée est reportée en comptabilité. La mise en correspondance a changé depuis : régénérez-la seulement si un de ses comptes a changé.',
  'check.refreshed-before.warn': 'Je sais que cette journée a déjà été actualisée : une autre actualisation n’y changera sans doute rien.',
} as const satisfies Record<keyof typeof english, Text>;
