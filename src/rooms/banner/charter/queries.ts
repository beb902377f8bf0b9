import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { type Charter, criteriaSchema, type Maturity } from '../rules.ts'

const rows = (db: Database) =>
  db
    .selectFrom('charter_version')
    .select(['number', 'title', 'preamble', 'questions', 'maturity'])
    .select(['adopted_by as adoptedBy', 'published_on as publishedOn'])

type Row = Awaited<ReturnType<ReturnType<typeof rows>['executeTakeFirstOrThrow']>>

const charterOf = ({ questions, ...row }: Row): Charter => ({
  ...row,
  maturity: row.maturity as Maturity,
  criteria: criteriaSchema.parse(questions),
})

/** The version under which one declares today. */
export const latestCharter = async (db: Database): Promise<Charter> =>
  charterOf(await rows(db).orderBy('number', 'desc').limit(1).executeTakeFirstOrThrow())

/** One version, or « not found ». */
export const charterNumbered = async (db: Database, number: number): Promise<Charter> =>
  charterOf(found(await rows(db).where('number', '=', number).executeTakeFirst()))

/** Every version, the latest first. */
export const charters = async (db: Database): Promise<Charter[]> =>
  (await rows(db).orderBy('number', 'desc').execute()).map(charterOf)
