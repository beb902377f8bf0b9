import { CSV_BOM, csvLine } from '#core/pure/csv.ts'
import { paths } from '../paths.ts'
import type { Answer, Charter, Question, WithdrawalReason } from '../rules.ts'
import { questionsOf } from '../rules.ts'
import { answerNames, withdrawalReasons } from '../words.ts'
import type { RegisterRow } from './queries-whole.ts'

const licence = {
  nom: 'Licence Ouverte 2.0',
  adresse: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
}

type About = { origin: string; takenAt: string; charters: readonly Charter[] }

const shape = ({ origin }: About, row: RegisterRow) => ({
  projet: row.name,
  adresse: `${origin}/projets/${row.slug}`,
  declaration: origin + paths.project(row.slug),
  verification: origin + paths.proof(row.code),
  statut: row.endedOn ? 'ancien membre' : 'membre',
  depuis: row.since,
  a_renouveler_avant: row.endedOn ? null : row.renewBy,
  fin: row.endedOn,
  charte: row.charter,
  fiche: row.sheetStatus === 'archived' ? 'archivée' : 'en ligne',
  fictif: row.fictional,
})

const projectOf = ({ projectSaid }: RegisterRow) =>
  projectSaid && {
    besoin: projectSaid.need,
    publics: projectSaid.publics,
    territoires: projectSaid.places,
    defis: projectSaid.challenges,
  }

/** Answers in the words of the charter they were given under: a code would need a key. */
const answersOf = ({ origin, charters }: About, { charter, answers }: RegisterRow) => {
  const version = charters.find(({ number }) => number === charter)
  const questions = version ? questionsOf(version) : []
  return answers.map((said) => {
    const asked = questions.find(({ code }) => code === said.question)
    return {
      critere: version?.criteria.find((one) => one.questions.some(({ code }) => code === said.question))?.title ?? null,
      question: asked?.title ?? said.question,
      reponse: said.answer && answerNames[said.answer as Answer].toLowerCase(),
      preuve: said.evidence,
      engagement: said.commitment || null,
      engagement_pour: said.dueOn,
      precisions: detailsOf(asked, said.details),
      lien: said.url,
      licence: said.licence,
      piece: said.fileId && origin + paths.evidence(said.fileId),
      retire_le: said.withdrawnOn,
      retire_parce_que: said.withdrawnWhy && withdrawalReasons[said.withdrawnWhy as WithdrawalReason],
    }
  })
}

const detailsOf = (asked: Question | undefined, details: unknown): { question: string; reponse: string }[] => {
  const told = Object.entries((details ?? {}) as Record<string, string>)
  return told
    .filter(([, text]) => text !== '')
    .map(([name, text]) => ({
      question: asked?.details.find((one) => one.name === name)?.label ?? name,
      reponse: text,
    }))
}

export async function* registerCsv(about: About, batches: AsyncIterable<RegisterRow[]>) {
  const columns = ['projet', 'adresse', 'declaration', 'verification', 'statut', 'depuis'] as const
  const more = ['a_renouveler_avant', 'fin', 'charte', 'fiche', 'fictif'] as const
  yield CSV_BOM + csvLine([...columns, ...more, 'licence', 'extrait_le'])
  for await (const rows of batches) {
    yield rows
      .map((row) => shape(about, row))
      .map((row) =>
        csvLine([
          ...[...columns, ...more].map((name) => {
            const value = row[name]
            return typeof value === 'boolean' ? (value ? 'oui' : 'non') : value
          }),
          licence.nom,
          about.takenAt,
        ]),
      )
      .join('')
  }
}

export async function* registerJson(about: About, batches: AsyncIterable<RegisterRow[]>) {
  const head = { titre: 'Registre de la bannière #FrenchImpact', extrait_le: about.takenAt, licence }
  yield `${JSON.stringify(head).slice(0, -1)},"projets":[`
  let separator = '\n'
  for await (const rows of batches) {
    if (rows.length === 0) continue
    const lines = rows.map((row) => ({
      ...shape(about, row),
      projet_dit: projectOf(row),
      reponses: answersOf(about, row),
    }))
    yield separator + lines.map((line) => JSON.stringify(line)).join(',\n')
    separator = ',\n'
  }
  yield '\n]}\n'
}
