import { count } from '#core/pure/text.ts'
import { words as common } from '../words.ts'
import type { Nearness } from './queries-recipients.ts'

export const nearNames: Record<Exclude<Nearness, null>, string> = {
  commune: 'dans la commune du projet',
  epci: 'dans l’intercommunalité du projet',
  department: 'dans le département du projet',
  region: 'dans la région du projet',
}

export const words = {
  q: 'Nom, sigle ou mots',
  qHint: 'Ce que la structure fait, ou comment elle s’appelle.',
  more: 'Famille du label, rôle, territoire',
  family: 'Famille du label',
  role: 'Ce qu’elle fait',
  any: 'Peu importe',
  place: 'Territoire',
  placeHint: 'Les structures de ce lieu, de ce qu’il contient et de ce qui le contient.',
  noPlace: 'Aucun lieu de ce nom. Essayez la commune ou le département.',
  whichPlace: 'Choisissez le lieu dont il s’agit.',
  search: 'Chercher',
  order: 'Les structures labellisées d’abord, les plus proches du projet en premier.',
  found: (n: number) => count(n, 'structure', 'structures'),
  none: 'Aucune structure ne répond à cette recherche. Élargissez le territoire, ou laissez la famille de côté.',
  go: 'Continuer avec cette structure',
  pages: 'Pages de structures',
  unlabelled: 'sans label actif',
  unkept: 'fiche que personne ne tient encore',
  fictional: common.fictional.toLowerCase(),
} as const
