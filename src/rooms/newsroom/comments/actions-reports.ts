import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import { record } from '#core/history.ts'
import { addDays, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { tellModerators } from '../moderating/emails.ts'
import { tellReporter } from './emails.ts'
import { lockComment, type WholeComment } from './queries.ts'
import { type Reason, type Settlement, targetDays } from './rules.ts'

type Reporting = { reason: Reason; details: string; email: string | null }

/** Anyone says that a published comment breaks a rule. Moderators are told once, however many say it. */
export const reportComment = (
  services: Services,
  actor: Actor | null,
  number: number,
  { reason, details, email }: Reporting,
  now: Date,
): Promise<string> =>
  inTransaction(services.db, async (tx) => {
    // held: a removal at the same moment must not leave this report open
    const comment = await lockComment(tx, number)
    if (comment.status !== 'published') return notFound()
    const dueOn = addDays(parisDay(now), targetDays)
    const { id } = await tx
      .insertInto('comment_report')
      .values({
        comment_id: comment.id,
        reason,
        details,
        reporter_id: actor?.id ?? null,
        reporter_email: email,
        due_on: dueOn,
        created_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const subject = { kind: 'comment', id: comment.id }
    await record(tx, {
      actorId: actor?.id ?? null,
      verb: 'comment.reported',
      subject,
      details: { number, reason },
      at: now,
    })
    if (!comment.reportDueOn)
      await tellModerators(tx, services, { kind: 'report', key: `report:${id}`, waiting: { ...comment, dueOn } }, now)
    return comment.path
  })

/** Closes every open report of a comment, and tells those who left an address what was done. Answers how many there were. */
export const closeReports = async (
  tx: Database,
  services: Pick<Services, 'config' | 'secret'>,
  comment: WholeComment,
  { outcome, decidedBy, now }: { outcome: Settlement; decidedBy: Id | null; now: Date },
): Promise<number> => {
  const settled = await tx
    .updateTable('comment_report')
    .set({ outcome, decided_by: decidedBy, decided_at: now })
    .where('comment_id', '=', comment.id)
    .where('outcome', 'is', null)
    .returning(['id', 'reporter_email as email', 'reporter_id as userId'])
    .execute()
  for (const report of settled) await tellReporter(tx, services, comment, report, outcome)
  await tx.updateTable('comment_report').set({ reporter_email: null }).where('comment_id', '=', comment.id).execute()
  return settled.length
}
