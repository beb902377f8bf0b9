import type { Database } from '#core/database.ts'
import { type Company, cacheKey, communeOf, companies, freshFor, type Place, type Question } from './rules.ts'

export type Answer = { companies: Company[]; fetchedAt: Date }

/** What the register answered to this question less than a day ago; null when it was not asked, or kept in another shape. */
export const recentAnswer = async (db: Database, question: Question, now: Date): Promise<Answer | null> => {
  const row = await db
    .selectFrom('company_answer')
    .select(['companies', 'fetched_at as fetchedAt'])
    .where('asked', '=', cacheKey(question))
    .where('fetched_at', '>', new Date(now.getTime() - freshFor))
    .executeTakeFirst()
  const read = companies.safeParse(row?.companies)
  return row && read.success ? { companies: read.data, fetchedAt: row.fetchedAt } : null
}

/** No one asks nothing: this row says until when the register wants to be left alone. */
export const noQuestion = ''

export const isClosed = async (db: Database, now: Date): Promise<boolean> => {
  const row = await db
    .selectFrom('company_answer')
    .select('fetched_at')
    .where('asked', '=', noQuestion)
    .executeTakeFirst()
  return row !== undefined && row.fetched_at > now
}

/** The communes where these companies are, by the code the register gives. */
export const communesOf = async (db: Database, found: readonly Company[]): Promise<Map<string, Place>> => {
  const given = found.flatMap(({ communeCode }) => communeCode ?? [])
  if (given.length === 0) return new Map()
  const rows = await db
    .selectFrom('territory')
    .select(['id', 'name', 'code'])
    .where('kind', '=', 'commune')
    .where('current', '=', true)
    .where('code', 'in', given.map(communeOf))
    .execute()
  return new Map(
    given.flatMap((code) => {
      const row = rows.find((one) => one.code === communeOf(code))
      return row ? [[code, { id: row.id, name: row.name }] as const] : []
    }),
  )
}
