import type { Text } from '../en/index.ts';
import type { sheet as english } from '../en/sheet.ts';

/** La liste de vérification : ce qui n'a pas pu être vérifié, ce qui a changé, ce qui vient d'abord, ce qui a été vérifié. */
export const sheet = {
  'changed.role': 'Votre accès a changé.',
  'changed.account': 'Les informations du compte ont changé.',
  'changed.messages': 'Le message de cette journée a changé.',
  'changed.books': 'Les livres ont été fermés ou rouverts.',
  'changed.posting': 'Les données de référence ou les paramètres de comptabilité ont changé.',
  'problem.not-checked-again': 'Nous n’avons pas pu vérifier cette journée de nouveau : {why}. Rien n’a été envoyé.',
  'problem.read-more':
    'Nous avons pu en lire plus qu’avant. Rien n’a été envoyé. Relisez la liste de vérification, puis cliquez sur le bouton.',
  'problem.no-longer-clear': 'La liste de vérification n’est plus en ordre. Rien n’a été envoyé. Lisez ce qu’elle indique maintenant.',
  'check.signed-in.unreachable': 'Lightspeed Accounting ne répond pas : impossible de vérifier cette journée. Rien n’a été envoyé.',
  'check.store-connected.unread': 'Nous n’avons pas pu lire la boutique : {why}. Rien n’a été envoyé.',
  'check.something-to-repair.nothing': 'Rien de ce que nous voyons ne demande d’utiliser {action} pour cette journée.',
  'check.something-to-repair.your-word': 'Nous ne pouvons pas vérifier cette raison : nous nous fions à vous.',
  'check.something-to-repair.unsupported': 'Ce que nous voyons de cette journée ne confirme pas cette raison.',
  'check.status-eligible.fits': '{action} convient à une journée à l’état {words}',
  'check.errors-resolved.said': 'Avec cette raison, vous affirmez aussi que la cause est corrigée.',
  'check.errors-resolved.ask-silent': 'J’ai trouvé et corrigé la cause. {entry} : {word}, sans message du site.',
  'check.errors-resolved.ask-balance': 'J’ai trouvé et corrigé ce qui faisait différer les ventes et les paiements.',
  'check.already-posted.arrived': {
    one: 'Je sais que cette écriture du {date}, déjà dans {software}, peut y être modifiée : {entries}.',
    other: 'Je sais que ces écritures du {date}, déjà dans {software}, peuvent y être modifiées : {entries}.',
  },
  'check.already-posted.under-way': {
    one: 'Je sais que cette écriture du {date} est envoyée et attend le connecteur Web : {entries}.',
    other: 'Je sais que ces écritures du {date} sont envoyées et attendent le connecteur Web : {entries}.',
  },
  'check.already-posted.announced': {
    one: 'Déjà dans {software} : {entries}. Vous confirmez ensuite que cette écriture peut être modifiée.',
    other: 'Déjà dans {software} : {entries}. Vous confirmez ensuite que ces écritures peuvent être modifiées.',
  },
  'check.already-posted.second': {
    one: 'Déjà dans {software} pour la journée du {date} : {entries}. Si vous continuez, cette écriture peut être modifiée.',
    other: 'Déjà dans {software} pour la journée du {date} : {entries}. Si vous continuez, ces écritures peuvent être modifiées.',
  },
  'sheet.suggested': 'Choisie d’après ce que nous voyons de cette journée. Vous pouvez la changer.',
  'sheet.title': '{action} les données du {date}',
  'sheet.proofs': { one: '{count} point vérifié à {time}', other: '{count} points vérifiés à {time}' },
  'sheet.figures-agree': { one: '{count} chiffre identique', other: '{count} chiffres identiques' },
  'sheet.figures-unread': 'Autres chiffres',
  'store.unnamed': 'nº {id}',
} as const satisfies Record<keyof typeof english, Text>;
