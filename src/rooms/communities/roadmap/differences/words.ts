import { count } from '#core/pure/text.ts'

export const words = {
  title: 'Ce qui a changé',
  /** « Du brouillon à la version 2. » */
  lede: (from: string | null, to: string | null) =>
    `${from ? `De la version ${from}` : 'Du brouillon'} ${to ? `à la version ${to}` : 'au brouillon d’aujourd’hui'}.`,
  from: 'De',
  to: 'À',
  draftOption: 'Brouillon d’aujourd’hui',
  versionOption: (number: number) => `Version ${number}`,
  compare: 'Comparer',
  same: 'Rien n’a changé.',
  summary: (n: number) => count(n, 'différence', 'différences'),
  added: 'Ajouté',
  removed: 'Retiré',
  moved: 'Déplacé',
  changed: 'Modifié',
  movedFromTo: (from: string, to: string) => `Passe de «\u00a0${from}\u00a0» à «\u00a0${to}\u00a0».`,
  movedRank: 'Change de rang parmi les autres.',
  followed: 'Avancement',
  decided: 'Contenu',
  field: 'Champ',
  change: 'Changement',
  nothing: 'rien',
  in: 'Dans',
}
