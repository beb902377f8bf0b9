import { type Day, formatDay } from '#core/pure/dates.ts'
import { count, elide, frenchNumber } from '#core/pure/text.ts'
import type { AwardState } from '../../rules.ts'
import type { Commitment } from './queries.ts'

/** A step of the life of a label, as its timeline tells it. */
export const stepNames: Record<AwardState, string> = {
  active: 'Label en cours',
  suspended: 'Label suspendu',
  withdrawn: 'Label retiré',
  expired: 'Label arrivé à son terme',
  replaced: 'Label renouvelé\u00a0: un autre lui succède',
  given_up: 'Label rendu par la structure',
}

/** « 12 sur 30 personnes formées, au 3 mars 2026 ». */
export const progressText = ({
  value,
  target,
  unit,
  reportedOn,
}: Pick<Commitment, 'value' | 'target' | 'unit' | 'reportedOn'>): string =>
  value === null || reportedOn === null
    ? `${frenchNumber(target)}\u00a0${unit}\u00a0: pas encore de point publié`
    : `${frenchNumber(value)} sur ${frenchNumber(target)}\u00a0${unit}, au ${formatDay(reportedOn)}`

export const words = {
  title: (name: string) => `Label ${elide('de', name)}`,
  lede: {
    active: 'Cette structure est labellisée aujourd’hui.',
    suspended: 'Le label de cette structure est suspendu.',
    ended: 'Cette structure a été labellisée. Elle ne l’est plus aujourd’hui.',
  },
  today: 'Aujourd’hui',
  ofLabel: (code: string) => `label ${code}`,
  before: 'Avant',
  sheet: 'Sa fiche dans l’annuaire',
  ask: 'Lui demander du soutien',
  write: 'Lui écrire',
  report: 'Signaler un problème',
  archived: 'Fiche archivée',
  fictional: 'Structure inventée pour la démonstration\u00a0: ni elle ni son label n’existent.',
  state: 'État',
  since: 'Depuis le',
  until: 'Jusqu’au',
  families: 'Famille',
  roles: 'Ce qu’elle fait',
  places: 'Où',
  number: 'Numéro du label',
  decision: 'Décision',
  decided: (number: string, on: Day | null) => (on ? `${number}, du ${formatDay(on)}` : number),
  criteria: 'Jugé selon',
  criteriaVersion: (family: string, number: number) => `Critères «\u00a0${family}\u00a0», version ${number}`,
  proof: 'Preuve vérifiable',
  offer: 'Ce qu’elle propose',
  both: 'Cette structure porte aussi ses propres projets. Le label ne dit rien d’eux, et elle ne peut pas les orienter vers elle-même.',
  commitments: 'Ses engagements',
  commitmentsIntro: 'Pris en recevant le label, suivis ici au moins une fois par an.',
  due: (day: Day) => `pour le ${formatDay(day)}`,
  kept: 'Tenu',
  late: 'En retard',
  ongoing: 'En cours',
  reportNow: 'Publier un point',
  source: 'Lien à l’appui',
  noCommitment: 'Aucun engagement n’a été pris.',
  evidence: 'Pièces publiques',
  evidenceIntro: 'Données par la structure à l’appui de sa candidature, et rendues publiques par elle.',
  life: 'Histoire de ce label',
  activity: 'Son activité avec le label',
  activityNone:
    'Aucune activité n’est encore enregistrée. Les chiffres viendront des projets repérés, orientés et accompagnés sur le site.',
  identified: 'projets repérés',
  referred: 'projets orientés',
  accompanied: 'projets accompagnés',
  delay: 'délai médian de réponse',
  days: (n: number) => count(n, 'jour', 'jours'),
  question: 'Une question, ou quelque chose d’inexact\u00a0?',
  suspendedText:
    'Pendant une suspension, la structure garde ses suivis en cours et ne peut pas en ouvrir d’autres au titre du label.',
} as const
