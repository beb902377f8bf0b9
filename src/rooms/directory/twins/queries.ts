import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { nameKey } from '#core/pure/name-key.ts'
import { inChargeOf } from '../queries-scope.ts'
import { isSlug, type Kind } from '../rules.ts'
import { nearEnough, type Sign } from './rules.ts'

/** A sheet that may be of the same thing, and by which signs. */
export type Twin = {
  id: Id
  kind: Kind
  name: string
  slug: string
  placeLabel: string
  isKept: boolean
  signs: Sign[]
  /** Of the two names, from 0 to 1. */
  nearness: number
}

type Sought = {
  kind: Kind
  name: string
  id?: Id | null
  rna?: string | null
  siren?: string | null
  website?: string | null
}

const shown = 5

/**
 * Public sheets that may be of the same thing, the likeliest first: near names, a name that is another’s alias, the same register number or
 * the same site. Two people write one name in many ways, so names are compared by their pieces.
 */
export const likelyTwins = (db: Database, { kind, name, id = null, ...same }: Sought): Promise<Twin[]> =>
  inTransaction(db, async (tx) => {
    const key = nameKey(name)
    const { rna = null, siren = null, website = null } = same
    // the index looks no further than this; it is set for this transaction only
    await sql`select set_config('pg_trgm.similarity_threshold', ${String(nearEnough)}, true)`.execute(tx)
    const { rows } = await sql<Twin>`
      with near as (
        select id, 'name' as sign, similarity(name_key, ${key}) as nearness from sheet
        where status = 'published' and kind = ${kind} and name_key % ${key}
        union all
        select id, 'alias', 0.9 from sheet
        where status = 'published' and kind = ${kind} and alias_keys @> array[${key}]
        union all
        select id, 'number', 1 from sheet
        where status = 'published' and kind = ${kind} and ((rna is not null and rna = ${rna}) or (siren is not null and siren = ${siren}))
        union all
        select id, 'website', 0.8 from sheet
        where status = 'published' and kind = ${kind} and website is not null and website = ${website}
      )
      select sheet.id, sheet.kind, sheet.name, sheet.slug, coalesce(place_label, '') as "placeLabel",
        exists (select from sheet_member where sheet_id = sheet.id) as "isKept", array_agg(distinct sign) as signs,
        coalesce(max(nearness) filter (where sign = 'name'), 0)::float8 as nearness
      from near join sheet using (id)
      left join search_entry on search_entry.kind = sheet.kind and subject_id = sheet.id::text
      where sheet.id is distinct from ${id}
      group by sheet.id, place_label
      order by sum(nearness) desc, sheet.name, sheet.id
      limit ${shown}`.execute(tx)
    return rows
  })

/** Public sheets at this address of the site, former ones included, or bearing this very name. */
export const sheetsCalled = async (db: Database, kind: Kind, text: string): Promise<{ id: Id }[]> => {
  const slug = /\/(?:projets|organisations)\/([a-z0-9-]+)/.exec(text)?.[1] ?? ''
  const { rows } = await sql<{ id: Id }>`
    select id from sheet where kind = ${kind} and status = 'published' and (lower(name) = lower(${text}) or slug = ${isSlug(slug) ? slug : ''})
    union
    select sheet.id from sheet_former_slug as former join sheet on sheet.id = former.sheet_id
    where former.kind = ${kind} and former.slug = ${slug} and sheet.status = 'published'
    limit 2`.execute(db)
  return rows
}

/** Two sheets somebody should look at. */
export type Pair = {
  sheetId: Id
  otherId: Id
  kind: Kind
  name: string
  slug: string
  otherName: string
  otherSlug: string
  signs: string[]
  noticedAt: Date
}

/** Pairs not settled yet where a sheet is in the charge of this curator, the oldest first. */
export const pairsToSettle = async (db: Database, actor: Actor, today: Day): Promise<Pair[]> => {
  const { rows } = await sql<Pair>`
    select sheet_twin.sheet_id as "sheetId", other_id as "otherId", sheet.kind, sheet.name, sheet.slug,
      other.name as "otherName", other.slug as "otherSlug", signs, noticed_at as "noticedAt"
    from sheet_twin
    join sheet on sheet.id = sheet_twin.sheet_id and sheet.status = 'published'
    join sheet as other on other.id = other_id and other.status = 'published'
    where outcome is null and (${inChargeOf(actor, today)} or exists (
      select from (select * from sheet where id = other.id) as sheet where ${inChargeOf(actor, today)}))
    order by noticed_at, sheet.id, other.id
    limit 200`.execute(db)
  return rows
}

/** The sheets merged into this one, with the name they bore. */
export const absorbedBy = (db: Database, id: Id) =>
  db.selectFrom('sheet').select(['id', 'name']).where('merged_into_id', '=', id).orderBy('archived_at').execute()
