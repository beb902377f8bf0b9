import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { readClocks } from '#core/deadlines.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Clock, type DeadlineStatus, dueOn, remaining, statusOf } from '#core/pure/deadline.ts'
import type { Id } from '#core/pure/id.ts'
import { type ApplicationStatus, clockOf, type Returning } from '../../rules.ts'
import type { Reach } from '../queries-access.ts'
import type { Asking } from './queries.ts'
import { readableAmong } from './queries.ts'
import { meanScore } from './rules.ts'

/** The term of a step as its clock tells it today, the same that the file shows. */
export type LineTerm = { dueOn: Day; left: number; status: DeadlineStatus; why: string | null }

type Reviewer = { id: Id; name: string; given: boolean }

/** What is read of a file that is open to this person. */
export type OpenLine = {
  shut: false
  id: Id
  number: string
  organisation: string
  family: string
  demo: boolean
  status: ApplicationStatus
  places: string[]
  receivedAt: Date | null
  closedAt: Date | null
  term: LineTerm | null
  coordinates: boolean
  reviewers: Reviewer[]
  opinions: { given: number; wanted: number }
  experts: { given: number; asked: number }
  /** Means from 0 to 3: as the organisation saw itself when it first submitted, then those of the opinions this person may read. */
  selfScore: number | null
  reviewScore: number | null
}

/** What is read of a file before saying what ties one to it. */
export type ShutLine = Pick<OpenLine, 'id' | 'number' | 'organisation' | 'family' | 'demo'> & { shut: true; dueOn: Day }
export type DeskLine = OpenLine | ShutLine

type Row = Pick<
  OpenLine,
  'id' | 'number' | 'organisation' | 'family' | 'demo' | 'status' | 'receivedAt' | 'closedAt'
> & {
  returnsTo: Returning | null
  places: string[]
  reviewers: (Reviewer & { dueOn: Day })[]
  given: number
  expertsAsked: number
  expertsGiven: number
  selfSum: number
  selfCount: number
  scoreSum: number
  scoreCount: number
}

/** These files as lines of the list, in this order; what this person may not read is left out. */
export const deskLines = async (db: Database, asking: Asking, ids: readonly Id[]): Promise<DeskLine[]> => {
  if (ids.length === 0) return []
  const access = new Map((await readableAmong(db, asking, ids)).map((one) => [one.id, one]))
  const rows = new Map((await readRows(db, [...access.keys()])).map((row) => [row.id, row]))
  const clocks = await readClocks(db, 'label_application', [...access.keys()])
  return ids.flatMap((id): DeskLine[] => {
    const [row, seen] = [rows.get(id), access.get(id)]
    if (!row || !seen) return []
    const { number, organisation, family, demo } = row
    const own = row.reviewers.find((one) => one.id === asking.reach.userId)
    if (seen.shut) return [{ shut: true, id, number, organisation, family, demo, dueOn: own?.dueOn ?? '' }]
    const kind = clockOf(row.status, row.returnsTo)
    const clock = clocks.find((one) => one.subjectId === id && one.kind === kind)?.clock
    return [openLine(row, seen, clock ? termNow(clock, asking.today) : null, asking)]
  })
}

const termNow = (clock: Clock, today: Day): LineTerm => ({
  dueOn: dueOn(clock, today),
  left: remaining(clock, today),
  status: statusOf(clock, today),
  why: clock.pauses.find(({ to }) => to === null)?.reason ?? null,
})

type Seen = { coordinates: boolean; own: Id | null }

const openLine = (row: Row, seen: Seen, term: LineTerm | null, { reach, wanted }: Asking): OpenLine => {
  const { returnsTo: _, given, expertsAsked, expertsGiven, selfSum, selfCount, scoreSum, scoreCount, ...line } = row
  const readable = mayReadOpinions(row, seen, reach, wanted)
  return {
    ...line,
    shut: false,
    coordinates: seen.coordinates,
    term,
    reviewers: row.reviewers.map(({ dueOn: __, ...one }) => one),
    opinions: { given, wanted },
    experts: { given: expertsGiven, asked: expertsAsked },
    selfScore: meanScore(selfSum, selfCount),
    reviewScore: readable ? meanScore(scoreSum, scoreCount) : null,
  }
}

// as `readableOpinions` says of each opinion: a mean would tell what one opinion holds
const mayReadOpinions = (row: Row, { coordinates, own }: Seen, { userId }: Reach, wanted: number): boolean => {
  if (own) return row.reviewers.some(({ id, given }) => id === userId && given)
  return coordinates ? row.given >= wanted : true
}

const readRows = async (db: Database, ids: readonly Id[]): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    select a.id, a.number, organisation.name as organisation, label_family.name as family, a.demo, a.status,
      a.returns_to as "returnsTo", a.submitted_at as "receivedAt", a.closed_at as "closedAt",
      coalesce(place.names, '{}') as places, coalesce(work.people, '[]') as reviewers, coalesce(work.given, 0)::int as given,
      coalesce(expert.asked, 0)::int as "expertsAsked", coalesce(expert.given, 0)::int as "expertsGiven",
      coalesce(self.sum, 0)::int as "selfSum", coalesce(self.n, 0)::int as "selfCount",
      coalesce(score.sum, 0)::int as "scoreSum", coalesce(score.n, 0)::int as "scoreCount"
    from label_application a
    join sheet organisation on organisation.id = a.organisation_id
    join label_family on label_family.code = a.family
    left join lateral (
      select array_agg(territory.name order by territory.name) as names
      from label_application_territory join territory on territory.id = territory_id where application_id = a.id
    ) place on true
    left join lateral (
      select count(*) filter (where submitted_at is not null and interest = 'none' and removed_at is null) as given,
        jsonb_agg(jsonb_build_object('id', reviewer_id, 'name', app_user.name, 'given', submitted_at is not null, 'dueOn', due_on)
          order by assigned_at, app_user.name) filter (where removed_at is null and reviewer_id is not null) as people
      from label_assignment left join app_user on app_user.id = reviewer_id where application_id = a.id
    ) work on true
    left join lateral (
      select count(*) filter (where (revoked_at is null or answered_at is not null) and interest is distinct from 'declared') as asked,
        count(answered_at) as given
      from label_expertise where application_id = a.id
    ) expert on true
    left join lateral (
      select sum(coalesce(first_score, self_score)), count(coalesce(first_score, self_score)) as n
      from label_answer where application_id = a.id
    ) self on true
    left join lateral (
      select sum(score), count(score) as n
      from label_assignment join label_opinion on assignment_id = label_assignment.id
      where application_id = a.id and submitted_at is not null and interest = 'none' and removed_at is null
    ) score on true
    where a.id = any(${[...ids]}::uuid[])`.execute(db)
  return rows
}
