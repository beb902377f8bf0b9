import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'

export type Recipient = {
  id: Id
  name: string
  slug: string
  place: string | null
  labels: string[]
  isReachable: boolean
}

/**
 * Organisations that a name may mean, labelled ones first. Not those of `except`: the structure itself, and whoever carries the project.
 * Without a name, the labelled ones.
 */
export const recipientsNamed = async (
  db: Database,
  { q, except, day, limit }: { q: string; except: readonly (Id | null)[]; day: Day; limit: number },
): Promise<Recipient[]> => {
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<Recipient>`
    select sheet.id, sheet.name, sheet.slug,
      (select string_agg(territory.name, ', ' order by territory.name) from sheet_territory
        join territory on territory.id = territory_id where sheet_id = sheet.id) as place,
      array(select label_family.name from label_family
        where support_labelled(sheet.id, ${day}::date, label_family.code) order by position) as labels,
      exists (select from sheet_member join app_user on app_user.id = user_id
        where sheet_id = sheet.id and role = 'owner' and app_user.status = 'active' and email_verified) as "isReachable"
    from sheet
    where kind = 'organisation' and sheet.status = 'published' and sheet.id <> all(${except.filter(Boolean)}::uuid[])
      and (${q} = '' and cardinality(sheet.labels) > 0
        or ${q} <> '' and (unaccent(sheet.name) ilike unaccent(${like}) or unaccent(coalesce(acronym, '')) ilike unaccent(${like})
          or exists (select from unnest(aliases) as alias where unaccent(alias) ilike unaccent(${like}))))
    order by support_labelled(sheet.id, ${day}::date) desc, lower(unaccent(sheet.name)), sheet.id
    limit ${limit}`.execute(db)
  return rows
}

/** One of them by its id; null when it is not a public organisation. */
export const organisationById = async (db: Database, id: Id): Promise<{ id: Id; name: string; slug: string } | null> =>
  (await db
    .selectFrom('sheet')
    .select(['id', 'name', 'slug'])
    .where('id', '=', id)
    .where('kind', '=', 'organisation')
    .where('status', '=', 'published')
    .executeTakeFirst()) ?? null
