export const nb = '\u00a0'

/** Said on several pages of the room. */
export const words = {
  support: 'Soutien',
  // « Orientations » alone names the answers of the newsroom, in the menu
  referrals: 'Projets orientés',
  scoutings: 'Projets repérés',
  accompaniments: 'Accompagnements',
  figures: 'Les chiffres du soutien',
  project: `Qui m’aide${nb}?`,
  back: 'Revenir',
  fictional: 'Inventé pour la démonstration',
  structure: 'Au nom de quelle structure',
  chooseStructure: 'Choisissez',
  errors: { structure: 'Choisissez la structure au nom de laquelle vous agissez.' },
} as const
