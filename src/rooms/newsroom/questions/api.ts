import { CSV_BOM, csvLine } from '#core/pure/csv.ts'
import { plainText } from '#core/pure/markdown.ts'
import { paths } from '../paths.ts'
import { noticeOf } from './notice.ts'
import type { Gap, QuestionView, Version } from './queries.ts'
import { asItReads, gapNames, maturityNames, themeNames, words } from './words.ts'

const licence = { nom: 'Licence Ouverte 2.0', adresse: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/' }

/** A question for machines. The notice and the marks of what is damaged go with its answer wherever it goes. */
export const questionData = (question: QuestionView, origin: string) => ({
  question: question.title,
  adresse: origin + paths.question(question.slug),
  theme: themeNames[question.theme],
  statut: (question.current ? maturityNames[question.maturity] : words.unanswered).toLowerCase(),
  avertissement: noticeOf([question]),
  reponse: question.current ? plainText(question.current.answer) : null,
  reponse_du: question.current?.saidOn ?? null,
  source: question.current?.sourceName || null,
  adresse_source: question.current?.sourceUrl ?? null,
  decide_par: question.current?.decider ?? null,
  posee_le: question.presented ? null : question.askedOn,
  presentee_le: question.presented ? question.askedOn : null,
  tranchee_le: question.settledOn,
  passages_abimes: question.gaps.map(gapData),
  fictif: question.demo,
})

const gapData = ({ kind, quote, note, text, sourceName, sourceUrl, specifiedOn }: Gap) => ({
  nature: gapNames[kind],
  citation: quote,
  note,
  precision: text === null ? null : { texte: text, source: sourceName, adresse_source: sourceUrl, le: specifiedOn },
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
  avertissement: noticeOf(questions),
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
  'presentee_le',
  'tranchee_le',
] as const

export const boardCsv = (questions: readonly QuestionView[], origin: string, takenAt: Date): string =>
  CSV_BOM +
  csvLine([...columns, 'passages_abimes', 'fictif', 'licence', 'extrait_le']) +
  questions
    .map((question) => questionData(question, origin))
    .map((data) =>
      csvLine([...columns.map((name) => data[name]), gapsInLine(data), fictionalIn(data), licence.nom, takenAt]),
    )
    .join('')

const fictionalIn = ({ fictif }: ReturnType<typeof questionData>): string => (fictif ? 'oui' : 'non')

const gapsInLine = ({ passages_abimes: gaps }: ReturnType<typeof questionData>): string =>
  gaps.map(({ citation, note }) => `${asItReads(citation)} ${note}`).join(' | ')
