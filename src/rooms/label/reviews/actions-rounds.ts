import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { record } from '#core/history.ts'
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
 * given, and asked again of the same person, who finds it as a draft; one that was still awaited has a new term. Whoever may review it no more
 * is not asked, and the desk sees it.
 */
export const askOpinionsAgain = async (
  tx: Database,
  services: Posting,
  application: Application,
  now: Date,
): Promise<void> => {
  const current = (await assignmentsOf(tx, application.id)).filter(({ removedAt }) => removedAt === null)
  const former = current.filter(counts)
  const today = parisDay(now)
  const dueOn = opinionDueOn(await readSettings(tx), today)
  const asking = { application, dueOn, now }
  for (const { assignmentId } of former)
    await tx
      .updateTable('label_assignment')
      .set({ removed_at: now, removed_why: 'completed' })
      .where('id', '=', assignmentId)
      .execute()
  const suitable = (await candidatesFor(tx, application, today)).filter(({ ties }) => ties.length === 0)
  for (const { assignmentId, reviewerId } of former)
    if (reviewerId && suitable.some(({ id }) => id === reviewerId))
      await ask(tx, services, asking, reviewerId, {
        assignmentId: await copyAsDraft(tx, assignmentId, dueOn, now),
        former: true,
      })
  for (const { assignmentId, reviewerId } of current.filter((one) => !counts(one))) {
    await tx.updateTable('label_assignment').set({ due_on: dueOn }).where('id', '=', assignmentId).execute()
    if (reviewerId) await ask(tx, services, asking, reviewerId, { assignmentId, former: false })
  }
}

type Asking = { application: Application; dueOn: Day; now: Date }

/** `former`: this person gave an opinion before, and finds it as a draft. */
const ask = async (
  tx: Database,
  services: Posting,
  { application, dueOn, now }: Asking,
  reviewerId: Id,
  { assignmentId, former }: { assignmentId: Id; former: boolean },
): Promise<void> => {
  const subject = { kind: 'label_application', id: application.id }
  const details = { assignment: assignmentId, dueOn, former }
  await record(tx, { actorId: null, verb: 'label.asked-again', subject, details, at: now })
  await writeTo(tx, services, await recipientById(tx, reviewerId), {
    key: `label-asked-again:${assignmentId}:${dueOn}`,
    subject: letters.askedAgain.subject(application),
    letter: {
      paragraphs: letters.askedAgain.paragraphs(application, dueOn, former),
      action: { label: letters.askedAgain.action, path: paths.opinion(application.id) },
    },
  })
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
