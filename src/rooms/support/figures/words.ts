import { count, frenchNumber } from '#core/pure/text.ts'
import { nb } from '../words.ts'
import type { Measure } from './rules.ts'

export const measureNames: Record<Measure, string> = {
  spotted: 'Projets repérés',
  asked: 'Demandes reçues',
  referred: 'Orientations proposées',
  accepted: 'Acceptées',
  achieved: 'Abouties',
  declined: 'Déclinées',
  accompanied: 'Accompagnements ouverts',
}

export const said = (n: number | null): string => (n === null ? 'moins de 5' : frenchNumber(n))

export const words = {
  title: 'Les chiffres du soutien',
  description: 'Ce que font les structures labellisées, par famille et par mois, sans nommer aucun projet.',
  lede: `Ce que font les structures labellisées, par famille et par mois. Aucun projet, aucune structure n’est nommé${nb}; un nombre de 1 à 4 est dit «${nb}moins de 5${nb}».`,
  caption: 'Activité des structures labellisées, par mois et par famille, sur douze mois',
  month: 'Mois',
  family: 'Famille',
  double:
    'Une structure qui porte deux labels compte dans ses deux familles. Aucun total n’est donné, pour qu’aucun petit nombre ne puisse être retrouvé.',
  none: 'Rien encore à compter',
  noneText:
    'Les premiers chiffres paraîtront quand des structures labellisées auront repéré, orienté ou accompagné des projets.',
  setAside: (n: number) =>
    `${count(n, 'ligne inventée', 'lignes inventées')} pour la démonstration, ${n > 1 ? 'mises' : 'mise'} de côté${nb}: ${n > 1 ? 'elles ne comptent' : 'elle ne compte'} dans aucun nombre.`,
  counted: (n: number) =>
    `Ce site est une démonstration${nb}: ${count(n, 'ligne inventée compte', 'lignes inventées comptent')} dans ces nombres.`,
  file: 'Télécharger en JSON',
  licence: 'Licence Ouverte 2.0',
} as const
