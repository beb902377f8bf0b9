import type { SettingRefusal } from './rules.ts'

/** Durations and thresholds. */
export const words = {
  title: 'Délais et seuils',
  lede: 'Chacun est une proposition tant qu’aucun acte ne l’a fixé. Un changement vaut pour les étapes qui commencent\u00a0: un délai déjà en cours garde sa durée.',
  list: 'Délais et seuils d’aujourd’hui',
  name: 'Délai ou seuil',
  value: 'Valeur',
  bounds: (least: number, most: number) => `De ${least} à ${most}.`,
  floor: 'Au moins',
  act: 'Acte',
  next: 'Suite',
  change: 'Changer…',
  actHint: 'Qui a décidé, et quand. Publié\u00a0: ne nommez que des instances.',
  changeLede: 'Pour confirmer la valeur proposée, gardez-la et citez l’acte\u00a0: elle ne sera plus une proposition.',
  save: 'Fixer cette valeur',
  done: (label: string, value: number) => `${label}\u00a0: ${value}.`,
  history: 'Historique',
  noHistory: 'Jamais changé.',
  event: (before: number, after: number, act: string) =>
    before === after ? `${after}, confirmé. ${act}` : `De ${before} à ${after}. ${act}`,
  missing: { value: 'Donnez un nombre entier', act: 'Citez l’acte\u00a0: sans lui, la valeur reste une proposition' },
  refusals: {
    'below-floor': 'C’est moins que le plancher\u00a0: quelqu’un instruirait ou déciderait seul.',
    'above-ceiling': 'C’est trop\u00a0: ce délai ou ce seuil ne voudrait plus rien dire.',
    unchanged: 'Rien ne change\u00a0: ni la valeur, ni l’acte.',
    'signatures-over-quorum':
      'Une décision ne peut pas demander plus de signatures que le quorum ne réunit de personnes.',
    'opinion-after-review': 'Un avis doit arriver avant la fin de l’instruction.',
  } satisfies Record<SettingRefusal, string>,
} as const
