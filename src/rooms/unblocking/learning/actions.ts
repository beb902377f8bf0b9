import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import { record } from '#core/history.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import { slugify } from '#core/pure/text.ts'
import type { Services } from '#core/services.ts'
import { freeSlug } from '#core/slugs.ts'
import { within } from '../cases/actions.ts'
import { happened } from '../cases/events.ts'
import { type LearningTest, readTest, requireTestWriter, testSlugsTaken } from './queries.ts'
import { behind } from './queries-telling.ts'
import {
  addressSays,
  afterMove,
  type Decision,
  decisionText,
  isPublic,
  type LearningRefusal,
  type ResultKind,
  startRefusal,
  startText,
  type TestMove,
  textRefusal,
} from './rules.ts'

export type TestPlan = {
  title: string
  hypothesis: string
  territoryId: number | null
  startsOn: Day
  endsOn: Day
  measure: string
  stopCriterion: string
}

/** Pages of the room that a test could take the address of. */
const reserved = ['nouveau']

/** Writes a test that nobody else reads yet. `caseId`: a case that its writer has in hand, never published. Answers its address. */
export const prepareTest = async (
  services: Services,
  actor: Actor,
  plan: TestPlan,
  caseId: Id | null,
  now: Date,
): Promise<Outcome<string, LearningRefusal>> => {
  await requireTestWriter(services.db, actor, parisDay(now))
  if (plan.endsOn <= plan.startsOn) return refused('dates')
  if (caseId === null)
    return inTransaction(services.db, async (tx) => done((await insert(tx, actor, plan, null, now)).slug))
  const outcome = await within<string, never>(
    services,
    actor,
    caseId,
    { by: ['handles', 'deputises'] },
    now,
    async (at) => {
      const { id, slug } = await insert(at.tx, actor, plan, at.blocker.id, now)
      await happened(at.tx, at.blocker, {
        ...{ actorId: actor.id, side: at.side, verb: 'test_prepared', details: { test: id }, at: now },
      })
      return done(slug)
    },
  )
  return outcome
}

const insert = async (tx: Database, actor: Actor, plan: TestPlan, caseId: Id | null, now: Date) => {
  const slug = await slugFor(tx, plan)
  const { id } = await tx
    .insertInto('learning_test')
    .values({ slug, ...stored(plan), case_id: caseId, written_by: actor.id, created_at: now, demo: actor.demo })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tell(tx, actor, { id }, 'prepared', false, now)
  return { id, slug }
}

const slugFor = (tx: Database, { title }: Pick<TestPlan, 'title'>): Promise<string> =>
  freeSlug(tx, {
    kind: 'learning_test',
    base: slugify(title) || 'test',
    takenAmong: async (slugs) => [...reserved, ...(await testSlugsTaken(tx, slugs))],
  })

const stored = ({ title, hypothesis, measure, ...plan }: TestPlan) => ({
  ...{ title, hypothesis, measure, stop_criterion: plan.stopCriterion, territory_id: plan.territoryId },
  ...{ starts_on: plan.startsOn, ends_on: plan.endsOn },
})

const tell = (
  tx: Database,
  actor: Actor,
  { id }: Pick<LearningTest, 'id'>,
  verb: string,
  isPublic: boolean,
  at: Date,
) => record(tx, { actorId: actor.id, verb: `test.${verb}`, subject: { kind: 'learning_test', id }, isPublic, at })

type Written = Partial<{
  slug: string
  result: string
  result_kind: ResultKind
  measured_at: Date
  started_at: Date
  decision: Decision
  decision_reason: string
  changed: string
  decided_at: Date
}>

type Moved = Outcome<Written & Partial<ReturnType<typeof stored>>, LearningRefusal>

/** One move of whoever leads a test, whole. Throws « not found » for anyone else. */
const moving = (
  { db }: Pick<Services, 'db'>,
  actor: Actor,
  slug: string,
  move: TestMove,
  now: Date,
  write: (at: { tx: Database; test: LearningTest; today: Day }) => Promise<Moved>,
): Promise<Outcome<string, LearningRefusal>> =>
  inTransaction(db, async (tx) => {
    const today = parisDay(now)
    const { test, leads } = await readTest(tx, actor, slug, today, true)
    if (!leads) return notFound()
    const next = afterMove(move, test.status)
    if (!next) return refused('not-now')
    const outcome = await write({ tx, test, today })
    if (!outcome.ok) return outcome
    await tx
      .updateTable('learning_test')
      .set({ ...outcome.value, status: next, version: test.version + 1 })
      .where('id', '=', test.id)
      .execute()
    await tell(tx, actor, test, next === 'prepared' ? 'edited' : next, isPublic(next), now)
    return done(outcome.value.slug ?? test.slug)
  })

/** Rewrites a test that has not started. */
export const editTest = (
  services: Services,
  actor: Actor,
  slug: string,
  plan: TestPlan,
  version: number,
  now: Date,
): Promise<Outcome<string, LearningRefusal>> =>
  moving(services, actor, slug, 'edit', now, async ({ test }) => {
    if (test.version !== version) return refused('changed')
    return plan.endsOn <= plan.startsOn ? refused('dates') : done(stored(plan))
  })

/**
 * The test begins, and everyone reads it: refused without what would stop it and, when it comes from a case, with a place or words that tell
 * whose. `seen`: whoever publishes saw the words that only may. An address
 * that still says a former title, which may have named the project, is given anew: nobody had it yet.
 */
export const startTest = (services: Services, actor: Actor, slug: string, now: Date, seen = false) =>
  moving(services, actor, slug, 'start', now, async ({ tx, test, today }) => {
    const of = await behind(tx, actor, test, today)
    const why = startRefusal(test, today) ?? (of?.isSmall ? 'small-place' : textRefusal(startText(test), of, seen))
    if (why) return refused(why)
    const isRenamed = of !== null && !addressSays(test.slug, slugify(test.title) || 'test')
    return done({ started_at: now, ...(isRenamed && { slug: await slugFor(tx, test) }) })
  })

/** What was measured, published whatever it is; words that tell whose case it came from are refused as at the start. */
export const measureTest = (
  services: Services,
  actor: Actor,
  slug: string,
  { resultKind, result, seen = false }: { resultKind: ResultKind; result: string; seen?: boolean },
  now: Date,
) =>
  moving(services, actor, slug, 'measure', now, async ({ tx, test, today }) => {
    const why = textRefusal(result, await behind(tx, actor, test, today), seen)
    return why ? refused(why) : done({ result, result_kind: resultKind, measured_at: now })
  })

type Decided = { decision: Decision; reason: string; changed: string; seen?: boolean }

/** Kept, adjusted or stopped, why, and what changes: an entry of the journal. The same words are refused. */
export const decideTest = (
  services: Services,
  actor: Actor,
  slug: string,
  { decision, reason, changed, seen = false }: Decided,
  now: Date,
) =>
  moving(services, actor, slug, 'decide', now, async ({ tx, test, today }) => {
    const why = textRefusal(decisionText(reason, changed), await behind(tx, actor, test, today), seen)
    return why ? refused(why) : done({ decision, decision_reason: reason, changed, decided_at: now })
  })

/** A test that has not started is given up. */
export const abandonTest = (services: Services, actor: Actor, slug: string, now: Date) =>
  moving(services, actor, slug, 'abandon', now, async () => done({}))
