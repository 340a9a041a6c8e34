/** La vérification du matin : son réglage, et ce qui en est dit. */
export const morning = {
  'options.section.alerts': 'Alertes',
  'morning.title': 'Vérification du matin',
  'morning.switch': 'Vérifier mes journées chaque matin',
  'morning.reads':
    'Une fois par matin, même si Sales Totals est fermé, nous lisons ce qui a changé dans vos boutiques, avec votre session.',
  'morning.never':
    'Nous ne lançons aucune action, n’ouvrons aucune session et ne vérifions rien une fois la session fermée ni dans une fenêtre privée.',
  'morning.tells': 'Une seule notification dit ce qui est nouveau : la journée et la boutique, jamais un montant ni le nom d’un client.',
  'morning.badge': 'Le nombre sur notre bouton est celui des journées à vérifier. Sans nombre : aucune, à notre connaissance.',
  'morning.hour': 'Pas avant',
  'morning.hour.of': '{time}',
  'morning.hour.why': 'À l’heure de vos boutiques. Le site envoie chaque journée le lendemain matin ; l’heure n’est pas publiée.',
  'morning.refused': 'Le navigateur ne nous permet pas d’afficher de notifications. Le nombre sur notre bouton reste à jour.',
  'morning.allow': 'Autoriser les notifications',
  'morning.private': 'Dans une fenêtre privée, rien n’est vérifié.',
  'morning.first': 'Aucune vérification pour le moment.',
  'morning.none': 'Vérifié le {date} à {time} : rien de nouveau.',
  'morning.new': {
    one: 'Vérifié le {date} à {time} : {count} nouvelle alerte.',
    other: 'Vérifié le {date} à {time} : {count} nouvelles alertes.',
  },
  'morning.coming': {
    one: 'Dans {count} boutique, la veille n’était pas encore chargée. Une heure plus tardive conviendra peut-être mieux.',
    other: 'Dans {count} boutiques, la veille n’était pas encore chargée. Une heure plus tardive conviendra peut-être mieux.',
  },
  'morning.failed': 'Le {date} à {time}, nous n’avons pas pu tout lire.',
  'morning.signed-out': 'Le {date} à {time}, aucune session n’était ouverte. Nous vérifierons de nouveau dès qu’une session sera ouverte.',
  'morning.next': 'Prochaine vérification : le {date} à {time}.',
  'morning.unlisted': 'Vérification encore impossible ici : ouvrez une fois Sales Totals pour chacune de vos boutiques.',
  'morning.day': 'Journée du {date} à vérifier',
  'morning.days': { one: '{count} nouvelle journée à vérifier', other: '{count} nouvelles journées à vérifier' },
  'morning.cut': { one: 'Une connexion à vérifier', other: '{count} connexions à vérifier' },
  'morning.in': 'Cliquez pour voir pourquoi : {stores}.',
  'morning.in-cut': 'Une connexion est aussi à vérifier. Cliquez pour voir pourquoi : {stores}.',
} as const;
