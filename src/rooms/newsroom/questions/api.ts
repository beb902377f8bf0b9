import { CSV_BOM, csvLine } from '#core/pure/csv.ts'
import { plainText } from '#core/pure/markdown.ts'
import { paths } from '../paths.ts'
import { noticeFor } from './notice.ts'
import type { QuestionView, Version } from './queries.ts'
import { maturityNames, themeNames } from './words.ts'

const licence = { nom: 'Licence Ouverte 2.0', adresse: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/' }

/** A question for machines. The notice goes with its answer wherever it goes. */
export const questionData = (question: QuestionView, origin: string) => ({
  question: question.title,
  adresse: origin + paths.question(question.slug),
  theme: themeNames[question.theme],
  statut: maturityNames[question.maturity].toLowerCase(),
  avertissement: noticeFor([question.maturity]),
  reponse: question.current ? plainText(question.current.answer) : null,
  reponse_du: question.current?.saidOn ?? null,
  source: question.current?.sourceName || null,
  adresse_source: question.current?.sourceUrl ?? null,
  decide_par: question.current?.decider ?? null,
  posee_le: question.askedOn,
  tranchee_le: question.settledOn,
  passages_abimes: question.gaps.map(({ quote, note }) => ({ citation: quote, note })),
  fictif: question.demo,
})

export const wholeQuestion = (question: QuestionView, versions: readonly Version[], origin: string, takenAt: Date) => ({
  licence,
  extrait_le: takenAt,
  ...questionData(question, origin),
  histoire: versions.map((version) => ({
    statut: maturityNames[version.maturity].toLowerCase(),
    reponse: plainText(version.answer),
    dite_le: version.saidOn,
    source: version.sourceName || null,
    adresse_source: version.sourceUrl,
    decide_par: version.decider,
    motif: version.reason || null,
  })),
})

export const boardJson = (questions: readonly QuestionView[], origin: string, takenAt: Date) => ({
  titre: 'Orientations de #FrenchImpact',
  licence,
  extrait_le: takenAt,
  avertissement: noticeFor(questions.map(({ maturity }) => maturity)),
  questions: questions.map((question) => questionData(question, origin)),
})

const columns = [
  'question',
  'adresse',
  'theme',
  'statut',
  'avertissement',
  'reponse',
  'reponse_du',
  'source',
  'adresse_source',
  'decide_par',
  'posee_le',
  'tranchee_le',
] as const

export const boardCsv = (questions: readonly QuestionView[], origin: string, takenAt: Date): string =>
  CSV_BOM +
  csvLine([...columns, 'licence', 'extrait_le']) +
  questions
    .map((question) => questionData(question, origin))
    .map((data) => csvLine([...columns.map((name) => data[name]), licence.nom, takenAt]))
    .join('')
