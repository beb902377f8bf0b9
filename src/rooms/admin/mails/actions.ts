import type { Actor } from '#core/actor.ts'
import { inTransaction } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import { record } from '#core/history.ts'
import { enqueue } from '#core/jobs.ts'
import { deliverMail } from '#core/mail.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'

/** Puts a failed mail back in the queue. The job sends only what is not sent yet: asking twice sends once. */
export const retryMail = ({ db }: Services, actor: Actor, id: Id): Promise<Outcome<null, 'not-failed'>> =>
  inTransaction(db, async (tx) => {
    if (!isId(id)) return notFound()
    const mail = found(
      await tx.selectFrom('outgoing_mail').select('status').where('id', '=', id).forUpdate().executeTakeFirst(),
    )
    if (mail.status !== 'failed') return refused('not-failed')
    await enqueue(tx, deliverMail, { mailId: id })
    await record(tx, { actorId: actor.id, verb: 'mail.retried', subject: { kind: 'mail', id } })
    return done(null)
  })
