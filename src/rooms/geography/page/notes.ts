import type { Key } from '../load/rows.ts'

/** Something known of a territory that its data do not say. Nothing enters here without its source and its date. */
export type PlaceNote = { title: string; text: string; source: string; date: string; url?: string }

export const placeNotes: Partial<Record<Key, PlaceNote>> = {
  'epci:200046977': {
    title: 'Un groupe de travail depuis juillet 2017',
    text: 'En juillet 2017, des acteurs lyonnais ont formé un groupe de travail pour faire émerger un accélérateur d’innovation sociale de territoire. Le compte rendu de 2018 cite dix d’entre eux et annonce que le groupe s’élargira\u00a0: la liste n’est pas exhaustive.',
    source: 'Compte rendu de la présentation du #FrenchImpact à Lyon, publié par le Mouves',
    date: '2018-02-22',
  },
  'department:69': {
    title: 'Deux collectivités sur un même département',
    text: 'Depuis le 1er janvier 2015, la Métropole de Lyon exerce sur son territoire les compétences du département. Les chiffres de cette page couvrent les deux\u00a0: la métropole et le reste du Rhône.',
    source: 'Code général des collectivités territoriales, article L. 3611-1',
    date: '2015-01-01',
  },
}
