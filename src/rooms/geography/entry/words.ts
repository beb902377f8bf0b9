import { count } from '#core/pure/text.ts'

export const words = {
  title: 'Territoires',
  description:
    'Chaque commune, intercommunalité, département et région de France a sa page\u00a0: ce qui existe, qui agit, ce qui manque.',
  lede: 'Chaque commune, intercommunalité, département et région a sa page\u00a0: ce qui existe, qui agit depuis plus loin, et ce qui manque encore.',
  label: 'Votre territoire',
  hint: 'Nom, code postal ou code Insee.',
  search: 'Voir ce territoire',
  several: (n: number) => `${count(n, 'territoire répond', 'territoires répondent')} à cette recherche`,
  perhaps: 'Vouliez-vous dire\u00a0?',
  none: (asked: string) => `Aucun territoire ne répond à «\u00a0${asked}\u00a0»`,
  noneAdvice: 'Essayez le code postal, ou le début du nom seulement.',
  also: (alias: string) => `dont ${alias}`,
  mainland: 'Régions et départements',
  overseas: 'Outre-mer',
  how: 'Comment ça marche',
  howSteps: [
    'Une fiche est rattachée au lieu où elle agit\u00a0: une commune, une intercommunalité, un département, une région ou la France entière.',
    'La page d’un territoire montre ce qui est rattaché à lui et à tout ce qu’il contient, puis ce qui agit ici depuis plus loin.',
    'Une intercommunalité à cheval sur deux départements n’est rangée dans aucun des deux\u00a0: ses communes, si.',
  ],
} as const
