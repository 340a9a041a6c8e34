import type { Text } from '../en/index.ts';
import type { policy as english } from '../en/policy.ts';

/** Ce qu'une organisation fixe pour ses membres. */
export const policy = {
  'policy.fixed': 'Défini par votre organisation',
  'policy.title': 'Votre organisation',
  'policy.some': 'Certains paramètres sont définis par votre organisation et ne peuvent pas être modifiés ici.',
  'policy.click-anyway': 'Personne ne peut cliquer malgré ce qui n’est pas en ordre.',
  'policy.sites': 'Seuls les sites qu’elle nomme peuvent être ajoutés.',
  'policy.retention': 'L’historique est conservé pendant {months} mois.',
  'policy.help': 'Son message : {help}',
  'policy.unread': 'Ce qu’elle a défini est illisible pour : {names}. Si la sécurité en dépend, la valeur la plus stricte s’applique.',
  'problem.policy': 'Votre organisation ne permet à personne de cliquer malgré ce qui n’est pas en ordre.',
  'problem.policy.site': 'Votre organisation ne permet pas d’ajouter ce site.',
} as const satisfies Record<keyof typeof english, Text>;
