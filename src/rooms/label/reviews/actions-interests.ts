import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { record } from '#core/history.ts'
import { parisDay } from '#core/pure/dates.ts'
import { joinWords } from '#core/pure/text.ts'
import type { Services } from '#core/services.ts'
import { lockApplication } from '../lifecycle/actions.ts'
import type { Application } from '../lifecycle/queries.ts'
import { readToDeclare } from '../lifecycle/queries-access.ts'
import { writeToCoordinators } from './emails.ts'
import { paths } from './paths.ts'
import { assignmentById } from './queries-opinions.ts'
import { tiesOfPerson } from './queries-ties.ts'
import { letters } from './words-letters.ts'
import { tieNames } from './words-work.ts'

/** What a reviewer says of their ties: nothing, or one in a few words. */
export type Declaration = { tied: false } | { tied: true; text: string }

export type Declared = 'opened' | 'removed' | 'detected' | 'too-late'

/**
 * Keeps what a reviewer says of their ties. A tie, said or found by the system, removes them at once and tells those who coordinate; from
 * then on the file is not there for them any more. « too-late »: their opinion was given, or they had said so already.
 */
export const declareInterest = (
  services: Services,
  actor: Actor,
  id: string,
  declaration: Declaration,
  now: Date,
): Promise<Declared> =>
  inTransaction(services.db, async (tx) => {
    await lockApplication(tx, id)
    const { application, assignmentId, said } = await readToDeclare(tx, actor, id, parisDay(now))
    const { submittedAt } = await assignmentById(tx, application.id, assignmentId, true)
    if (submittedAt || (said && !declaration.tied)) return 'too-late'
    const found = await tiesOfPerson(tx, application.organisationId, actor.id)
    const tied = declaration.tied || found.length > 0
    const interest = declaration.tied ? 'declared' : found.length > 0 ? 'detected' : 'none'
    const text = declaration.tied ? declaration.text : joinWords(found.map((tie) => tieNames[tie]))
    await tx
      .updateTable('label_assignment')
      .set({
        interest,
        interest_text: text,
        interest_at: now,
        ...(tied && { removed_at: now, removed_why: 'conflict' }),
      })
      .where('id', '=', assignmentId)
      .execute()
    const subject = { kind: 'label_application', id: application.id }
    const details = { assignment: assignmentId }
    await record(tx, { actorId: actor.id, verb: `label.interest.${interest}`, subject, details, at: now })
    if (!tied) return 'opened'
    await tellConflict(tx, services, actor, application, { assignmentId, text, now })
    return declaration.tied ? 'removed' : 'detected'
  })

type Conflict = { assignmentId: string; text: string; now: Date }

/** Those who coordinate learn that someone was removed from a file, and why. */
export const tellConflict = (
  tx: Database,
  services: Services,
  reviewer: Pick<Actor, 'id' | 'name'>,
  application: Application,
  { assignmentId, text, now }: Conflict,
): Promise<void> =>
  writeToCoordinators(
    tx,
    services,
    application,
    parisDay(now),
    {
      key: `label-conflict:${assignmentId}`,
      subject: letters.conflict.subject(application),
      letter: {
        paragraphs: letters.conflict.paragraphs(application, reviewer.name, text),
        action: { label: letters.conflict.action, path: paths.assignment(application.id) },
      },
    },
    reviewer.id,
  )
