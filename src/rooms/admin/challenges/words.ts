import { count } from '#core/pure/text.ts'

/** Keeping the list of challenges. */
export const words = {
  lede: 'Un sous-défi qui en double un autre peut lui être réuni. Les cinq grands défis restent.',
  columns: { name: 'Défi', sheets: 'Fiches', aliases: 'On dit aussi', next: 'Suite' },
  merge: 'Réunir à un autre…',
  caption: (root: string) => `Sous-défis de «\u00a0${root}\u00a0»`,
  noChild: 'Aucun sous-défi.',
  merging: {
    title: (name: string) => `Réunir «\u00a0${name}\u00a0» à un autre défi`,
    lede: 'Choisissez le défi qui restera. Rien ne se fait avant la page suivante.',
    into: 'Défi qui reste',
    choose: 'Choisir un défi',
    next: 'Voir ce qui changera',
  },
  confirm: {
    title: (from: string, into: string) => `Réunir «\u00a0${from}\u00a0» à «\u00a0${into}\u00a0»\u00a0?`,
    lede: 'On ne peut pas revenir en arrière.',
    changes: 'Ce qui changera',
    list: (from: string, into: string, sheets: number) => [
      `${count(sheets, 'fiche qui a choisi', 'fiches qui ont choisi')} «\u00a0${from}\u00a0» ${sheets < 2 ? 'comptera' : 'compteront'} pour «\u00a0${into}\u00a0», sans être ${sheets < 2 ? 'réécrite' : 'réécrites'}.`,
      `L’adresse de «\u00a0${from}\u00a0» mènera à «\u00a0${into}\u00a0».`,
      `La page de «\u00a0${into}\u00a0» dira publiquement que les deux ont été réunis, et quand.`,
    ],
    submit: 'Réunir ces deux défis',
    done: (from: string, into: string) => `«\u00a0${from}\u00a0» est réuni à «\u00a0${into}\u00a0».`,
  },
} as const
