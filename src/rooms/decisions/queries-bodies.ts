import { sql } from 'kysely'
import type { Actor, Visitor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Body, Standing, Voice } from './rules.ts'
import { words } from './words.ts'

/** Whose decision it is, by name, and where that is. */
export type BodyView = {
  body: Body
  name: string
  slug: string | null
  path: string
  decisionsPath: string
  demo: boolean
  fictional: boolean
  /** A body that ended decides nothing any more. */
  closed: boolean
  /** A group behind closed doors decides among its members. */
  closedDoors: boolean
}

/** A body by its name and address. The bannière has one of its own for the invented world: `demo` says which. */
export const bodyView = async (db: Database, body: Body, demo: boolean): Promise<BodyView> => {
  if (body.kind === 'banner') return bannerView(demo)
  return found(await oneBody(db, body.kind, sql`id = ${body.id}`))
}

export const bannerView = (demo: boolean): BodyView => ({
  body: { kind: 'banner', id: null },
  name: words.banner,
  slug: null,
  path: '/banniere',
  decisionsPath: '/banniere/decisions',
  demo,
  fictional: demo,
  closed: false,
  closedDoors: false,
})

/** The community or the group at this address. */
export const bodyAt = async (db: Database, kind: 'community' | 'group', slug: string): Promise<BodyView> =>
  found(await oneBody(db, kind, sql`slug = ${slug}`))

const oneBody = async (
  db: Database,
  kind: 'community' | 'group',
  where: ReturnType<typeof sql>,
): Promise<BodyView | null> => {
  type Named = {
    id: Id
    slug: string
    name: string
    demo: boolean
    fictional: boolean
    closed: boolean
    closedDoors: boolean
  }
  const { rows } =
    kind === 'community'
      ? await sql<Named>`select id, slug, name, demo, fictional, status = 'closed' as closed, false as "closedDoors"
          from community where ${where}`.execute(db)
      : await sql<Named>`select id, slug, name, demo, fictional, closed_doors is not null as "closedDoors", status = 'closed'
            or exists (select from community c where c.id = community_id and c.status = 'closed') as closed
          from working_group where ${where}`.execute(db)
  const [row] = rows
  if (!row) return null
  const { id, ...named } = row
  const path = `${kind === 'community' ? '/communautes' : '/groupes'}/${row.slug}`
  return { ...named, body: { kind, id }, path, decisionsPath: `${path}/decisions` }
}

/**
 * What this person is to a body that day: the voices they carry there, and whether they may put a question. In the bannière the peers in
 * office, or any member when there are none; in a group whoever leads it, or facilitates its community unless it works behind closed doors.
 */
export const standingInBody = async (db: Database, actor: Visitor, body: Body, day: Day): Promise<Standing> => {
  if (!actor) return { voices: [], facilitates: false }
  const { rows: voices } = await sql<Voice>`
    select member_kind as kind, member_id as id, coalesce(s.name, u.name) as name
    from voices_of(${actor.id}, ${body.kind}, ${body.id}, ${day}, ${actor.demo})
    left join sheet s on s.id = member_id left join app_user u on u.id = member_id
    order by member_kind, name, member_id`.execute(db)
  return { voices, facilitates: await facilitatesBody(db, actor, body, day, voices.length > 0) }
}

const facilitatesBody = async (
  db: Database,
  { id: person, demo }: Actor,
  body: Body,
  day: Day,
  isMember: boolean,
): Promise<boolean> => {
  // the peers chosen to facilitate it; any member as long as nobody was, or none of them is there any more
  if (body.kind === 'banner') return isMember && (await mayFacilitateBanner(db, person, day, demo))
  const asked =
    body.kind === 'community'
      ? sql<{ may: boolean }>`select facilitates(${person}, ${body.id}, ${day}) as may`
      : sql<{ may: boolean }>`
          select g.status <> 'closed' and (g.lead_person_id = ${person}
            or exists (select 1 from sheet_member where user_id = ${person} and sheet_id in (g.lead_organisation_id, support_standing(g.lead_organisation_id)))
            or g.closed_doors is null and g.community_id is not null and facilitates(${person}, g.community_id, ${day})) as may
          from working_group g where g.id = ${body.id}`
  return (await asked.execute(db)).rows[0]?.may ?? false
}

const mayFacilitateBanner = async (db: Database, person: Id, day: Day, demo: boolean): Promise<boolean> => {
  const { rows } = await sql<{ may: boolean }>`
    select banner_facilitates(${person}, ${day}, ${demo}) or not exists (
      select 1 from banner_peer p join banner_call c on c.id = p.call_id
      where p.status = 'accepted' and c.status = 'chosen' and c.demo = ${demo} and c.starts_on <= ${day} and ${day} <= c.ends_on
        and exists (select 1 from voices_of(p.person_id, 'banner', null, ${day}, ${demo}))) as may`.execute(db)
  return rows[0]?.may ?? false
}
