import type { Text } from '../en/index.ts';
import type { click as english } from '../en/click.ts';

/** Les clics sur les icônes du site, quand il n'accepte pas de demandes : les nôtres, et ceux que nous laissons passer. */
export const click = {
  'guard.unseen': 'Nous ne reconnaissons pas les icônes du site sur cette page : vos clics n’y sont pas vérifiés.',
  'guard.off': 'Les clics sur les icônes du site ne sont pas vérifiés : vous l’avez désactivé.',
  'guard.late': 'Cette page était ouverte avant l’extension. Rechargez-la pour qu’aucun clic sur ses icônes n’échappe à la vérification.',
  'guard.anyway': 'Cliquer quand même sur l’icône du site',
  'guard.anyway.question': 'Tout n’est pas en ordre. Si vous continuez, votre prochain clic sur {icon} ira au site sans vérification :',
  'guard.anyway.clear': 'Tout est vérifié. Si vous continuez, votre prochain clic sur {icon} ira tel quel au site.',
  'guard.let-through': 'Laisser passer mon prochain clic',
  'guard.waiting': 'Cliquez maintenant sur {icon} dans la page, une seule fois. Seul ce clic passera.',
  'guard.waiting.unrecorded': 'Votre registre ne peut pas être mis à jour : ce clic n’y figurera pas.',
  'guard.cancel': 'Renoncer à cliquer',
  'guard.pressed':
    'Vous avez cliqué sur {icon}. Attendez quelques minutes, rechargez la page et vérifiez la journée avant tout autre clic.',
  'guard.perhaps': 'Votre clic sur {icon} est peut-être passé. Rechargez la page et vérifiez la journée avant tout autre clic.',
  'click.sent': 'Clic en cours sur l’icône du site.',
  'click.awaited': 'Votre prochain clic sur l’icône du site passera.',
  'click.unknown':
    'Nous ne savons pas encore si le clic est arrivé au site. Nous vérifions la journée du {date} ; d’ici là, ne cliquez pas de nouveau.',
  'click.accepted': 'L’icône du site a reçu le clic. Nous vérifions la journée du {date} jusqu’à ce que le site affiche un changement.',
  'click.settling': 'Nous vérifions de nouveau la journée du {date}.',
  'click.unchanged': 'L’icône du site a reçu le clic, mais le site affiche toujours la même chose pour la journée du {date}.',
  'click.lost':
    'Nous n’avons pas pu savoir si le clic est arrivé au site. Vérifiez dans votre logiciel de comptabilité avant de réessayer.',
  'click.not-clicked.gone': 'Aucun clic n’a eu lieu : la page a été fermée ou rechargée avant.',
  'click.not-clicked.another-day': 'Aucun clic n’a eu lieu : la page affiche maintenant une autre journée.',
  'click.not-clicked.no-icon': 'Aucun clic n’a eu lieu : l’icône du site est absente ou inutilisable pour le moment.',
  'click.not-clicked.late': 'Aucun clic n’a eu lieu : la vérification de la journée a pris trop de temps.',
  'click.not-clicked.stopped': 'Aucun clic n’a eu lieu : nous avons été interrompus avant.',
  'click.not-clicked.unused': 'Vous n’avez pas cliqué sur l’icône du site. Rien n’a été envoyé.',
  'click.post-waits': 'L’envoi peut prendre jusqu’à une demi-heure. Vérifiez la journée après ce délai.',
  'click.site-says': 'Le site indique : « {words} »',
  'click.real-hand': 'Certains sites ne réagissent qu’à un vrai clic. S’il ne s’est rien passé, cliquez vous-même sur l’icône :',
  'click.clicked': 'Clic effectué',
  'click.perhaps': 'Clic peut-être effectué',
  'click.before-run': 'Un seul clic est fait pour vous sur l’icône du site.',
  'sheet.group.day': 'J’ai vérifié cette journée.',
  'sheet.group.both': 'J’ai vérifié cette journée, mon accès et les paramètres de la boutique.',
  'sheet.group.store': 'J’ai vérifié mon accès et les paramètres de la boutique.',
  'sheet.cannot-check': 'Impossible de le vérifier : {why}.',
  'sheet.group.settings': 'J’ai vérifié les paramètres de la boutique.',
  'sheet.group.access': 'J’ai vérifié cette journée et mon accès.',
  'sheet.told-of-store': 'Vous l’avez confirmé pour cette boutique à {time}.',
  'sheet.told-at': 'Vous l’avez confirmé à {time}.',
  'sheet.told-on': 'Vous l’avez confirmé le {date}.',
  'options.guard': 'Les icônes du site',
  'options.guard.site': 'Vérifier les clics sur les icônes de {site}',
  'options.guard.why':
    'Un clic sur Actualiser, Régénérer ou Reporter ouvre d’abord notre liste de vérification. Sinon, il va directement au site.',
  'options.told': 'Vos confirmations',
  'options.told.why':
    'Le site ne nous dit pas tout. Ce que vous avez confirmé n’est pas redemandé pendant un certain temps ; ici, vous pouvez changer d’avis.',
  'options.told.none': 'Rien n’est conservé.',
  'options.told.forget': 'Me le redemander',
  'problem.not-recorded': 'Ce clic ne peut pas être ajouté à votre registre.',
  'problem.operation-running.unnamed':
    'Une action est encore en cours pour la journée du {date}. Une seule journée à la fois : attendez la fin.',
} as const satisfies Record<keyof typeof english, Text>;
