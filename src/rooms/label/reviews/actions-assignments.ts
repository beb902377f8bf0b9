import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import { record } from '#core/history.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import { addWorkingDays } from '#core/pure/working-days.ts'
import type { Services } from '#core/services.ts'
import { lockApplication } from '../lifecycle/actions.ts'
import type { Application } from '../lifecycle/queries.ts'
import { readFile } from '../lifecycle/queries-access.ts'
import { readSettings } from '../lifecycle/queries-settings.ts'
import { paths as label } from '../paths.ts'
import type { Settings } from '../rules.ts'
import { type Posting, writeTo } from './emails.ts'
import { paths } from './paths.ts'
import { assignmentById, assignmentsOf } from './queries-opinions.ts'
import { candidatesFor, recipientById } from './queries-people.ts'
import { type Candidate, canAssign, leastLoaded } from './rules.ts'
import { words } from './words.ts'
import { letters } from './words-letters.ts'

export type AssignRefusal = 'not-now' | 'not-suitable' | 'nobody'

/** The last day of an opinion asked today. */
export const opinionDueOn = (settings: Settings, today: Day): Day => addWorkingDays(today, settings.opinion_days)

/** The application held for whoever coordinates it, if it is at a step where it may be assigned. */
const holdToAssign = async (tx: Database, actor: Actor, id: string, now: Date): Promise<Application | null> => {
  await lockApplication(tx, id)
  const inHand = await readFile(tx, actor, id, parisDay(now))
  if (!inHand.coordinates) return notFound()
  return canAssign(inHand, inHand.application.status) ? inHand.application : null
}

/** Asks these people for an opinion. All are suitable, or nobody is asked. Answers their names. */
export const assign = (
  services: Services,
  actor: Actor,
  id: string,
  reviewerIds: readonly Id[],
  now: Date,
): Promise<Outcome<string[], AssignRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const application = await holdToAssign(tx, actor, id, now)
    if (!application) return refused('not-now')
    const candidates = await candidatesFor(tx, application, parisDay(now))
    const chosen = candidates.filter((one) => reviewerIds.includes(one.id) && one.ties.length === 0)
    if (chosen.length === 0 || chosen.length < new Set(reviewerIds).size) return refused('not-suitable')
    return done(await ask(tx, services, actor, application, chosen, now))
  })

/** Asks the least loaded who may be, as many as are missing. Answers their names. */
export const assignLeastLoaded = (
  services: Services,
  actor: Actor,
  id: string,
  now: Date,
): Promise<Outcome<string[], AssignRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const application = await holdToAssign(tx, actor, id, now)
    if (!application) return refused('not-now')
    const { reviewers } = await readSettings(tx)
    const current = (await assignmentsOf(tx, application.id)).filter(({ removedAt }) => removedAt === null)
    const chosen = leastLoaded(await candidatesFor(tx, application, parisDay(now)), reviewers - current.length)
    if (chosen.length === 0) return refused('nobody')
    return done(await ask(tx, services, actor, application, chosen, now))
  })

const ask = async (
  tx: Database,
  services: Posting,
  actor: Actor,
  application: Application,
  chosen: readonly Candidate[],
  now: Date,
): Promise<string[]> => {
  const dueOn = opinionDueOn(await readSettings(tx), parisDay(now))
  for (const { id: reviewerId } of chosen) {
    const { id } = await tx
      .insertInto('label_assignment')
      .values({
        application_id: application.id,
        reviewer_id: reviewerId,
        due_on: dueOn,
        assigned_by: actor.id,
        assigned_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const subject = { kind: 'label_application', id: application.id }
    await record(tx, {
      actorId: actor.id,
      verb: 'label.assigned',
      subject,
      details: { assignment: id, dueOn },
      at: now,
    })
    await writeTo(tx, services, await recipientById(tx, reviewerId), {
      key: `label-assigned:${id}`,
      subject: letters.assigned.subject(application),
      letter: {
        paragraphs: letters.assigned.paragraphs(application, application.familyName, dueOn),
        action: { label: letters.assigned.action, path: paths.file(application.id) },
      },
    })
  }
  return chosen.map(({ name }) => name)
}

export type Removal = { why: 'unavailable' | 'reassigned'; text: string }

/** Takes a file back from someone who has not given their opinion. Answers their name. */
export const removeReviewer = (
  services: Services,
  actor: Actor,
  target: { id: string; assignmentId: string },
  { why, text }: Removal,
  now: Date,
): Promise<Outcome<string, 'not-now' | 'given'>> =>
  inTransaction(services.db, async (tx) => {
    const application = await holdToAssign(tx, actor, target.id, now)
    if (!application) return refused('not-now')
    const assignment = await assignmentById(tx, application.id, target.assignmentId, true)
    if (assignment.submittedAt) return refused('given')
    if (assignment.removedAt) return refused('not-now')
    const removed = { removed_at: now, removed_why: why }
    await tx.updateTable('label_assignment').set(removed).where('id', '=', assignment.assignmentId).execute()
    const subject = { kind: 'label_application', id: application.id }
    const details = { assignment: assignment.assignmentId, why }
    await record(tx, { actorId: actor.id, verb: 'label.removed', subject, details, at: now })
    if (text) {
      const note = words.assignment.note(assignment.reviewer, text)
      await tx
        .insertInto('label_note')
        .values({ application_id: application.id, author_id: actor.id, text: note, at: now })
        .execute()
    }
    await writeTo(tx, services, await recipientById(tx, found(assignment.reviewerId)), {
      key: `label-removed:${assignment.assignmentId}`,
      subject: letters.removed.subject(application),
      letter: {
        paragraphs: letters.removed.paragraphs(application),
        action: { label: letters.removed.action, path: label.desk },
      },
    })
    return done(assignment.reviewer)
  })
