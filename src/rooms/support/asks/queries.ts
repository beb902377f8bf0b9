import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { ownersOf } from '#rooms/directory/index.ts'
import { bearerOf, isEvaluatorOf, isLabelledOn, roleIn } from '../queries.ts'
import { hasOpen, openAsks } from '../referrals/queries.ts'
import { type AskRefusal, refusalToAsk } from './rules.ts'

export type OwnProject = { id: Id; name: string; slug: string }

/** The public projects this person answers for: in their name they may ask. */
export const ownProjects = (db: Database, actor: Pick<Actor, 'id'>): Promise<OwnProject[]> =>
  db
    .selectFrom('sheet_member')
    .innerJoin('sheet', 'sheet.id', 'sheet_id')
    .select(['sheet.id', 'sheet.name', 'sheet.slug'])
    .where('user_id', '=', actor.id)
    .where('role', '=', 'owner')
    .where('sheet.kind', '=', 'project')
    .where('sheet.status', '=', 'published')
    .orderBy('sheet.name')
    .execute()

/** One project this person answers for, public or not any more: what they wrote for it is shown to them again. */
export const ownProject = async (db: Database, actor: Pick<Actor, 'id'>, id: string) =>
  isId(id)
    ? ((await db
        .selectFrom('sheet_member')
        .innerJoin('sheet', 'sheet.id', 'sheet_id')
        .select(['sheet.id', 'sheet.name', 'sheet.slug', 'sheet.kind', 'sheet.status'])
        .where('user_id', '=', actor.id)
        .where('role', '=', 'owner')
        .where('sheet.kind', '=', 'project')
        .where('sheet.id', '=', id)
        .executeTakeFirst()) ?? null)
    : null

/** The public organisation of this address. */
export const structureBySlug = async (db: Database, slug: string): Promise<Id | null> =>
  (
    await db
      .selectFrom('sheet')
      .select('id')
      .where('kind', '=', 'organisation')
      .where('status', '=', 'published')
      .where('slug', '=', slug)
      .executeTakeFirst()
  )?.id ?? null

/** Why this project may not ask this structure today, or null when it may. */
export const obstacleToAsk = async (
  db: Database,
  actor: Pick<Actor, 'id'>,
  { project, toId }: { project: { id: Id; kind: string; status: string }; toId: Id },
  day: Day,
): Promise<AskRefusal | null> =>
  refusalToAsk({
    project: { kind: project.kind, status: project.status, bearerId: await bearerOf(db, project.id) },
    to: {
      id: toId,
      isLabelled: await isLabelledOn(db, toId, day),
      owners: (await ownersOf(db, toId)).length,
      isEvaluator: await isEvaluatorOf(db, project.id, toId),
      role: await roleIn(db, actor.id, toId),
    },
    isOpen: await hasOpen(db, project.id, toId),
    openAsks: await openAsks(db, project.id),
  })
