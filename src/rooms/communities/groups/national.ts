/** What was said of it on 22 February 2018, and nothing more: « un groupe de travail est en cours sur l’animation dans les territoires ». */
export const national = {
  slug: 'animation-des-communautes-dans-les-territoires',
  name: 'Animation des communautés dans les territoires',
  mission: 'Travailler à l’animation des communautés dans les territoires.',
  sourceName: 'Compte rendu de la réunion publique du 22 février 2018 à Lyon, publié par le Mouves',
  sourceOn: '2018-02-22',
} as const
