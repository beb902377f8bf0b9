import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { nameKey } from '#core/pure/name-key.ts'
import { inChargeOf } from '../queries-scope.ts'
import { isSlug, type Kind } from '../rules.ts'
import { type Agreement, nearEnough, type Sign } from './rules.ts'

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
  siret?: string | null
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
    const { rna = null, website = null } = same
    // establishments of one company may each have their sheet
    const siren = same.siret ? null : (same.siren ?? null)
    // the index looks no further than this; it is set for this transaction only
    await sql`select set_config('pg_trgm.similarity_threshold', ${String(nearEnough)}, true)`.execute(tx)
    const { rows } = await sql<Twin>`
      with near as (
        select id, 'name' as sign, similarity(name_key, ${key}) as nearness from sheet
        where status = 'published' and kind = ${kind} and ${key} <> '' and name_key % ${key}
        union all
        select id, 'alias', 0.9 from sheet
        where status = 'published' and kind = ${kind} and ${key} <> '' and alias_keys @> array[${key}]
        union all
        select id, 'alias', 0.9 from sheet
        where status = 'published' and kind = ${kind} and acronym is not null and lower(acronym) = lower(${name})
        union all
        select id, 'number', 1 from sheet
        where status = 'published' and kind = ${kind} and rna is not null and rna = ${rna}
        union all
        select id, 'number', 1 from sheet
        where status = 'published' and kind = 'organisation' and kind = ${kind} and siret is null and siren = ${siren}
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

/** What is never moved to another sheet: did the project declare itself, the organisation apply for the label, or begin to? */
export const heldBy = async (
  db: Database,
  sheetId: Id,
): Promise<{ hasDeclaration: boolean; hasLabelFile: boolean }> => {
  const declaration = await db
    .selectFrom('banner_declaration')
    .select('id')
    .where('sheet_id', '=', sheetId)
    .executeTakeFirst()
  const file = await db
    .selectFrom('label_application')
    .select('id')
    .where('organisation_id', '=', sheetId)
    .executeTakeFirst()
  return { hasDeclaration: declaration !== undefined, hasLabelFile: file !== undefined }
}

/** What someone who still answers for one side said of this merge: that theirs goes, or that theirs takes the other in. */
export const agreementOn = async (db: Database, { id, other }: { id: Id; other: Id }): Promise<Agreement> => {
  const { rows } = await sql<Agreement>`
    select exists (select from sheet_member where sheet_id = ${id} and user_id = agreed_by and role = 'owner') as gives,
      exists (select from sheet_member where sheet_id = ${other} and user_id = agreed_by and role = 'owner') as takes
    from sheet_twin
    where sheet_id = least(${id}::uuid, ${other}::uuid) and other_id = greatest(${id}::uuid, ${other}::uuid)
      and outcome is null and agreed_into = ${other}`.execute(db)
  return rows[0] ?? { gives: false, takes: false }
}

/** The sheets merged into this one, with the name they bore. */
export const absorbedBy = (db: Database, id: Id) =>
  db.selectFrom('sheet').select(['id', 'name']).where('merged_into_id', '=', id).orderBy('archived_at').execute()
