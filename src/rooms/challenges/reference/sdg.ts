/** The seventeen sustainable development goals, by number from 1: titles used in French by the United Nations. */
export const sdgTitles: readonly string[] = [
  'Pas de pauvreté',
  'Faim «\u00a0zéro\u00a0»',
  'Bonne santé et bien-être',
  'Éducation de qualité',
  'Égalité entre les sexes',
  'Eau propre et assainissement',
  'Énergie propre et d’un coût abordable',
  'Travail décent et croissance économique',
  'Industrie, innovation et infrastructure',
  'Inégalités réduites',
  'Villes et communautés durables',
  'Consommation et production responsables',
  'Mesures relatives à la lutte contre les changements climatiques',
  'Vie aquatique',
  'Vie terrestre',
  'Paix, justice et institutions efficaces',
  'Partenariats pour la réalisation des objectifs',
]

/** « ODD 8, Travail décent et croissance économique » */
export const sdgLabel = (number: number): string => `ODD\u00a0${number}, ${sdgTitles[number - 1] ?? ''}`
