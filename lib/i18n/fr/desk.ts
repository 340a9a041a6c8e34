/** Le bureau : une page de l’extension, pour un compte. */
export const desk = {
  'desk.title': 'Bureau',
  'desk.history': 'Historique',
  'desk.account': 'Compte',
  'desk.nobody': 'Aucune session n’est ouverte',
  'desk.nobody.how': 'Connectez-vous à Lightspeed Accounting et ouvrez Sales Totals une fois. Vos données apparaîtront alors ici.',
} as const;
