import { type Day, formatDay } from '#core/pure/dates.ts'
import { count, elide, frenchNumber, joinWords } from '#core/pure/text.ts'
import type { AwardState } from '../rules.ts'
import type { Activity, Figure } from './activity.ts'
import type { DayRefusal, Group } from './rules.ts'

/** What a label is, with the day it became so: the reasons of a suspension or of a withdrawal stay with the structure. */
export const saidOfState = (state: AwardState, { changedOn, until }: { changedOn: Day; until: Day }): string =>
  ({
    active: `en cours, jusqu’au ${formatDay(until)}`,
    suspended: `suspendu depuis le ${formatDay(changedOn)}`,
    withdrawn: `retiré le ${formatDay(changedOn)}`,
    expired: `arrivé à son terme le ${formatDay(until)}`,
    replaced: `renouvelé le ${formatDay(changedOn)}`,
    given_up: `rendu par la structure le ${formatDay(changedOn)}`,
  })[state]

/** « Accompagner, former et héberger ». */
export const rolesText = (roles: readonly string[]): string =>
  joinWords(roles.map((role, index) => (index === 0 ? role : role.charAt(0).toLowerCase() + role.slice(1))))

export const groupNames: Record<Group, string> = {
  current: 'En cours',
  suspended: 'Suspendus',
  ended: 'Terminés',
}

export const dayRefusals: Record<DayRefusal, string> = {
  'not-a-day': 'Cette date n’existe pas. Le registre est montré tel qu’il est aujourd’hui.',
  future: 'Choisissez une date passée. Le registre est montré tel qu’il est aujourd’hui.',
}

/** « moins de 5 », or the number. */
export const figureText = (figure: Figure): string => (figure === 'few' ? 'moins de\u00a05' : frenchNumber(figure))

const counted = (figure: Figure, one: string, many: string): string =>
  figure === 'few' ? `${figureText(figure)} ${many}` : count(figure, one, many)

/** « 12 projets repérés, 8 orientés, 3 accompagnés, réponse en 4 jours ». */
export const activityText = (activity: Activity | null): string => {
  if (!activity) return words.noActivity
  const { identified, referred, accompanied, medianDays } = activity
  const parts = [
    counted(identified, 'projet repéré', 'projets repérés'),
    counted(referred, 'orienté', 'orientés'),
    counted(accompanied, 'accompagné', 'accompagnés'),
    ...(medianDays === null ? [] : [`réponse en ${count(medianDays, 'jour', 'jours')} (délai médian)`]),
  ]
  return parts.join(', ')
}

export const words = {
  title: 'Registre du label',
  description:
    'Les structures labellisées #FrenchImpact\u00a0: par famille, par territoire, aujourd’hui ou à une date passée.',
  lede: 'Les structures à qui le label a été accordé, et ce qu’il est devenu. Le registre fait foi.',
  asItWas: (day: Day) => `Le registre tel qu’il était le ${formatDay(day)}`,
  asItWasText: 'Les labels sont ceux de ce jour-là. Les noms des structures et leur activité sont ceux d’aujourd’hui.',
  backToToday: 'Revenir à aujourd’hui',
  states: 'État du label',
  q: 'Nom ou mot',
  family: 'Famille',
  role: 'Rôle',
  place: 'Lieu',
  placeHint: 'Les labels donnés pour ce lieu, pour un lieu qui le contient ou pour un lieu qu’il contient.',
  day: 'À la date du',
  dayHint: 'Laissez vide pour aujourd’hui.',
  filter: 'Filtrer',
  all: 'Tout le registre',
  found: {
    current: (n: number) => count(n, 'structure labellisée', 'structures labellisées'),
    suspended: (n: number) => count(n, 'structure au label suspendu', 'structures au label suspendu'),
    ended: (n: number) => count(n, 'structure dont le label est terminé', 'structures dont le label est terminé'),
  } satisfies Record<Group, (n: number) => string>,
  none: 'Aucune structure ne répond à cette recherche',
  noneText: 'Élargissez le lieu ou la famille, ou essayez un autre mot.',
  empty: {
    current: 'Aucun label n’est en cours',
    suspended: 'Aucun label n’est suspendu',
    ended: 'Aucun label n’est terminé',
  } satisfies Record<Group, string>,
  coverageOf: 'La carte de couverture montre qui soutient où, et les manques.',
  unknownPlace: 'Ce lieu n’est pas reconnu',
  unknownPlaceText: 'Écrivez-le autrement dans les filtres\u00a0: la liste suivra.',
  somePlaces: 'De quel lieu s’agit-il\u00a0?',
  whichPlace: 'Plusieurs lieux portent ce nom\u00a0: choisissez.',
  noPlace: 'Aucun lieu ne porte ce nom.',
  beyond: 'Cette page est au-delà de la dernière',
  lastPage: 'La dernière page',
  since: (day: Day) => `depuis le ${formatDay(day)}`,
  allOver: 'Territoires',
  roles: 'Rôles',
  activity: 'Activité',
  noActivity: 'pas encore d’activité enregistrée',
  archived: 'Fiche archivée',
  sheet: 'Voir sa fiche',
  corrected: (typed: string) => `Résultats pour «\u00a0${typed}\u00a0».`,
  data: 'Données ouvertes',
  dataText: (day: Day) =>
    `Tous les labels accordés, avec leur état au ${formatDay(day)}, sous Licence Ouverte 2.0. Sans donnée personnelle. Les refus et les candidatures n’y sont jamais.`,
  columns: 'Ce que contient chaque colonne',
  map: 'La carte de couverture',
  criteria: 'Les critères du label',
  draws: 'Les contrôles tirés au sort',
  notAProject: 'Un projet ne reçoit jamais le label\u00a0: il rejoint la bannière.',
  of: (name: string) => elide('de', name),
} as const
