import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { nationalVersion, versionById } from '../models/queries.ts'
import type { ModelStep, Version } from '../models/rules.ts'
import type { ChallengeKind, Opinion, StepStatus } from './rules.ts'

/** A step of the pathway that is followed, and what the community made of it. `id` null: nothing yet. */
export type Step = ModelStep & {
  id: Id | null
  status: StepStatus
  body: string
  link: string | null
  privateReason: string | null
  skipReason: string | null
  round: number
  validatedOn: Day | null
  editedAt: Date | null
  version: number
  takenFrom: { community: string; slug: string; key: string } | null
}

export type Pathway = {
  version: Version
  /** Null as long as nothing was done: the national one is proposed. */
  followed: { chosenOn: Day; movedOn: Day; offeredOn: Day | null } | null
  steps: Step[]
  /** A later version of the pathway that is followed. */
  later: number | null
}

type StepRow = Omit<Step, keyof ModelStep> & { key: string }
const untouched: Omit<StepRow, 'key'> = {
  id: null,
  status: 'todo',
  body: '',
  link: null,
  privateReason: null,
  skipReason: null,
  round: 0,
  validatedOn: null,
  editedAt: null,
  version: 0,
  takenFrom: null,
}

const rowsOf = async (db: Database, communityId: Id): Promise<StepRow[]> =>
  (
    await sql<StepRow>`
      select s.id, s.step_key as key, s.status, s.body, s.link, s.private_reason as "privateReason",
        s.skip_reason as "skipReason", s.round, s.validated_on as "validatedOn", s.edited_at as "editedAt", s.version,
        case when o.id is not null then json_build_object('community', c.name, 'slug', c.slug, 'key', o.step_key) end
          as "takenFrom"
      from pathway_step s left join pathway_step o on o.id = s.taken_from left join community c on c.id = o.community_id
      where s.community_id = ${communityId}`.execute(db)
  ).rows

/** The steps of a version with what a community made of them, in order. */
export const stepsUnder = async (db: Database, communityId: Id, { steps }: Version): Promise<Step[]> => {
  const rows = new Map((await rowsOf(db, communityId)).map((row) => [row.key, row]))
  return steps.map((step) => ({ ...untouched, ...rows.get(step.key), ...step }))
}

export const pathwayOf = async (db: Database, communityId: Id): Promise<Pathway> => {
  const row = await db
    .selectFrom('community_pathway')
    .select(['version_id', 'chosen_on as chosenOn', 'moved_on as movedOn', 'offered_on as offeredOn'])
    .where('community_id', '=', communityId)
    .executeTakeFirst()
  const version = row ? await versionById(db, row.version_id) : await nationalVersion(db)
  const latest = await db
    .selectFrom('pathway_version')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('pathway_id', '=', version.pathway.id)
    .where('status', '=', 'published')
    .executeTakeFirst()
  return {
    version,
    followed: row ?? null,
    steps: await stepsUnder(db, communityId, version),
    later: latest && latest.number > version.number ? latest.number : null,
  }
}

/** One step of the pathway that is followed, or « not found ». */
export const stepOf = ({ steps }: Pathway, key: string): Step => found(steps.find((step) => step.key === key))

/** Who speaks: an organisation by its name; a person by theirs to members only, null to others. */
export type Speaker = { kind: 'organisation' | 'person'; id: Id; name: string | null; slug: string | null }

export type Submission = {
  round: number
  body: string
  link: string | null
  submittedBy: Id | null
  submittedAt: Date
  /** It was between members then, whatever became of the deliverable since. */
  kept: boolean
  by: Speaker
  others: number
}

export type Said = Opinion & { round: number; saidBy: Id | null; saidAt: Date; by: Speaker }

const speaker = (row: string, named: boolean) => sql`json_build_object(
  'kind', ${sql.ref(`${row}.member_kind`)}, 'id', ${sql.ref(`${row}.member_id`)}, 'slug', sheet.slug,
  'name', coalesce(sheet.name, case when ${named} then person.name end))`
const named = (row: string) => sql`
  left join sheet on ${sql.ref(`${row}.member_kind`)} = 'organisation' and sheet.id = ${sql.ref(`${row}.member_id`)}
  left join app_user person on ${sql.ref(`${row}.member_kind`)} = 'person' and person.id = ${sql.ref(`${row}.member_id`)}`

/** Every time the deliverable was put to the members, the latest first. `named`: whether persons are shown by name. */
export const submissionsOf = async (db: Database, stepId: Id, day: Day, named_: boolean): Promise<Submission[]> =>
  (
    await sql<Submission>`
      select p.round, p.body, p.link, p.submitted_by as "submittedBy", p.submitted_at as "submittedAt", p.kept,
        ${speaker('p', named_)} as by,
        (select count(*) from pathway_other_voices(s.community_id, p.submitted_by, ${day}) o
          where (o.member_kind, o.member_id) <> (p.member_kind, p.member_id)) as others
      from pathway_submission p join pathway_step s on s.id = p.step_id ${named('p')}
      where p.step_id = ${stepId} order by p.round desc`.execute(db)
  ).rows

/** What the other voices said of it, each time it was put to them. */
export const opinionsOn = async (db: Database, stepId: Id, named_: boolean): Promise<Said[]> =>
  (
    await sql<Said>`
      select o.round, o.member_kind as "memberKind", o.member_id as "memberId", o.opinion, o.reason, o.answer,
        o.said_by as "saidBy", o.said_at as "saidAt", ${speaker('o', named_)} as by
      from pathway_opinion o ${named('o')}
      where o.step_id = ${stepId} order by o.round, o.said_at`.execute(db)
  ).rows

export type Chosen = { kind: ChallengeKind; id: number; name: string; slug: string; reason: string }

/** The challenges a community took on; one merged since shows the one it was merged into. */
export const chosenChallenges = async (db: Database, communityId: Id): Promise<Chosen[]> =>
  (
    await sql<Chosen>`
      select cc.kind, c.id, c.name, c.slug, cc.reason from community_challenge cc
      join challenge k on k.id = cc.challenge_id join challenge c on c.id = coalesce(k.merged_into_id, k.id)
      where cc.community_id = ${communityId}
      order by array_position(array['social', 'environmental', 'citizen'], cc.kind)`.execute(db)
  ).rows
