import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'

export type Ballot = {
  id: Id
  title: string
  status: string
  opensAt: Date | null
  closesAt: Date | null
  collectUntil: Date | null
  closedAt: Date | null
  settledAt: Date | null
  adopted: boolean | null
  /** Words were gathered, nothing was voted. */
  isRound: boolean
  outcome: string
}

const ballots = sql`id, title, status, opens_at as "opensAt", closes_at as "closesAt", collect_until as "collectUntil", closed_at as "closedAt",
  settled_at as "settledAt", adopted, method = 'none' as "isRound", outcome`

/** What is being decided, and what was last. */
export const ballotsOf = async (db: Database, community: Id): Promise<{ open: Ballot[]; past: Ballot[] }> => {
  const open = sql<Ballot>`
    select ${ballots} from decision where body_kind = 'community' and body_id = ${community}
      and status in ('collecting', 'grouping', 'announced', 'open')
    order by coalesce(closes_at, collect_until) nulls last, id limit 5`
  const past = sql<Ballot>`
    select ${ballots} from decision where body_kind = 'community' and body_id = ${community}
      and status in ('closed', 'settled') order by coalesce(settled_at, closed_at) desc, id limit 3`
  const [now, before] = await Promise.all([open.execute(db), past.execute(db)])
  return { open: now.rows, past: before.rows }
}

export type Group = { slug: string; name: string; status: string; members: number; next: Day | null; total: number }

const groupsShown = 6

/** The groups at work, with how many they are and when they meet. */
export const groupsAtWork = async (db: Database, community: Id, today: Day): Promise<Group[]> => {
  const { rows } = await sql<Group>`
    select g.slug, g.name, g.status, count(*) over () as total,
      (select count(*) from working_group_member m where m.group_id = g.id and m.status = 'member') as members,
      (select min(held_on) from group_meeting where group_id = g.id and status = 'planned' and held_on >= ${today}) as next
    from working_group g where g.community_id = ${community} and g.status <> 'closed'
    order by next nulls last, g.name, g.id limit ${groupsShown}`.execute(db)
  return rows
}

export type Coming = {
  kind: 'meeting' | 'milestone' | 'vote' | 'round' | 'mandate' | 'group'
  /** As precise as it is known. */
  on: string
  title: string
  /** A group, an item, a decision: what its page is found by. */
  slug: string | null
  id: Id | null
}

const comingShown = 8

/** The next dates of all kinds, the nearest first. */
export const nextDates = async (db: Database, community: Id, today: Day): Promise<Coming[]> => {
  const { rows } = await sql<Coming>`
    select kind, dated as "on", title, slug, id from (
      select 'meeting' as kind, held_on::text as dated, g.name || ', ' || m.title as title, g.slug, m.id
      from group_meeting m join working_group g on g.id = m.group_id
      where g.community_id = ${community} and m.status = 'planned' and held_on >= ${today} and not m.behind_doors
      union all
      select 'milestone', due_on, i.title, null, i.id from roadmap r join roadmap_item i on i.roadmap_id = r.id
      where r.community_id = ${community} and i.kind = 'milestone' and i.removed_at is null and i.status not in ('done', 'abandoned')
        and due_on >= left(${today}::text, length(due_on))
      union all
      select case when status = 'open' then 'vote' else 'round' end,
        (coalesce(case when status = 'open' then closes_at else collect_until end, closes_at) at time zone 'Europe/Paris')::date::text,
        title, null, id from decision
      where body_kind = 'community' and body_id = ${community} and status in ('open', 'collecting')
      union all
      select 'mandate', max(ends_on)::text, '', null, null::uuid from mandate
      where community_id = ${community} and entrusted_on is not null and starts_on <= ${today} and ${today} <= ends_on
        and (ended_on is null or ${today} < ended_on) having count(*) > 0
      union all
      select 'group', due_on::text, name, slug, null::uuid from working_group
      where community_id = ${community} and status <> 'closed' and due_on >= ${today}
    ) as coming where dated is not null order by dated, kind, title limit ${comingShown}`.execute(db)
  return rows
}

export type Absent = { code: string; name: string }
export type Missing = { challenges: { slug: string; name: string }[]; families: Absent[] }

/** Of the challenges a community took on, those that no project of its ground takes up; of the families of the label, those nobody holds there. */
export const missingOn = async (db: Database, community: Id, today: Day): Promise<Missing> => {
  const { rows } = await sql<Missing>`
    with ground as materialized (
      select distinct places_overlapping(territory_id) as place from community_territory where community_id = ${community})
    select
      (select coalesce(json_agg(json_build_object('slug', h.slug, 'name', h.name) order by h.name), '[]')
        from community_challenge cc join challenge h on h.id = cc.challenge_id
        where cc.community_id = ${community} and not exists (
          select from sheet_challenge sc join sheet s on s.id = sc.sheet_id and s.kind = 'project' and s.status = 'published'
          join sheet_territory st on st.sheet_id = s.id
          where (sc.challenge_id = h.id or sc.challenge_id in (select id from challenge where parent_id = h.id))
            and st.territory_id in (select place from ground))) as challenges,
      (select coalesce(json_agg(json_build_object('code', f.code, 'name', f.name) order by f.position), '[]')
        from label_family f where f.closed_on is null and not exists (
          select from label_award a join label_award_territory t on t.award_id = a.id
          join sheet s on s.id = a.organisation_id and f.code = any(s.labels) and s.status = 'published'
          where a.family = f.code and a.since <= ${today} and a.valid_until >= ${today}
            and t.territory_id in (select place from ground))) as families`.execute(db)
  return rows[0] ?? { challenges: [], families: [] }
}
