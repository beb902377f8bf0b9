export const paths = {
  home: '/',
  display: '/affichage',
  legalNotice: '/mentions-legales',
  privacy: '/confidentialite',
  rules: '/regles',
  accessibility: '/accessibilite',
  openData: '/donnees',
  search: '/annuaire',
  newSheet: '/annuaire/nouvelle-fiche',
  contact: '/contact',
  territories: '/territoires',
  challenges: '/defis',
} as const
