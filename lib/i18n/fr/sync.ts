import type { Text } from '../en/index.ts';
import type { sync as english } from '../en/sync.ts';

/** Ce qui a été dit et montré suit la personne sur ses autres ordinateurs. */
export const sync = {
  'sync.title': 'Sur vos autres ordinateurs',
  'sync.why': 'Ce que vous avez confirmé et montré peut vous suivre par la synchronisation du navigateur ; ni journée, ni chiffre.',
  'sync.how': 'Si deux ordinateurs diffèrent, le plus récent compte. « Effacer les données conservées » arrête ce partage.',
  'sync.on': 'Les partager par la synchronisation du navigateur',
  'sync.items': {
    one: '{count} élément dans la synchronisation du navigateur.',
    other: '{count} éléments dans la synchronisation du navigateur.',
  },
  'sync.remove': 'Les en retirer',
  'sync.unasked': 'La synchronisation du navigateur ne répond pas.',
  'sync.refused': 'La synchronisation du navigateur n’a rien pris de plus. Ce que vous nous avez dit reste sur cet ordinateur.',
} as const satisfies Record<keyof typeof english, Text>;
