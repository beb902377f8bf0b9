import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { isSlug } from '#core/pure/text.ts'
import { contentSchema, type Version } from './rules.ts'

type Row = Omit<Version, 'steps'> & { content: unknown }

const read = async (db: Database, where: ReturnType<typeof sql>): Promise<Version[]> => {
  const { rows } = await sql<Row>`
    select v.id, v.number, v.status, v.preamble, v.content, v.note, v.published_on as "publishedOn", v.version,
      json_build_object('id', p.id, 'slug', p.slug, 'name', p.name, 'demo', p.demo) as pathway,
      case when c.id is not null then json_build_object('slug', c.slug, 'name', c.name) end as community,
      case when o.id is not null then json_build_object('slug', op.slug, 'name', op.name, 'number', o.number) end as origin
    from pathway_version v join pathway p on p.id = v.pathway_id
    left join community c on c.id = p.community_id
    left join pathway_version o on o.id = p.forked_from left join pathway op on op.id = o.pathway_id
    where ${where} order by v.number desc`.execute(db)
  return rows.map(({ content, ...row }) => ({ ...row, steps: contentSchema.parse(content) }))
}

export const versionById = async (db: Database, id: Id): Promise<Version> =>
  found((await read(db, sql`v.id = ${id}`))[0])

/** The one to begin with: the latest version of the national pathway. */
export const nationalVersion = async (db: Database): Promise<Version> =>
  found((await read(db, sql`p.community_id is null and v.status = 'published'`))[0])

/** A published version, the latest when no number is asked. Throws « not found ». */
export const versionAt = async (db: Database, slug: string, number?: string): Promise<Version> => {
  if (!isSlug(slug) || (number !== undefined && !/^[1-9]\d{0,3}$/.test(number))) return notFound()
  const numbered = number === undefined ? sql`true` : sql`v.number = ${Number(number)}`
  return found((await read(db, sql`p.slug = ${slug} and v.status = 'published' and ${numbered}`))[0])
}

/** The variant that a community is writing, or null. */
export const draftOf = async (db: Database, communityId: Id): Promise<Version | null> =>
  (await read(db, sql`p.community_id = ${communityId} and v.status = 'draft'`))[0] ?? null

/** What a version is compared with: the one before it, or the one it was taken from; null for the very first. */
export const precedingOf = async (db: Database, { id }: Pick<Version, 'id'>): Promise<Version | null> => {
  const preceding = sql`v.id = (
    select coalesce(before.id, p2.forked_from) from pathway_version here join pathway p2 on p2.id = here.pathway_id
    left join pathway_version before on before.pathway_id = here.pathway_id and before.number = here.number - 1
    where here.id = ${id})`
  return (await read(db, preceding))[0] ?? null
}

export const versionsOf = async (
  db: Database,
  pathwayId: Id,
): Promise<{ number: number; publishedOn: Day; note: string }[]> =>
  (
    await sql<{ number: number; publishedOn: Day; note: string }>`
      select number, published_on as "publishedOn", note from pathway_version
      where pathway_id = ${pathwayId} and status = 'published' order by number desc`.execute(db)
  ).rows

export type Shelved = {
  versionId: Id
  slug: string
  name: string
  number: number
  publishedOn: Day
  steps: number
  demo: boolean
  followers: number
  community: { slug: string; name: string } | null
  origin: { slug: string; name: string; number: number } | null
}

/** Every pathway with its latest published version, the national one first, then the most followed. */
export const shelf = async (db: Database): Promise<Shelved[]> =>
  (
    await sql<Shelved>`
      select v.id as "versionId", p.slug, p.name, v.number, v.published_on as "publishedOn", p.demo,
        jsonb_array_length(v.content) as steps,
        (select count(*) from community_pathway f join pathway_version fv on fv.id = f.version_id
          where fv.pathway_id = p.id) as followers,
        case when c.id is not null then json_build_object('slug', c.slug, 'name', c.name) end as community,
        case when o.id is not null then json_build_object('slug', op.slug, 'name', op.name, 'number', o.number) end as origin
      from pathway p
      join lateral (select * from pathway_version where pathway_id = p.id and status = 'published'
        order by number desc limit 1) v on true
      left join community c on c.id = p.community_id
      left join pathway_version o on o.id = p.forked_from left join pathway op on op.id = o.pathway_id
      order by p.community_id is not null, p.demo, followers desc, p.name`.execute(db)
  ).rows

export type Follower = { slug: string; name: string; number: number; fictional: boolean }

export const followersOf = async (db: Database, pathwayId: Id): Promise<Follower[]> =>
  (
    await sql<Follower>`
      select c.slug, c.name, v.number, c.fictional from community_pathway f
      join pathway_version v on v.id = f.version_id join community c on c.id = f.community_id
      where v.pathway_id = ${pathwayId} order by c.fictional, c.name limit 200`.execute(db)
  ).rows

export type Offered = {
  slug: string
  name: string
  place: string
  offeredOn: Day
  done: number
  fictional: boolean
}

/** Pathways where nothing moved for three months: others may ask to take them over. */
export const offered = async (db: Database): Promise<Offered[]> =>
  (
    await sql<Offered>`
      select c.slug, c.name, t.name as place, f.offered_on as "offeredOn", c.fictional,
        (select count(*) from pathway_step s where s.community_id = c.id and s.status in ('validated', 'skipped')) as done
      from community_pathway f join community c on c.id = f.community_id join territory t on t.id = c.territory_id
      where f.offered_on is not null and c.status = 'building'
      order by c.fictional, f.offered_on desc, c.name limit 200`.execute(db)
  ).rows
