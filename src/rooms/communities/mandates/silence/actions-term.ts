import type { Database } from '#core/database.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Services } from '#core/services.ts'
import { communityById } from '../../queries.ts'
import { holderNames, tellHolders, tellMembers } from '../emails.ts'
import { mandateById } from '../queries.ts'
import { putToVote } from '../upkeep/actions.ts'
import type { QuestionDue } from '../upkeep/queries.ts'
import { decisionWords } from '../upkeep/words.ts'
import { letters } from '../words.ts'

/** Fifteen days without an answer: the withdrawal of the mandate is put to the members, who alone decide. */
export const closeQuestion = async (
  tx: Database,
  services: Services,
  { id, mandateId, communityId }: QuestionDue,
  now: Date,
): Promise<void> => {
  const today = parisDay(now)
  const mandate = await mandateById(tx, communityId, mandateId, true)
  const community = await communityById(tx, communityId)
  const isOver = mandate.status !== 'entrusted' || community.status === 'closed'
  const question = { mandateId, kind: 'mandate_withdrawal' as const, actorId: null }
  const words = decisionWords.withdrawal(holderNames(mandate), decisionWords.silent)
  const decision = isOver ? null : await putToVote(tx, services, community, { ...question, ...words }, now)
  const closed = await tx
    .updateTable('mandate_question')
    .set({ status: 'silent', decision_id: decision?.id ?? null })
    .where('id', '=', id)
    .where('status', '=', 'open')
    .returning('id')
    .executeTakeFirst()
  if (!closed || !decision) return
  await tx.updateTable('mandate').set({ withdrawal_decision_id: decision.id }).where('id', '=', mandateId).execute()
  const { subject, paragraphs } = letters.silent
  const letter = { subject: subject(community.name), paragraphs: paragraphs(decision.opensOn) }
  await tellHolders(tx, services, community, mandate, { key: `silent-${id}`, words: letter })
  await tellMembers(tx, services, community, mandate, { key: `silent-${id}`, words: letter, day: today })
}
