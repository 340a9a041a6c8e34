import type { Text } from '../en/index.ts';
import type { panel as english } from '../en/panel.ts';

/** Une journée en détail : ce qui ne va pas, la prochaine étape, les chiffres et ce que l'assistance doit savoir. */
export const panel = {
  'panel.title': 'Le {date} en détail',
  'panel.open': 'Détails du {date}',
  'panel.details': 'Détails',
  'panel.legend': 'Ce que les mots veulent dire',
  'panel.found': 'Ce que nous voyons',
  'panel.confidence.likely': 'Nous en sommes assez sûrs.',
  'panel.confidence.unsure': 'Nous n’en sommes pas sûrs : seule la tournure générale le dit.',
  'panel.advised': 'Pour cette journée, notre conseil : {action}.',
  'panel.next.refresh': 'Prochaine étape',
  'panel.next.regenerate': 'Prochaine étape',
  'panel.next.post': 'Prochaine étape',
  'panel.next.fix-first': 'D’abord',
  'panel.next.wait': 'Attendre',
  'panel.next.ask-support': 'Demander à l’assistance',
  'panel.next.nothing': 'Rien à faire',
  'figures.title': 'Chiffres',
  'figures.pos': 'PDV',
  'figures.accounting': 'Comptabilité',
  'figures.difference': 'Écart',
  'figures.imbalance': 'Les ventes moins les remises plus les taxes ne font pas ce qui a été payé : il reste {amount}.',
  'figures.check.open': 'L’addition {id} est ouverte : {amount}',
  'figures.check.unbalanced': 'L’addition {id} n’est pas en équilibre : {amount}',
  'figures.check.unknown': 'Addition {id} : {amount}',
  'support.prepare': 'Préparer un rapport pour l’assistance',
  'support.title': 'Rapport pour l’assistance',
  'support.whole': 'Avec les montants et les noms',
  'support.copy': 'Copier',
  'support.copied': 'Copié.',
} as const satisfies Record<keyof typeof english, Text>;
