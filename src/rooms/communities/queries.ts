import { sql } from 'kysely'
import type { Visitor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { isSlug } from '#core/pure/text.ts'
import {
  type CommunityKind,
  type CommunityStatus,
  type Precision,
  type Standing,
  stranger,
  type Voice,
} from './rules.ts'

/** What every page of a community says of it. */
export type CommunityView = {
  id: Id
  slug: string
  name: string
  kind: CommunityKind
  origin: 'pathway' | 'existing'
  status: CommunityStatus
  purpose: string
  rules: string
  rhythm: string
  website: string | null
  foundedOn: Day | null
  foundedPrecision: Precision | null
  membersPartial: boolean
  sourceName: string | null
  sourceUrl: string | null
  sourceOn: Day | null
  startedOn: Day
  recognisedOn: Day | null
  closedOn: Day | null
  closedReason: string | null
  /** Since when nobody facilitates it any more; null when someone does, or when nobody ever did. */
  vacantSince: Day | null
  fictional: boolean
  demo: boolean
  version: number
  territory: { id: number; name: string; slug: string }
}

const read = async (db: Database, where: ReturnType<typeof sql>): Promise<CommunityView | undefined> =>
  (
    await sql<CommunityView>`
      select c.id, c.slug, c.name, c.kind, origin, status, purpose, rules, rhythm, website, founded_on as "foundedOn",
        founded_precision as "foundedPrecision", members_partial as "membersPartial", source_name as "sourceName",
        source_url as "sourceUrl", source_on as "sourceOn", started_on as "startedOn", recognised_on as "recognisedOn",
        closed_on as "closedOn", closed_reason as "closedReason",
        vacant_since as "vacantSince", fictional, demo, version,
        json_build_object('id', t.id, 'name', t.name, 'slug', t.slug) as territory
      from community c join territory t on t.id = c.territory_id
      where ${where}`.execute(db)
  ).rows[0]

/** The community at this address; « not found » when there is none, and its former addresses are not one: `formerAddresses` leads on from them. */
export const readCommunity = async (db: Database, slug: string): Promise<CommunityView> =>
  found(isSlug(slug) ? await read(db, sql`c.slug = ${slug}`) : null)

export const communityById = async (db: Database, id: Id): Promise<CommunityView> =>
  found(await read(db, sql`c.id = ${id}`))

/** What this person is to this community that day: the voices they carry there, and whether they facilitate it. */
export const standingIn = async (db: Database, actor: Visitor, community: Id, day: Day): Promise<Standing> => {
  if (!actor) return stranger
  const { rows } = await sql<Voice>`
    select member_kind as kind, member_id as id, coalesce(s.name, u.name) as name
    from voices_of(${actor.id}, 'community', ${community}, ${day}, false)
    left join sheet s on s.id = member_id left join app_user u on u.id = member_id
    order by member_kind, name`.execute(db)
  const may = await sql<{ facilitates: boolean }>`select facilitates(${actor.id}, ${community}, ${day})`.execute(db)
  return { voices: rows, facilitates: may.rows[0]?.facilitates ?? false }
}

/** The address now of a community that had this one. */
export const slugNow = async (db: Database, former: string): Promise<string | null> => {
  if (!isSlug(former)) return null
  const row = await db
    .selectFrom('community_former_slug')
    .innerJoin('community', 'community.id', 'community_id')
    .select('community.slug')
    .where('community_former_slug.slug', '=', former)
    .executeTakeFirst()
  return row?.slug ?? null
}
