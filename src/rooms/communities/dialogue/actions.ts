import type { Actor } from '#core/actor.ts'
import { inTransaction } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import { record } from '#core/history.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { abandon, lockBeginning } from '../beginning/actions.ts'
import { aroundOf } from '../beginning/queries.ts'
import { canMove } from '../beginning/rules.ts'
import { tellAnswered, tellAsked, tellReplied } from './emails.ts'
import { type InDialogue, readDialogue } from './queries.ts'
import { type Answer, answerBy, canAnswer, canReply } from './rules.ts'

/** Writes to every community that is on the same ground and was not asked yet. Answers how many. */
export const askExisting = (services: Services, actor: Actor, id: Id, message: string, today: Day): Promise<number> =>
  inTransaction(services.db, async (tx) => {
    const beginning = await lockBeginning(tx, actor, id)
    if (!canMove(beginning, 'ask', actor)) return notFound()
    const { unasked } = await aroundOf(tx, beginning, today)
    for (const community of unasked) {
      const asked = await tx
        .insertInto('community_dialogue')
        .values({ beginning_id: id, community_id: community.id, message, asked_on: today, answer_by: answerBy(today) })
        .returning('id')
        .executeTakeFirstOrThrow()
      await record(tx, {
        actorId: actor.id,
        verb: 'community.asked',
        subject: { kind: 'community', id: community.id },
        details: { beginningId: id, dialogueId: asked.id },
      })
      await tellAsked(tx, services, { id: asked.id, message, answerBy: answerBy(today) }, community, beginning, today)
    }
    if (unasked.length > 0)
      await tx
        .updateTable('community_beginning')
        .set({ status: 'dialogue', free_told_on: null })
        .where('id', '=', id)
        .execute()
    return unasked.length
  })

type Answered = { answer: Answer; reason: string; organisationId: Id | null }

/** Says, once, what a community thinks of what is begun beside it. */
export const answerDialogue = (
  services: Services,
  actor: Actor,
  id: Id,
  { answer, reason, organisationId }: Answered,
  today: Day,
): Promise<InDialogue> =>
  inTransaction(services.db, async (tx) => {
    await tx.selectFrom('community_dialogue').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
    const asked = await readDialogue(tx, actor, id, today)
    if (!mayAnswer(asked, actor)) return notFound()
    await tx
      .updateTable('community_dialogue')
      .set({ answer, reason, answered_by: actor.id, answered_on: today, answered_for: organisationId })
      .where('id', '=', id)
      .execute()
    await record(tx, {
      actorId: actor.id,
      verb: 'community.answered',
      subject: { kind: 'community', id: asked.community.id },
      details: { dialogueId: id, answer },
    })
    await tellAnswered(tx, services, asked, answer)
    return asked
  })

export const mayAnswer = ({ dialogue, standing, ...asked }: InDialogue, actor: Actor): boolean =>
  canAnswer({ ...asked, answer: dialogue.answer }, standing, actor)

/** Answers an objection, or « join us », in public: it will be read on the page of the community. */
export const replyInDialogue = (
  services: Services,
  actor: Actor,
  id: Id,
  reply: string,
  today: Day,
): Promise<InDialogue> =>
  inTransaction(services.db, async (tx) => {
    await tx.selectFrom('community_dialogue').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
    const asked = await readDialogue(tx, actor, id, today)
    if (!canReply({ ...asked.dialogue, ongoing: asked.ongoing, isMine: asked.isMine })) return notFound()
    await tx.updateTable('community_dialogue').set({ reply, replied_on: today }).where('id', '=', id).execute()
    await record(tx, {
      actorId: actor.id,
      verb: 'community.objection_answered',
      subject: { kind: 'community', id: asked.community.id },
      details: { dialogueId: id },
    })
    await tellReplied(tx, services, asked, reply, today)
    return asked
  })

/** Gives up what was begun to join what exists. */
export const joinInstead = (services: Services, actor: Actor, id: Id, today: Day): Promise<InDialogue> =>
  inTransaction(services.db, async (tx) => {
    const asked = await readDialogue(tx, actor, id, today)
    if (!asked.isMine || !asked.ongoing) return notFound()
    await abandon(tx, actor, asked.beginning.id, today)
    return asked
  })
