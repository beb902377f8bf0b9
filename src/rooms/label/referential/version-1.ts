import type { Day } from '#core/pure/dates.ts'
import type { Commitment, Criterion, Family } from '../rules.ts'
import { evaluatorCriteria } from './version-1-evaluator.ts'
import { funderCriteria } from './version-1-funder.ts'
import { networkCriteria } from './version-1-network.ts'

/** A version that comes with the software, before anyone had drafted the next one. */
export type Shipped = {
  family: Family
  number: number
  title: string
  preamble: string
  criteria: Criterion[]
  commitments: Commitment[]
  act: string
  publishedOn: Day
}

/** Asked of every family: the public meeting wanted the whole ecosystem to favour evaluation. */
export const commonCommitments: Commitment[] = [
  {
    code: 'train_in_evaluation',
    statement: 'Former des acteurs du territoire à l’évaluation de leur impact.',
    unit: 'personnes formées',
    required: true,
  },
  {
    code: 'publish_practices',
    statement: 'Publier ses pratiques, avec ce qui n’a pas marché, pour que d’autres les reprennent.',
    unit: 'publications',
    required: true,
  },
  {
    code: 'answer_in_time',
    statement: 'Répondre à chaque demande sous un nombre de jours fixé.',
    unit: 'jours au plus',
    required: false,
  },
]

const rural = (statement: string): Commitment => ({
  code: 'rural_projects',
  statement,
  unit: 'porteurs de projet',
  required: false,
})

const said =
  'La réunion publique du 22 février 2018 à Lyon a dit à qui le label est réservé\u00a0: les structures qui soutiennent les porteurs de projet. Elle n’a pas dit ce qu’il demande.'
const proposed = 'Ces critères sont une proposition de cette plateforme, à discuter avec ceux qu’ils concernent.'

const shared = {
  number: 1,
  act: 'Proposition de la plateforme, publiée le 22 novembre 2026. Aucune instance ne l’a encore adoptée.',
  publishedOn: '2026-11-22',
}

export const shipped: readonly Shipped[] = [
  {
    ...shared,
    family: 'support_network',
    title: 'Réseau d’accompagnement, version 1',
    preamble: `${said} ${proposed} Pour un réseau d’accompagnement, l’essentiel tient en une phrase\u00a0: dire comment l’on aide, à quel prix, et ne laisser personne sans suite.`,
    criteria: networkCriteria,
    commitments: [
      ...commonCommitments,
      rural('Accueillir des porteurs de projet de zones rurales.'),
      {
        code: 'first_meetings',
        statement: 'Tenir des permanences gratuites et ouvertes à tous, hors de ses locaux.',
        unit: 'permanences',
        required: false,
      },
    ],
  },
  {
    ...shared,
    family: 'funder',
    title: 'Financeur, version 1',
    preamble: `${said} ${proposed} Pour un financeur, l’essentiel tient en une phrase\u00a0: dire d’avance ce que l’on finance, combien, sous quel délai, et pourquoi l’on refuse.`,
    criteria: funderCriteria,
    commitments: [
      ...commonCommitments,
      rural('Financer des projets de zones rurales.'),
      {
        code: 'fund_trials',
        statement: 'Financer des essais, sans exiger de résultats passés.',
        unit: 'essais financés',
        required: false,
      },
    ],
  },
  {
    ...shared,
    family: 'evaluator',
    title: 'Évaluateur, version 1',
    preamble: `${said} ${proposed} Pour un évaluateur, l’essentiel tient en une phrase\u00a0: une méthode que chacun peut lire, et aucun lien avec ce que l’on évalue.`,
    criteria: evaluatorCriteria,
    commitments: [
      ...commonCommitments,
      rural('Évaluer des projets de zones rurales.'),
      {
        code: 'open_tools',
        statement: 'Partager ses questionnaires et ses grilles sous une licence libre.',
        unit: 'outils partagés',
        required: false,
      },
    ],
  },
]
