import { type RawBuilder, sql } from 'kysely'
import type { Actor, Visitor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found, Problem } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { handsOf, supervised } from '../cases/queries.ts'
import type { Decision, ResultKind, TestStatus } from './rules.ts'

export type LearningTest = {
  id: Id
  slug: string
  status: TestStatus
  title: string
  hypothesis: string
  territoryId: number | null
  place: string | null
  startsOn: Day
  endsOn: Day
  measure: string
  stopCriterion: string
  result: string
  resultKind: ResultKind | null
  decision: Decision | null
  decisionReason: string
  changed: string
  startedAt: Date | null
  measuredAt: Date | null
  decidedAt: Date | null
  version: number
  demo: boolean
}

// whose case it came from is never read with it
const columns = sql`
  t.id, t.slug, t.status, t.title, t.hypothesis, t.territory_id as "territoryId", p.name as place, t.starts_on as "startsOn",
  t.ends_on as "endsOn", t.measure, t.stop_criterion as "stopCriterion", t.result, t.result_kind as "resultKind", t.decision,
  t.decision_reason as "decisionReason", t.changed, t.started_at as "startedAt", t.measured_at as "measuredAt",
  t.decided_at as "decidedAt", t.version, t.demo`
const tables = sql`learning_test t left join territory p on p.id = t.territory_id`
const isShown = sql<boolean>`t.status in ('running', 'measured', 'decided')`

/** May this person write tests that day: they supervise somewhere, or act as a public hacker. */
export const writesTests = async (db: Database, visitor: Visitor, today: Day): Promise<boolean> => {
  if (!visitor) return false
  const where = supervised(visitor, today)
  return where === 'everywhere' || where.length > 0 || (await handsOf(db, visitor, today)).length > 0
}

/** The person signed in, when they may; sent to set up a second factor when only that is missing; « not found » for anyone else. */
export const requireTestWriter = async (db: Database, actor: Actor, today: Day): Promise<Actor> => {
  if (await writesTests(db, actor, today)) return actor
  const could = !actor.secondFactor && (await writesTests(db, { ...actor, secondFactor: true }, today))
  throw new Problem(could ? 'second-factor' : 'not-found')
}

/** Tests this person leads that day: those they wrote, while they still may write, and those of the places they supervise. */
const ledBy = async (db: Database, visitor: Visitor, today: Day): Promise<RawBuilder<boolean>> => {
  if (!visitor || !(await writesTests(db, visitor, today))) return sql<boolean>`false`
  const where = supervised(visitor, today)
  const inPlace =
    where === 'everywhere'
      ? sql`true`
      : sql`(t.territory_id = any(${where}::integer[]) or exists (select 1 from territory_parent
          where child_id = t.territory_id and parent_id = any(${where}::integer[])))`
  return sql<boolean>`(t.demo = ${visitor.demo} and (t.written_by = ${visitor.id} or ${inPlace}))`
}

export type TestInHand = { test: LearningTest; leads: boolean }

/** A test at its address, and whether this person leads it; what has not started is found by those alone. `lock`: held until the end. */
export const readTest = async (
  db: Database,
  visitor: Visitor,
  slug: string,
  today: Day,
  lock = false,
): Promise<TestInHand> => {
  const leads = await ledBy(db, visitor, today)
  const { rows } = await sql<LearningTest & { leads: boolean }>`
    select ${columns}, coalesce(${leads}, false) as leads from ${tables}
    where t.slug = ${slug} and (${isShown} or ${leads}) ${lock ? sql`for update of t` : sql``}`.execute(db)
  const { leads: isLed, ...test } = found(rows[0])
  return { test, leads: isLed }
}

/** Every test that started, the most recent first. */
export const publicTests = async (db: Database, limit = 200): Promise<LearningTest[]> => {
  const { rows } = await sql<LearningTest>`
    select ${columns} from ${tables} where ${isShown} order by t.started_at desc, t.id limit ${limit}`.execute(db)
  return rows
}

/** Tests not started yet that this person leads. */
export const preparedTests = async (db: Database, visitor: Visitor, today: Day): Promise<LearningTest[]> => {
  const leads = await ledBy(db, visitor, today)
  const { rows } = await sql<LearningTest>`
    select ${columns} from ${tables} where t.status = 'prepared' and ${leads} order by t.created_at desc limit 100`.execute(
    db,
  )
  return rows
}

export type Learned = LearningTest & { decidedOn: Day; decidedAt: Date; decision: Decision }

/** Tests decided, the newest first: the journal of what was learned. */
export const journal = async (db: Database, limit = 200): Promise<Learned[]> => {
  const { rows } = await sql<Learned>`
    select ${columns}, ((t.decided_at at time zone 'Europe/Paris')::date)::text as "decidedOn" from ${tables}
    where t.status = 'decided' order by t.decided_at desc, t.id limit ${limit}`.execute(db)
  return rows
}

/** Those of these addresses that a test bears. */
export const testSlugsTaken = async (db: Database, slugs: readonly string[]): Promise<string[]> =>
  (
    await db
      .selectFrom('learning_test')
      .select('slug')
      .where('slug', 'in', [...slugs])
      .execute()
  ).map(({ slug }) => slug)
