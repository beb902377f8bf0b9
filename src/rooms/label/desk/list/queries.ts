import { type RawBuilder, sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { addWorkingDays } from '#core/pure/working-days.ts'
import { termsFrom } from '../../lifecycle/rules.ts'
import { isWithin, mayRead, type Reach, seatsOf, seenBy } from '../queries-access.ts'
import { type Asked, perPage, soonDays, stepsOf } from './rules.ts'

/** What every question to the list starts from: who asks, which day, how many opinions a file needs. */
export type Asking = { reach: Reach; today: Day; wanted: number }

// a clock never has more left than this, whatever its target: further terms would all come last
const longestTerm = 300

/**
 * The lines of the desk for one person. Of a file that is shut to them nothing is known but its name, its family and the day their opinion is
 * due. `mine`: they are the ones awaited.
 */
const lines = ({ reach, today, wanted }: Asking, narrowed: RawBuilder<boolean>): RawBuilder<unknown> => sql`
  with seats as materialized (${seatsOf(reach)}),
  work as (
    select application_id, count(*) filter (where removed_at is null) as asked,
      count(*) filter (where removed_at is null and submitted_at is null) as awaiting
    from label_assignment group by application_id
  ),
  read as (select * from (${seenBy(reach)}) as seen where ${mayRead}),
  line as materialized (
    select a.id, a.number, a.family, a.organisation_id, a.shut, a.submitted_at, a.decided_at, a.closed_at,
      case when not shut then a.status end as status,
      case when shut then a.own_due
        else coalesce(a.due_on, (${termsFrom(today, longestTerm)}::date[])[least(a.days_left, ${longestTerm})]) end as term,
      not shut and a.days_left is null and a.due_on < ${today} as late,
      not shut and a.days_left is null and a.due_on between ${today} and ${addWorkingDays(today, soonDays)} as soon,
      coalesce(work.asked, 0) as asked,
      ${isAwaited} as awaited,
      ${isMine(wanted)} as mine,
      a.status in (${over}) as closed
    from read a left join work on work.application_id = a.id
    where ${narrowed}
  )`

const over = sql.raw(stepsOf.closed.map((status) => `'${status}'`).join(', '))

const isAwaited = sql`case
  when a.status in ('incomplete', 'contradictory', 'adjourned') then 'applicant'
  when a.status in ('committee', 'appeal') then 'committee'
  when a.status in ('submitted', 'review') then case when work.awaiting > 0 then 'reviewers' else 'coordination' end end`

const isMine = (wanted: number) => sql`(
  own_id is not null and own_given is null and a.status in ('submitted', 'incomplete', 'review')
  or coordinates and not shut and a.status in ('submitted', 'review')
    and (coalesce(work.asked, 0) < ${wanted} or coalesce(work.awaiting, 0) = 0)
  or seated and not shut and a.status in ('committee', 'appeal'))`

const everything = sql<boolean>`true`

export type DeskFigures = {
  late: number
  lateMine: number
  soon: number
  open: number
  unassigned: number
  /** Days from submission to decision that nine files out of ten did not exceed, over twelve months; null without any. */
  usualDays: number | null
  mine: number
  applicant: number
  closed: number
}

/** The figures above the list and the counts of its tabs. */
export const deskFigures = async (db: Database, asking: Asking): Promise<DeskFigures> => {
  const { rows } = await sql<DeskFigures>`
    ${lines(asking, everything)}
    select count(*) filter (where late)::int as late, count(*) filter (where late and mine)::int as "lateMine",
      count(*) filter (where soon)::int as soon, count(*) filter (where not closed)::int as open,
      count(*) filter (where status in ('submitted', 'review') and asked = 0)::int as unassigned,
      count(*) filter (where mine)::int as mine,
      count(*) filter (where awaited = 'applicant' and not shut)::int as applicant,
      count(*) filter (where closed)::int as closed,
      (percentile_disc(0.9) within group (order by (decided_at at time zone 'Europe/Paris')::date - (submitted_at at time zone 'Europe/Paris')::date)
        filter (where not shut and decided_at > ${asking.today}::date - interval '12 months'))::int as "usualDays"
    from line`.execute(db)
  const [figures] = rows
  if (!figures) throw new Error('no figures')
  return figures
}

// `line` is read through these: nothing of a shut file answers a question it may not answer
const wanting = (asked: Asked, userId: Id): RawBuilder<boolean> => {
  const conditions: RawBuilder<boolean>[] = [
    {
      mine: sql<boolean>`line.mine`,
      all: sql<boolean>`not line.closed`,
      applicant: sql<boolean>`line.awaited = 'applicant' and not line.shut`,
      closed: sql<boolean>`line.closed`,
    }[asked.tab],
  ]
  if (asked.step) conditions.push(sql<boolean>`line.status = ${asked.step}`)
  if (asked.due === 'late') conditions.push(sql<boolean>`line.late`)
  if (asked.due === 'soon') conditions.push(sql<boolean>`line.soon`)
  if (asked.awaited) conditions.push(sql<boolean>`line.awaited = ${asked.awaited} and not line.shut`)
  if (asked.with === 'nobody') conditions.push(sql<boolean>`line.status in ('submitted', 'review') and line.asked = 0`)
  else if (asked.with) {
    conditions.push(sql<boolean>`(not line.shut or ${asked.with}::uuid = ${userId}::uuid) and line.id in (
      select application_id from label_assignment where reviewer_id = ${asked.with} and removed_at is null)`)
  }
  return sql<boolean>`${sql.join(conditions, sql` and `)}`
}

const narrowedTo = (asked: Asked): RawBuilder<boolean> => {
  const conditions: RawBuilder<boolean>[] = [
    asked.tab === 'closed' ? sql<boolean>`a.status in (${over})` : sql<boolean>`a.status not in (${over})`,
  ]
  if (asked.family) conditions.push(sql<boolean>`a.family = ${asked.family}`)
  if (asked.placeId !== null) conditions.push(sql<boolean>`not a.shut and ${isWithin([asked.placeId])}`)
  const q = asked.q.trim()
  if (q) {
    conditions.push(sql<boolean>`(strpos(lower(a.number), ${q.toLowerCase()}) > 0 or a.organisation_id in (
      select id from sheet where id in (select organisation_id from label_application)
        and strpos(lower(unaccent(name || ' ' || coalesce(acronym, ''))), lower(unaccent(${q}))) > 0))`)
  }
  return sql<boolean>`${sql.join(conditions, sql` and `)}`
}

const inOrder = ({ sort, descending, tab }: Asked): RawBuilder<unknown> => {
  const way = descending ? sql`desc nulls last` : sql`asc nulls last`
  if (sort === 'organisation') return sql`lower(unaccent(organisation.name)) ${way}, line.number`
  if (sort === 'received') return sql`line.submitted_at ${way}, line.number`
  // what is over has no term: the last closed comes first
  return tab === 'closed'
    ? sql`line.closed_at ${descending ? sql`asc` : sql`desc`}, line.number`
    : sql`line.term ${way}, line.number`
}

const matching = (asking: Asking, asked: Asked) => sql`
  ${lines(asking, narrowedTo(asked))}
  select line.id, count(*) over ()::int as total
  from line join sheet organisation on organisation.id = line.organisation_id
  where ${wanting(asked, asking.reach.userId)}
  order by ${inOrder(asked)}`

/** The files asked for, in order, by id: one page of them, or `limit` from the first. */
export const deskIds = async (
  db: Database,
  asking: Asking,
  asked: Asked,
  limit?: number,
): Promise<{ ids: Id[]; total: number }> => {
  const skipped = limit === undefined ? (asked.page - 1) * perPage : 0
  const { rows } = await sql<{ id: Id; total: number }>`
    ${matching(asking, asked)} limit ${limit ?? perPage} offset ${skipped}`.execute(db)
  return { ids: rows.map(({ id }) => id), total: rows[0]?.total ?? 0 }
}

/** Of these files, those this person may read whole or, `shut`, is asked about, in no order. */
export const readableAmong = async (
  db: Database,
  asking: Asking,
  ids: readonly Id[],
): Promise<{ id: Id; shut: boolean; coordinates: boolean; own: Id | null }[]> => {
  const { rows } = await sql<{ id: Id; shut: boolean; coordinates: boolean; own: Id | null }>`
    with seats as materialized (${seatsOf(asking.reach)})
    select id, shut, coordinates, own_id as own from (${seenBy(asking.reach)}) as seen
    where ${mayRead} and id = any(${[...ids]}::uuid[])`.execute(db)
  return rows
}
