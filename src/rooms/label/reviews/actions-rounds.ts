import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Application } from '../lifecycle/queries.ts'
import { readSettings } from '../lifecycle/queries-settings.ts'
import { opinionDueOn } from './actions-assignments.ts'
import { copyPieces } from './actions-opinions.ts'
import { type Posting, writeTo } from './emails.ts'
import { paths } from './paths.ts'
import { assignmentsOf } from './queries-opinions.ts'
import { candidatesFor, recipientById } from './queries-people.ts'
import { counts } from './rules.ts'
import { letters } from './words-letters.ts'

/**
 * An application was completed after its decision was put off: what was said of it before no longer counts. Each opinion is kept as it was
 * given, and asked again of the same person, who finds it as a draft; whoever may review it no more is not asked, and the desk sees it.
 */
export const askOpinionsAgain = async (
  tx: Database,
  services: Posting,
  application: Application,
  now: Date,
): Promise<void> => {
  const former = (await assignmentsOf(tx, application.id)).filter(counts)
  for (const { assignmentId } of former)
    await tx
      .updateTable('label_assignment')
      .set({ removed_at: now, removed_why: 'completed' })
      .where('id', '=', assignmentId)
      .execute()
  const today = parisDay(now)
  const suitable = (await candidatesFor(tx, application, today)).filter(({ ties }) => ties.length === 0)
  const dueOn = opinionDueOn(await readSettings(tx), today)
  for (const { assignmentId, reviewerId } of former)
    if (reviewerId && suitable.some(({ id }) => id === reviewerId)) {
      const again = await copyAsDraft(tx, assignmentId, dueOn, now)
      await writeTo(tx, services, await recipientById(tx, reviewerId), {
        key: `label-asked-again:${again}`,
        subject: letters.askedAgain.subject(application),
        letter: {
          paragraphs: letters.askedAgain.paragraphs(application, dueOn),
          action: { label: letters.askedAgain.action, path: paths.opinion(application.id) },
        },
      })
    }
}

/** The same person, what they said of their ties, and every line of their opinion, not given yet. */
const copyAsDraft = async (tx: Database, formerId: Id, dueOn: Day, now: Date): Promise<Id> => {
  const { id } = await tx
    .insertInto('label_assignment')
    .columns([
      'application_id',
      'reviewer_id',
      'assigned_at',
      'due_on',
      'interest',
      'interest_text',
      'interest_at',
      'recommendation',
      'conclusion',
    ])
    .expression((eb) =>
      eb
        .selectFrom('label_assignment')
        .select(['application_id', 'reviewer_id', sql<Date>`${now}::timestamptz`.as('assigned_at')])
        .select([sql<Day>`${dueOn}::date`.as('due_on'), 'interest', 'interest_text', 'interest_at'])
        .select(['recommendation', 'conclusion'])
        .where('id', '=', formerId),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  // when each line was written stays: an answer completed since is shown as such
  await sql`
    insert into label_opinion (assignment_id, criterion, score, text, on_answer, reference, updated_at)
    select ${id}, criterion, score, text, on_answer, reference, updated_at
    from label_opinion where assignment_id = ${formerId}`.execute(tx)
  await copyPieces(tx, formerId, id)
  return id
}
