/** Le bureau : une page de l’extension, pour un compte. */
export const desk = {
  'desk.title': 'Bureau',
  'desk.needs': 'À vérifier',
  'desk.year': 'Année',
  'desk.history': 'Historique',
  'desk.account': 'Compte',
  'desk.nobody': 'Aucune session n’est ouverte',
  'desk.nobody.how': 'Connectez-vous à Lightspeed Accounting et ouvrez Sales Totals une fois. Vos données apparaîtront alors ici.',
  'needs.waiting': { one: '{count} journée est concernée.', other: '{count} journées sont concernées.' },
  'needs.waiting.stores': {
    one: '{count} journée de {stores} boutiques est concernée.',
    other: '{count} journées de {stores} boutiques sont concernées.',
  },
  'needs.begin': 'Commencer par la journée du {date}',
  'needs.day': '{date}',
} as const;
