import type { Text } from '../en/index.ts';
import type { show as english } from '../en/show.ts';

/** Les icônes du site que nous ne connaissons pas par nous-mêmes : la personne qui les utilise nous les montre, une fois. */
export const show = {
  'show.unknown': 'Nous ne reconnaissons pas {icons} : vos clics n’y sont pas vérifiés.',
  'show.lost': 'Vous nous avez montré {icon}, mais elle est introuvable sur cette page : vos clics n’y sont pas vérifiés.',
  'show.kept': 'Vous nous avez montré {icon}.',
  'show.start': 'Nous la montrer',
  'show.again': 'La montrer de nouveau',
  'show.forget': 'L’oublier',
  'show.open-tab': 'Ouvrez l’onglet Accounting (comptabilité). Vous pourrez nous y montrer ses icônes.',
  'show.pointing': 'Cliquez sur une icône dans la page : {icons}. Le site ne fera rien.',
  'show.keys': 'Au clavier : allez à l’icône avec Tab, puis Entrée. Échap arrête tout.',
  'show.cancel': 'Annuler',
  'show.not.outside': 'Hors de l’onglet Accounting (comptabilité). Cliquez sur une icône de cet onglet.',
  'show.not.nothing': 'Ce n’est pas une des trois icônes. Cliquez sur l’icône même.',
  'show.not.large': 'C’est trop grand pour une icône. Cliquez sur l’icône même.',
  'show.not.words': 'Ce texte dit autre chose : ce n’est pas une des trois icônes.',
  'show.not.known': 'Nous reconnaissons déjà {icon}. Cliquez sur une icône que nous ne reconnaissons pas.',
  'show.not.alike': 'Autre chose a la même apparence dans cet onglet : nous ne pourrions pas les distinguer plus tard.',
  'show.not.closed': 'Cette icône est dans une partie fermée de la page, que nous ne pouvons pas atteindre.',
  'show.not.gone': 'Elle n’est plus là, ou son apparence a changé. Cliquez dessus encore une fois.',
  'show.which': 'Quelle est cette icône ?',
  'show.label': 'Son nom sur le site : {words}',
  'show.effect': 'Nous gardons son apparence pour {site} et vérifions désormais les clics sur cette icône.',
  'show.choose': 'Choisissez de quelle icône il s’agit',
  'show.keep': 'Vérifier ses clics',
  'show.covered': 'Quelque chose couvre cette question : rien n’est gardé. Fermez ce qui la couvre, ou rechargez la page.',
  'show.uncovered': 'Quelque chose a couvert cette question. Lisez-la encore une fois.',
  'options.shown': 'Icônes que vous nous avez montrées',
  'options.shown.why':
    'Nous ne les reconnaissions pas. De chacune, nous gardons l’apparence pour son site. Sans elle, ses clics ne sont pas vérifiés.',
  'options.shown.none': 'Vous ne nous en avez montré aucune.',
  'options.shown.one': '{action} sur {site}',
  'options.shown.on': 'Montrée le {date}.',
} as const satisfies Record<keyof typeof english, Text>;
