import { type RawBuilder, sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import type { How, Level, Matter, OutcomeKind } from '../../rules.ts'
import { wordsAsked } from '../similar/queries.ts'
import { type Asked, perPage } from './rules.ts'

export type PrecedentLine = {
  id: Id
  slug: string
  title: string
  blockage: string
  outcome: OutcomeKind
  matter: Matter
  how: How
  level: Level
  place: string | null
  daysTaken: number | null
  publishedAt: Date
  useful: number
  demo: boolean
}

/** What the public may read of a precedent in a list, of the alias « p » joined to its place « t ». */
export const lineColumns = sql`p.id, p.slug, p.title, p.blockage, p.outcome, p.matter, p.how, p.level, t.name as place, p.days_taken as "daysTaken",
  p.published_at as "publishedAt", p.useful, p.demo`

/** Published ones, with where they are said to be: a region or a department, never smaller. */
export const publishedOnes = sql`
  precedent p left join territory t on t.id = p.territory_id and t.kind in ('region', 'department')`
export const isPublished = sql<boolean>`p.status = 'published'`

export type FoundPrecedents = { lines: PrecedentLine[]; total: number; partly: boolean }

/** A page of the library. `partly`: none has all of the words, these have some. */
export const searchPrecedents = async (db: Database, asked: Asked): Promise<FoundPrecedents> => {
  if (asked.q === '') return { ...(await pageOf(db, asked, null)), partly: false }
  const { asked: known } = await wordsAsked(db, asked.q)
  const words = known.map(({ word }) => `'${word}'`)
  if (words.length === 0) return { lines: [], total: 0, partly: false }
  const whole = await pageOf(db, asked, words.join(' & '))
  if (whole.total > 0 || words.length === 1) return { ...whole, partly: false }
  return { ...(await pageOf(db, asked, words.join(' | '))), partly: true }
}

const pageOf = async (db: Database, asked: Asked, words: string | null) => {
  const conditions = conditionsOf(asked, words)
  const { rows } = await sql<PrecedentLine & { total: number }>`
    select ${lineColumns}, count(*) over ()::int as total from ${publishedOnes} where ${conditions}
    order by ${orderOf(asked, words)}, p.published_at desc, p.id limit ${perPage} offset ${(asked.page - 1) * perPage}`.execute(
    db,
  )
  const total = rows[0]?.total ?? (asked.page === 1 ? 0 : await countOf(db, conditions))
  return { lines: rows.map(({ total: _, ...line }) => line), total }
}

const countOf = async (db: Database, conditions: RawBuilder<unknown>): Promise<number> => {
  const { rows } = await sql<{
    total: number
  }>`select count(*)::int as total from precedent p where ${conditions}`.execute(db)
  return rows[0]?.total ?? 0
}

const orderOf = ({ sort }: Asked, words: string | null): RawBuilder<unknown> => {
  if (sort === 'useful') return sql`p.useful - p.not_useful desc`
  return sort === 'nearest' && words ? sql`ts_rank(p.words, ${words}::tsquery) desc` : sql`p.published_at desc`
}

const conditionsOf = (asked: Asked, words: string | null): RawBuilder<unknown> => {
  const { matter, how, outcome, administration, challengeIds, placeId, level } = asked
  const all = [isPublished]
  if (words) all.push(sql`p.words @@ ${words}::tsquery`)
  if (matter) all.push(sql`p.matter = ${matter}`)
  if (how) all.push(sql`p.how = ${how}`)
  if (outcome) all.push(sql`p.outcome = ${outcome}`)
  if (administration) all.push(sql`p.administration_kind = ${administration}`)
  if (level) all.push(sql`p.level = ${level}`)
  if (challengeIds)
    all.push(
      sql`exists (select from precedent_challenge c where c.precedent_id = p.id and c.challenge_id = any(${[...challengeIds]}::integer[]))`,
    )
  if (placeId !== null)
    all.push(
      sql`(p.territory_id = ${placeId} or p.territory_id in (select child_id from territory_parent where parent_id = ${placeId}))`,
    )
  return sql.join(all, sql` and `)
}

export type PlaceGroup = {
  id: number
  slug: string
  name: string
  departments: { id: number; slug: string; name: string }[]
}

/** Regions with their departments, by name: the places a precedent may be said to be of. */
export const placesOffered = async (db: Database): Promise<PlaceGroup[]> => {
  const { rows } = await sql<PlaceGroup>`
    select r.id, r.slug, r.name, coalesce(json_agg(json_build_object('id', d.id, 'slug', d.slug, 'name', d.name) order by d.code)
      filter (where d.id is not null), '[]') as departments
    from territory r left join territory_parent on parent_id = r.id
    left join territory d on d.id = child_id and d.kind = 'department' and d.current
    where r.kind = 'region' and r.current group by r.id order by unaccent(r.name)`.execute(db)
  return rows
}
