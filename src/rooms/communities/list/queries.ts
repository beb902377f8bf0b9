import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { groundOf } from '../look/queries-ground-of.ts'
import { isVacant, membersOn } from '../look/queries-near.ts'
import type { CommunityKind, CommunityStatus, Precision } from '../rules.ts'

export const perPage = 20

export type Asked = { q: string; placeId: number | null; status: CommunityStatus | null; vacant: boolean; page: number }

export type Line = {
  id: Id
  slug: string
  name: string
  kind: CommunityKind
  status: CommunityStatus
  purpose: string
  place: string
  members: number
  vacant: boolean
  facilitators: string[]
  fictional: boolean
}

/** Those who hold a mandate in force that day. */
const facilitatorsOn = (today: Day) => sql<string[]>`array(
  select distinct s.name from mandate m join mandate_holder h on h.mandate_id = m.id and (h.left_on is null or ${today} < h.left_on) join sheet s on s.id = support_standing(h.organisation_id)
  where m.community_id = c.id and m.entrusted_on is not null and m.starts_on <= ${today} and ${today} <= m.ends_on
    and (m.ended_on is null or ${today} < m.ended_on) order by 1)`

/** Whose name, purpose or home has these words. */
export const saying = (q: string) =>
  q === ''
    ? sql``
    : sql`and strpos(unaccent(lower(concat_ws(' ', c.name, c.purpose, t.name))), unaccent(lower(${q}))) > 0`

const matching = ({ q, placeId, status, vacant }: Asked, today: Day) => sql`
  from community c join territory t on t.id = c.territory_id
  where ${status === null ? sql`c.status <> 'closed'` : sql`c.status = ${status}`}
    ${saying(q)}
    ${
      placeId === null
        ? sql``
        : sql`and c.id in (select ct.community_id from community_territory ct where ct.territory_id in ${groundOf([placeId])})`
    }
    ${vacant ? sql`and ${isVacant(today)}` : sql``}`

/** One page of the communities, by name. */
export const communityList = async (
  db: Database,
  asked: Asked,
  today: Day,
): Promise<{ lines: Line[]; total: number }> => {
  const where = matching(asked, today)
  const { rows: counted } = await sql<{ total: number }>`select count(*) as total ${where}`.execute(db)
  const { rows: lines } = await sql<Line>`
    select c.id, c.slug, c.name, c.kind, c.status, c.purpose, t.name as place, c.fictional,
      ${membersOn(today)} as members, ${isVacant(today)} as vacant, ${facilitatorsOn(today)} as facilitators
    ${where} order by c.fictional, lower(c.name), c.id limit ${perPage} offset ${(asked.page - 1) * perPage}`.execute(
    db,
  )
  return { lines, total: counted[0]?.total ?? 0 }
}

export type Waiting = { place: string; placeId: number; hands: number }

const waitingShown = 12

/** Places where hands are up and that are the home of no community, those with most hands first. */
export const waitingPlaces = async (db: Database): Promise<Waiting[]> => {
  const { rows } = await sql<Waiting>`
    select t.name as place, t.id as "placeId", count(*) as hands
    from raised_hand h join territory t on t.id = h.territory_id
    where h.withdrawn_on is null
      and not exists (select from community c where c.territory_id = t.id and c.status <> 'closed')
    group by t.id order by hands desc, t.name limit ${waitingShown}`.execute(db)
  return rows
}

export type OpenRow = Omit<Line, 'id'> & {
  origin: string
  placeCode: string
  placeSlug: string
  places: string[]
  foundedOn: Day | null
  foundedPrecision: Precision | null
  startedOn: Day
  recognisedOn: Day | null
  closedOn: Day | null
  membersPartial: boolean
  mandateUntil: Day | null
  website: string | null
}

/** Every community for machines: there are thousands at most. */
export const wholeList = async (db: Database, today: Day): Promise<OpenRow[]> => {
  const { rows } = await sql<OpenRow>`
    select c.slug, c.name, c.kind, c.status, c.origin, c.purpose, c.website, t.name as place, t.code as "placeCode", t.slug as "placeSlug",
      array(select o.name from community_territory ct join territory o on o.id = ct.territory_id
        where ct.community_id = c.id order by o.id <> c.territory_id, o.name) as places,
      c.founded_on as "foundedOn", c.founded_precision as "foundedPrecision", c.started_on as "startedOn",
      c.recognised_on as "recognisedOn", c.closed_on as "closedOn", c.members_partial as "membersPartial", c.fictional,
      ${membersOn(today)} as members, ${isVacant(today)} as vacant, ${facilitatorsOn(today)} as facilitators,
      (select max(m.ends_on) from mandate m where m.community_id = c.id and m.entrusted_on is not null and m.starts_on <= ${today}
        and ${today} <= m.ends_on and (m.ended_on is null or ${today} < m.ended_on)) as "mandateUntil"
    from community c join territory t on t.id = c.territory_id order by c.name, c.id`.execute(db)
  return rows
}
