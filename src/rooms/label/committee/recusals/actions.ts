import type { Actor } from '#core/actor.ts'
import { inTransaction } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import { record } from '#core/history.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Services } from '#core/services.ts'
import { putAside } from '../decisions/actions.ts'
import { proposalOn } from '../decisions/queries.ts'
import { readSubject } from '../queries-subjects.ts'
import type { SubjectKey } from '../rules.ts'

/**
 * Someone of the desk says what ties them to an organisation: its files are shut to them from now on, and what they had signed there without
 * effect is put aside.
 */
export const recuse = (
  { db }: Services,
  actor: Actor,
  key: SubjectKey,
  { reason, aside }: { reason: string; aside: string },
  now: Date,
): Promise<void> =>
  inTransaction(db, async (tx) => {
    const { subject, as } = await readSubject(tx, actor, key, parisDay(now), true)
    // a reviewer says it where they declare their interests
    if (as === 'reviewer') return notFound()
    const proposal = await proposalOn(tx, subject)
    if (proposal?.signatures.some(({ userId }) => userId === actor.id))
      await putAside(tx, proposal.id, { why: aside, by: actor.id, now })
    await tx
      .insertInto('label_recusal')
      .values({ organisation_id: subject.organisationId, user_id: actor.id, reason, said_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await record(tx, {
      actorId: actor.id,
      verb: 'label.recused',
      subject: { kind: `label_${subject.kind}`, id: subject.id },
      at: now,
    })
  })
