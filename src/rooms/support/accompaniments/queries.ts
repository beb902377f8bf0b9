import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { addDays, type Day, parisDay } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { sheetsKeptBy, standingFor } from '../queries.ts'
import type { Role } from '../rules.ts'
import { canRead, type Roles, type Side, type Status, terms } from './rules.ts'
import type { Next } from './rules-next.ts'
import { nextOf } from './rules-next-of.ts'
import type { Stage } from './rules-reviews.ts'

const roleOn = (sheet: string, userId: Id | null) => sql<Role>`(
  select role from sheet_member where sheet_member.sheet_id = ${sql.ref(`${sheet}.id`)} and user_id = ${userId})`

/** The digest of what is to be signed: what someone signs is what they read. */
const diagnosisStamp = sql<string>`md5(jsonb_build_array(diagnosis_strengths, diagnosis_difficulties, diagnosis_needs)::text)`
const planStamp = sql<string>`(select md5(coalesce(jsonb_agg(jsonb_build_array(title, measure, due_on) order by position, id)::text, ''))
  from accompaniment_objective where accompaniment_id = accompaniment.id and status <> 'dropped')`

const accompaniments = (db: Database, userId: Id | null, day: Day) =>
  db
    .selectFrom('accompaniment')
    .innerJoin('sheet as project', (join) =>
      join.on('project.id', '=', sql<Id>`support_standing(accompaniment.project_id)`),
    )
    .innerJoin('sheet as structure', (join) =>
      join.on('structure.id', '=', sql<Id>`support_standing(accompaniment.organisation_id)`),
    )
    .leftJoin('accompaniment_evaluator as appointed', (join) =>
      join.onRef('appointed.accompaniment_id', '=', 'accompaniment.id').on('appointed.ended_at', 'is', null),
    )
    .leftJoin('sheet as evaluator', (join) =>
      join.on('evaluator.id', '=', sql<Id>`support_standing(appointed.evaluator_id)`),
    )
    .select(['accompaniment.id', 'accompaniment.status', 'purpose', 'referral_id as referralId'])
    .select(['project.id as projectId', 'project.name as project', 'project.slug as projectSlug', 'project.fictional'])
    .select(['structure.id as organisationId', 'structure.name as organisation', 'structure.slug as organisationSlug'])
    .select(['proposed_by as proposedBy', 'proposed_at as proposedAt', 'consented_at as consentedAt'])
    .select(['moved_at as movedAt', 'closed_at as closedAt', 'six_months_on as sixMonthsOn', 'end_reason as endReason'])
    .select(['diagnosis_strengths as strengths', 'diagnosis_difficulties as difficulties', 'diagnosis_needs as needs'])
    .select(['diagnosis_structure_at as diagnosisStructureAt', 'diagnosis_holder_at as diagnosisHolderAt'])
    .select(['plan_structure_at as planStructureAt', 'plan_holder_at as planHolderAt'])
    .select([diagnosisStamp.as('diagnosisStamp'), planStamp.as('planStamp')])
    .select(['evaluator.id as evaluatorId', 'evaluator.name as evaluator', 'evaluator.slug as evaluatorSlug'])
    .select(['structure_agreed_at as evaluatorStructureAt', 'holder_agreed_at as evaluatorHolderAt'])
    .select([
      roleOn('project', userId).as('holderRole'),
      roleOn('structure', userId).as('structureRole'),
      // it reads once both appointed it
      sql<Role>`case when structure_agreed_at is not null and holder_agreed_at is not null then ${roleOn('evaluator', userId)} end`.as(
        'evaluatorRole',
      ),
    ])
    .select([
      sql<number>`(select count(*)::int from accompaniment_objective
        where accompaniment_id = accompaniment.id and status <> 'dropped')`.as('objectives'),
      sql<Day | null>`(select min(held_on) from accompaniment_session
        where accompaniment_id = accompaniment.id and status = 'planned' and held_on >= ${day}::date)`.as(
        'nextSession',
      ),
      sql<number>`(select count(*)::int from accompaniment_action
        where accompaniment_id = accompaniment.id and done_at is null and due_on < ${day}::date)`.as('late'),
      sql<string[]>`array(select stage || ' ' || side from accompaniment_review
        where accompaniment_id = accompaniment.id)`.as('wrote'),
    ])

type Row = Awaited<ReturnType<ReturnType<typeof accompaniments>['executeTakeFirstOrThrow']>>
export type Accompaniment = Omit<Row, 'status' | 'holderRole' | 'structureRole' | 'evaluatorRole' | 'wrote'> & {
  status: Status
  roles: Roles
  closedOn: Day | null
  next: Next
}

const typed =
  (day: Day) =>
  ({ holderRole, structureRole, evaluatorRole, wrote, ...row }: Row): Accompaniment => {
    const closedOn = row.closedAt && parisDay(row.closedAt)
    const written = (stage: Stage) =>
      (['structure', 'holder'] as const).filter((side: Side) => wrote.includes(`${stage} ${side}`))
    const facts = {
      ...row,
      status: row.status as Status,
      closedOn,
      texts: row,
      diagnosis: { structure: row.diagnosisStructureAt !== null, holder: row.diagnosisHolderAt !== null },
      plan: { structure: row.planStructureAt !== null, holder: row.planHolderAt !== null },
      answerBy: addDays(parisDay(row.proposedAt), terms.proposal),
      wrote: { closing: written('closing'), six_months: written('six_months') },
    }
    return {
      ...row,
      status: facts.status,
      roles: { holder: holderRole, structure: structureRole, evaluator: evaluatorRole },
      closedOn,
      next: nextOf(facts, day),
    }
  }

/** Whoever asks: for jobs. */
export const accompanimentById = async (
  db: Database,
  id: string,
  day: Day,
  userId: Id | null = null,
): Promise<Accompaniment | null> => {
  const query = accompaniments(db, userId, day).where('accompaniment.id', '=', id)
  const row = isId(id) ? await query.executeTakeFirst() : undefined
  return row ? typed(day)(row) : null
}

/** For the two parties and their evaluator. Throws « not found » for everyone else, administrators included. */
export const readAccompaniment = async (db: Database, actor: Actor, id: string, day: Day): Promise<Accompaniment> => {
  const accompaniment = found(await accompanimentById(db, id, day, actor.id))
  return found(canRead(accompaniment.roles) ? accompaniment : null)
}

/** The same, held until the end of the transaction: what is done to it is done one thing after the other. */
export const lockAccompaniment = async (tx: Database, actor: Actor, id: string, day: Day): Promise<Accompaniment> => {
  if (isId(id)) await tx.selectFrom('accompaniment').select('id').where('id', '=', id).forUpdate().execute()
  return readAccompaniment(tx, actor, id, day)
}

/** All those a person may read, what is going on first. */
export const accompanimentsOf = async (db: Database, actor: Pick<Actor, 'id'>, day: Day): Promise<Accompaniment[]> => {
  const own = await sheetsKeptBy(db, actor.id)
  // by the indexes of each side, and only then whose sheets they are
  const theirs = db
    .selectFrom('accompaniment as line')
    .select('line.id')
    .where(
      sql<boolean>`(project_id = any(${own}::uuid[]) or organisation_id = any(${own}::uuid[]) or id = any(array(
        select accompaniment_id from accompaniment_evaluator where evaluator_id = any(${own}::uuid[]) and ended_at is null
          and structure_agreed_at is not null and holder_agreed_at is not null)))`,
    )
    .orderBy(sql`closed_at is not null`)
    .orderBy('moved_at', 'desc')
    .limit(500)
  const rows = await accompaniments(db, actor.id, day)
    .where('accompaniment.id', 'in', theirs)
    .orderBy(sql`closed_at is not null`)
    .orderBy('moved_at', 'desc')
    .execute()
  return rows.map(typed(day))
}

/** Those of a project, the newest first. Whoever calls has checked who asks. */
export const accompanimentsAbout = async (
  db: Database,
  actor: Actor,
  projectId: Id,
  day: Day,
): Promise<Accompaniment[]> => {
  const rows = await accompaniments(db, actor.id, day)
    .where(sql<boolean>`accompaniment.project_id = any(${standingFor(projectId)})`)
    .orderBy('proposed_at', 'desc')
    .execute()
  return rows.map(typed(day))
}

/** What may forbid a proposal: one that is open already, or an organisation that evaluates the project. */
export const obstaclesTo = async (db: Database, projectId: Id, organisationId: Id) => {
  const { rows } = await sql<{ isOpen: boolean; isEvaluator: boolean }>`
    select exists (select from accompaniment where project_id = any(${standingFor(projectId)})
        and organisation_id = any(${standingFor(organisationId)}) and closed_at is null) as "isOpen",
      support_is_evaluator(${projectId}::uuid, ${organisationId}::uuid) as "isEvaluator"`.execute(db)
  return found(rows[0])
}

/** The referral this structure accepted for this project, if the link came from one. */
export const acceptedReferral = async (
  db: Database,
  { id, projectId, organisationId }: { id: string; projectId: Id; organisationId: Id },
): Promise<Id | null> => {
  if (!isId(id)) return null
  const row = await db
    .selectFrom('referral')
    .select('id')
    .where('id', '=', id)
    .where(sql<boolean>`project_id = any(${standingFor(projectId)})`)
    .where(sql<boolean>`to_id = any(${standingFor(organisationId)})`)
    .where('status', 'in', ['accepted_by_recipient', 'under_way', 'achieved'])
    .executeTakeFirst()
  return row?.id ?? null
}

export type Past = { at: Date; verb: string }

/** What happened to it, the oldest first: steps and dates, never who. */
export const pastOf = (db: Database, id: Id): Promise<Past[]> =>
  db
    .selectFrom('history')
    .select(['at', 'verb'])
    .where('subject_kind', '=', 'accompaniment')
    .where('subject_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute()
