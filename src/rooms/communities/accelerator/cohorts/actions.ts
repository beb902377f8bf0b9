import type { Actor } from '#core/actor.ts'
import { notFound } from '#core/errors.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { tell, within } from '../actions.ts'
import type { CohortWritten } from '../forms.ts'
import { cohortIn, keepsProject, projectAt } from '../queries.ts'
import { limits } from '../rules.ts'
import type { Refusal } from '../words.ts'

type Db = Pick<Services, 'db'>

const columnsOf = ({ name, startsOn, endsOn, note }: CohortWritten) => ({
  name,
  starts_on: startsOn,
  ends_on: endsOn,
  note,
})

/** Those who enter together. */
export const addCohort = (
  services: Db,
  actor: Actor,
  slug: string,
  written: CohortWritten,
  now: Date,
): Promise<Outcome<null, Refusal>> =>
  within(services, actor, slug, { now }, async (tx, { community, accelerator }) => {
    if (accelerator.cohorts.length >= limits.cohorts) return refused('too-many')
    if (accelerator.cohorts.some(({ name }) => name === written.name)) return refused('known')
    await tx
      .insertInto('accelerator_cohort')
      .values({ ...columnsOf(written), accelerator_id: accelerator.id })
      .execute()
    await tell(tx, community, { actorId: actor.id, verb: 'cohort', title: written.name }, now)
    return done(null)
  })

export const editCohort = (
  services: Db,
  actor: Actor,
  slug: string,
  cohortId: string,
  written: CohortWritten,
  now: Date,
): Promise<Outcome<null, Refusal>> =>
  within(services, actor, slug, { now }, async (tx, { community, accelerator }) => {
    const cohort = cohortIn(accelerator, cohortId)
    if (cohort.version !== written.version) return refused('stale')
    if (accelerator.cohorts.some(({ id, name }) => name === written.name && id !== cohort.id)) return refused('known')
    await tx
      .updateTable('accelerator_cohort')
      .set({ ...columnsOf(written), version: cohort.version + 1 })
      .where('id', '=', cohort.id)
      .execute()
    await tell(tx, community, { actorId: actor.id, verb: 'cohort_edited', title: written.name, isPublic: false }, now)
    return done(null)
  })

/** Names a project of the directory in a cohort. */
export const citeProject = (
  services: Db,
  actor: Actor,
  slug: string,
  cohortId: string,
  project: string,
  now: Date,
): Promise<Outcome<null, Refusal>> =>
  within(services, actor, slug, { now }, async (tx, { community, accelerator }) => {
    const cohort = cohortIn(accelerator, cohortId)
    const projectId = await projectAt(tx, project, community.demo)
    if (!projectId) return refused('no-project')
    await tx
      .insertInto('accelerator_project')
      .values({ cohort_id: cohort.id, project_id: projectId })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await tell(tx, community, { actorId: actor.id, verb: 'cited', title: cohort.name, isPublic: false }, now)
    return done(null)
  })

/** No longer names it: whoever wrote it may, and whoever keeps the sheet of that project. */
export const uncite = (
  services: Db,
  actor: Actor,
  { slug, cohortId, projectId }: { slug: string; cohortId: string; projectId: Id },
  now: Date,
): Promise<Outcome<null, Refusal>> =>
  within(services, actor, slug, { now, others: true }, async (tx, { community, accelerator, isMember }) => {
    const cohort = cohortIn(accelerator, cohortId)
    if (!cohort.projects.some(({ id }) => id === projectId)) return notFound()
    if (!isMember && !(await keepsProject(tx, actor.id, projectId))) return notFound()
    await tx
      .deleteFrom('accelerator_project')
      .where('cohort_id', '=', cohort.id)
      .where((where) =>
        where.or([
          where('project_id', '=', projectId),
          where('project_id', 'in', where.selectFrom('sheet').select('id').where('merged_into_id', '=', projectId)),
        ]),
      )
      .execute()
    await tell(tx, community, { actorId: actor.id, verb: 'uncited', title: cohort.name, isPublic: false }, now)
    return done(null)
  })
