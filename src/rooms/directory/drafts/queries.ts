import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import { slugify } from '#core/pure/text.ts'
import { search } from '#core/search/search.ts'
import { type Criteria, unasked } from '#core/search/types.ts'
import type { Kind } from '../rules.ts'

const batch = 100

/**
 * The first free address for this name: `permis-de-bouger`, `permis-de-bouger-2`… Addresses of former names stay taken, except by the
 * sheet that bore them. Held until the end of the transaction, so that two sheets never take the same.
 */
export const freeSlug = async (tx: Database, { kind, name, id }: { kind: Kind; name: string; id: Id | null }) => {
  const base = slugify(name) || (kind === 'project' ? 'projet' : 'structure')
  await sql`select pg_advisory_xact_lock(hashtext(${`sheet ${kind} ${base}`}))`.execute(tx)
  for (let from = 1; ; from += batch) {
    const wanted = Array.from({ length: batch }, (_, n) => (from + n === 1 ? base : `${base}-${from + n}`))
    const taken = await sql<{ slug: string }>`
      select slug from sheet where kind = ${kind} and slug = any(${wanted}) and id is distinct from ${id}
      union
      select slug from sheet_former_slug where kind = ${kind} and slug = any(${wanted}) and sheet_id is distinct from ${id}
    `.execute(tx)
    const free = wanted.find((slug) => !taken.rows.some((row) => row.slug === slug))
    if (free) return free
  }
}

export type SheetName = { id: Id; kind: Kind; name: string; slug: string }

const published = (db: Database) =>
  db.selectFrom('sheet').select(['id', 'kind', 'name', 'slug']).where('status', '=', 'published')

type Numbers = { siren?: string | null; siret?: string | null }

/** The other published organisation that bears this number already. */
export const organisationNumbered = async (
  db: Database,
  { siren = null, siret = null }: Numbers,
  sheetId: Id,
): Promise<SheetName | null> => {
  const row = await published(db)
    .where('kind', '=', 'organisation')
    .where('id', '<>', sheetId)
    .where((eb) =>
      eb.or([
        eb('siret', '=', siret),
        eb.and([eb('siren', '=', siren), eb('siret', 'is', null), eb.lit(siret === null)]),
      ]),
    )
    .executeTakeFirst()
  return (row as SheetName | undefined) ?? null
}

/** Do these challenges all exist, none merged into another? */
export const areChallenges = async (db: Database, ids: readonly number[]): Promise<boolean> => {
  if (ids.length === 0) return true
  const rows = await db
    .selectFrom('challenge')
    .select('id')
    .where('id', 'in', ids)
    .where('merged_into_id', 'is', null)
    .execute()
  return rows.length === ids.length
}

/** Published organisations found by these words, the nearest names first. */
export const organisationsNamed = async (db: Database, text: string) => {
  const { hits } = await search(db, { ...everyOrganisation, q: text })
  return hits.map((hit) => ({ id: hit.subjectId, name: hit.title, placeLabel: hit.placeLabel }))
}

const everyOrganisation: Omit<Criteria, 'q'> = {
  ...unasked,
  kinds: ['organisation'],
  sort: 'relevance',
  perPage: 8,
}
