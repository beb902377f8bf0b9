import { aloneIn } from '#core/alone.ts'
import type { Database } from '#core/database.ts'
import type { Services } from '#core/services.ts'
import { type Applicable, decisionsToApply, markApplied } from '#rooms/decisions/index.ts'
import { tell } from '../actions.ts'
import { leadColumns } from '../group/actions.ts'
import { tellLead } from '../group/emails.ts'
import { groupById } from '../queries.ts'
import { lastLeadVote } from './queries.ts'

/** Entrusts a group to whom its members chose. Nothing changes when they did not, or when the chosen one has left meanwhile. */
export const applyLeadVotes = async (services: Services): Promise<void> => {
  const now = services.clock()
  for (const decision of await decisionsToApply(services.db, ['group_lead']))
    await aloneIn('communities')(services, decision.id, (tx) => apply(tx, services, decision, now))
}

const apply = async (tx: Database, services: Services, decision: Applicable, now: Date): Promise<void> => {
  if (!(await markApplied(tx, decision.id, now)) || decision.body.kind !== 'group') return
  await tx.selectFrom('working_group').select('id').where('id', '=', decision.body.id).forUpdate().execute()
  const group = await groupById(tx, decision.body.id)
  const vote = await lastLeadVote(tx, group.id)
  if (decision.adopted !== true || vote?.decisionId !== decision.id) return
  if (!vote.proposed.isMember || group.status === 'closed') return
  await tx
    .updateTable('working_group')
    .set((eb) => ({ ...leadColumns(vote.proposed), version: eb('version', '+', 1), updated_at: now }))
    .where('id', '=', group.id)
    .execute()
  await tell({ tx, group, now }, { actorId: null, verb: 'community.group_led' })
  await tellLead(tx, services, group, vote.proposed, { actor: null, now })
}
