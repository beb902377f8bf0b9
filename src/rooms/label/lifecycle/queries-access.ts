import { type Actor, holds } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { ancestorsOf } from '#rooms/geography/index.ts'
import { tiedAmong } from '../committee/queries-seats.ts'
import { canCoordinate, canDecide } from '../rules.ts'
import { type Application, applicationById } from './queries.ts'

/** In which capacity someone reads a file. */
export type Capacity = 'coordinator' | 'reviewer' | 'committee'
export type FileInHand = {
  application: Application
  as: Capacity
  assignmentId: Id | null
  /** Someone who coordinates the territory may also have been asked for an opinion: they keep both hands. */
  coordinates: boolean
}

/**
 * The file of an application, for the desk: those who coordinate its territory, those who review it and said that nothing ties them to the
 * organisation, those of the committee that has it on its agenda. Whoever belongs to the organisation, or has an interest in it, finds
 * nothing at all. Throws « not found ».
 */
export const readFile = async (db: Database, actor: Actor, id: string, today: Day): Promise<FileInHand> => {
  const application = await applicationById(db, id)
  const assignment = await assignmentOf(db, application.id, actor.id)
  if (application.status === 'draft' || (await isTied(db, application, actor.id))) return notFound()
  // assigned, and has not said yet what ties them: whatever else they are, they begin there
  if (assignment && !assignment.removedAt && assignment.interest === null) return notFound()
  const places = await placesOf(db, application)
  const coordinates = canCoordinate(actor, today, places)
  if (assignment && !assignment.removedAt && holds(actor, 'label_reviewer', today, places))
    return { application, as: 'reviewer', assignmentId: assignment.id, coordinates }
  if (coordinates) return { application, as: 'coordinator', assignmentId: null, coordinates }
  if (canDecide(actor, today) && (await isOnAgenda(db, { kind: 'application', id: application.id }, actor.id)))
    return { application, as: 'committee', assignmentId: null, coordinates }
  return notFound()
}

/**
 * The application someone was asked to review, before they said what ties them to the organisation: they may know its name and its family,
 * nothing else. Throws « not found ».
 */
export const readToDeclare = async (
  db: Database,
  actor: Actor,
  id: string,
  today: Day,
): Promise<{ application: Application; assignmentId: Id; said: boolean }> => {
  const application = await applicationById(db, id)
  const assignment = await assignmentOf(db, application.id, actor.id)
  if (!assignment || assignment.removedAt) return notFound()
  // a tie the site finds before they said anything is written down when they do
  if (assignment.interest !== null && (await isTied(db, application, actor.id))) return notFound()
  if (!holds(actor, 'label_reviewer', today, await placesOf(db, application))) return notFound()
  return { application, assignmentId: assignment.id, said: assignment.interest !== null }
}

/** The places of an application with all that contains them, for scopes. */
export const placesOf = (db: Database, application: Application): Promise<number[]> =>
  ancestorsOf(
    db,
    application.territories.map((place) => place.id),
  )

/** The newest assignment of this person on this application, current or not. */
export const assignmentOf = (db: Database, applicationId: Id, userId: Id) =>
  db
    .selectFrom('label_assignment')
    .select(['id', 'interest', 'due_on as dueOn', 'removed_at as removedAt', 'submitted_at as submittedAt'])
    .where('application_id', '=', applicationId)
    .where('reviewer_id', '=', userId)
    .orderBy('assigned_at', 'desc')
    .executeTakeFirst()

/** Does this person belong to the organisation, or was an interest said or found? */
export const isTied = async (
  db: Database,
  { organisationId }: Pick<Application, 'organisationId'>,
  userId: Id,
): Promise<boolean> => (await tiedAmong(db, organisationId, [userId])).has(userId)

/** Does this person sit where an application or a procedure was put on the agenda? */
export const isOnAgenda = async (
  db: Database,
  item: { kind: 'application' | 'procedure'; id: Id },
  userId: Id,
): Promise<boolean> => {
  const line = await db
    .selectFrom('label_session_item')
    .innerJoin('label_session_member', 'label_session_member.session_id', 'label_session_item.session_id')
    .innerJoin('label_session', 'label_session.id', 'label_session_item.session_id')
    .select('label_session_item.position')
    .where(item.kind === 'application' ? 'application_id' : 'procedure_id', '=', item.id)
    .where('user_id', '=', userId)
    .where('label_session.status', '<>', 'cancelled')
    .executeTakeFirst()
  return line !== undefined
}
