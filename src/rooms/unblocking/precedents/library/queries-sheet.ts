import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import { isSlug } from '#core/pure/text.ts'
import type { AdministrationKind } from '../../rules.ts'
import { isPublished, lineColumns, type PrecedentLine, publishedOnes } from './queries-list.ts'

export type Precedent = PrecedentLine & {
  administrationKind: AdministrationKind
  rule: string
  protectedPurpose: string
  wayOut: string
  legalBasis: string
  letter: string
  /** A region or a department, or nothing. */
  placeId: number | null
  placeSlug: string | null
  notUseful: number
  /** The cases where it helped. */
  served: number
  challengeIds: number[]
}

export type Reading = { kind: 'published'; precedent: Precedent } | { kind: 'retracted'; on: Date } | { kind: 'none' }

/** All that is public of a precedent: nothing of the case it comes from, nor of anyone. */
const sheetColumns = sql`${lineColumns}, p.administration_kind as "administrationKind", p.rule,
  p.protected_purpose as "protectedPurpose", p.way_out as "wayOut", p.legal_basis as "legalBasis", p.letter, t.id as "placeId",
  t.slug as "placeSlug",
  p.not_useful as "notUseful",
  (select count(*)::int from precedent_offer o where o.precedent_id = p.id and o.answer = 'helps') as served,
  array(select challenge_id from precedent_challenge c where c.precedent_id = p.id order by challenge_id) as "challengeIds"`

/** The sheet at this address; of one that was withdrawn, only that it was. */
export const readPrecedent = async (db: Database, slug: string): Promise<Reading> => {
  if (!isSlug(slug)) return { kind: 'none' }
  const { rows } = await sql<Precedent>`
    select ${sheetColumns} from ${publishedOnes} where p.slug = ${slug} and ${isPublished}`.execute(db)
  if (rows[0]) return { kind: 'published', precedent: rows[0] }
  const gone = await db
    .selectFrom('precedent')
    .select('retracted_at as on')
    .where('slug', '=', slug)
    .where('status', '=', 'retracted')
    .executeTakeFirst()
  return gone?.on ? { kind: 'retracted', on: gone.on } : { kind: 'none' }
}

/** The same by its id, or null when it is not published. */
export const publishedPrecedent = async (db: Database, id: Id): Promise<Precedent | null> => {
  const { rows } = await sql<Precedent>`
    select ${sheetColumns} from ${publishedOnes} where p.id = ${id} and ${isPublished}`.execute(db)
  return rows[0] ?? null
}

/** What this person answered to « utile ? », or null. */
export const useOf = async (db: Database, precedentId: Id, personId: Id): Promise<boolean | null> => {
  const row = await db
    .selectFrom('precedent_use')
    .select('useful')
    .where('precedent_id', '=', precedentId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.useful ?? null
}

const batch = 500

/** Every published precedent, by id, some hundreds at a time: open data has no last page. */
export async function* wholeLibrary(db: Database): AsyncGenerator<Precedent[]> {
  for (let after: Id | null = null; ; ) {
    const { rows } = await sql<Precedent>`
      select ${sheetColumns} from ${publishedOnes} where ${isPublished} and (${after}::uuid is null or p.id > ${after}::uuid)
      order by p.id limit ${batch}`.execute(db)
    yield rows
    after = rows.at(-1)?.id ?? null
    if (rows.length < batch) return
  }
}

/** The last published, for those who follow. */
export const lastPublished = async (db: Database, limit: number): Promise<Precedent[]> => {
  const { rows } = await sql<Precedent>`
    select ${sheetColumns} from ${publishedOnes} where ${isPublished} order by p.published_at desc, p.id limit ${limit}`.execute(
    db,
  )
  return rows
}
