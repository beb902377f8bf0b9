import type { Actor } from '#core/actor.ts'
import { inTransaction } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import { record } from '#core/history.ts'
import { parisDay } from '#core/pure/dates.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { lockApplication } from '../../lifecycle/actions.ts'
import { readFile } from '../../lifecycle/queries-access.ts'
import { writeTo } from '../../reviews/emails.ts'
import { paths } from '../../reviews/paths.ts'
import { assignmentById } from '../../reviews/queries-opinions.ts'
import { recipientById } from '../../reviews/queries-people.ts'
import { canAssign } from '../../reviews/rules.ts'
import { letters } from '../../reviews/words-letters.ts'
import { mayRemindOn } from './rules.ts'

/** Asks again someone whose opinion is awaited, unless they were a day or two ago. Answers their name. */
export const remindReviewer = (
  services: Services,
  actor: Actor,
  { id, assignmentId }: { id: string; assignmentId: string },
  now: Date,
): Promise<Outcome<string, 'not-now' | 'already-reminded'>> =>
  inTransaction(services.db, async (tx) => {
    const today = parisDay(now)
    await lockApplication(tx, id)
    const inHand = await readFile(tx, actor, id, today)
    const { application } = inHand
    if (!inHand.coordinates) return notFound()
    const assignment = await assignmentById(tx, application.id, assignmentId, true)
    if (!canAssign(inHand, application.status) || assignment.removedAt || assignment.submittedAt)
      return refused('not-now')
    if (!mayRemindOn(assignment.remindedAt && parisDay(assignment.remindedAt), today))
      return refused('already-reminded')
    await tx.updateTable('label_assignment').set({ reminded_at: now }).where('id', '=', assignmentId).execute()
    const subject = { kind: 'label_application', id: application.id }
    const details = { assignment: assignmentId }
    await record(tx, { actorId: actor.id, verb: 'label.reminded', subject, details, at: now })
    const letter = today > assignment.dueOn ? letters.opinionLate : letters.opinionSoon
    await writeTo(tx, services, await recipientById(tx, found(assignment.reviewerId)), {
      key: `label-reminded:${assignmentId}:${today}`,
      subject: letter.subject(application, assignment.dueOn),
      letter: {
        paragraphs: letter.paragraphs(application, assignment.dueOn),
        action: { label: letter.action, path: paths.file(application.id) },
      },
    })
    return done(assignment.reviewer)
  })
