import { aloneIn } from '#core/alone.ts'
import type { Database } from '#core/database.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { type Applicable, decisionsToApply, markApplied, proposeDecision } from '#rooms/decisions/index.ts'
import { leaveMandates } from '../../mandates/ending/actions.ts'
import { communityById } from '../../queries.ts'
import { voteWindow } from '../../rules.ts'
import { tellHistory } from '../requests/actions.ts'
import { exclusionVote } from '../rules.ts'
import { tellExclusion } from './emails.ts'
import { exclusionById, exclusionOfDecision, exclusionsDue } from './queries.ts'
import { decision as words } from './words.ts'

const alone = aloneIn('communities')

/** The members are told three days before the vote opensOn, and have a week. */
const vote = { opensIn: 3, lasts: 7 } as const
/** Every night: an exclusion whose time to answer is over goes to the vote of the members; one that they voted on takes effect, or not. */
export const followExclusions = async (services: Services): Promise<void> => {
  const now = services.clock()
  for (const { id, communityId } of await exclusionsDue(services.db, parisDay(now)))
    await alone(services, id, (tx) => putToVote(tx, services, communityId, id, now))
  for (const decision of await decisionsToApply(services.db, ['exclusion']))
    await alone(services, decision.id, (tx) => applyVote(tx, services, decision, now))
}

const putToVote = async (tx: Database, services: Services, communityId: Id, id: Id, now: Date): Promise<void> => {
  const today = parisDay(now)
  const exclusion = await exclusionById(tx, communityId, id, true)
  if (exclusion.status !== 'answering' || exclusion.answerUntil >= today) return
  const community = await communityById(tx, communityId)
  if (community.status === 'closed') return close(tx, id, 'dropped', today)
  const { opensOn, opensAt, closesAt } = voteWindow(today, vote)
  const made = await proposeDecision(
    tx,
    services,
    null,
    {
      body: { kind: 'community', id: communityId },
      // the decision is public: a person has no name there
      title: words.title(exclusion.kind === 'person' ? words.person : exclusion.name),
      question: words.question,
      method: 'qualified',
      ...exclusionVote,
      opensAt,
      closesAt,
      purpose: { kind: 'exclusion', id: exclusion.memberId },
      demo: community.demo,
    },
    now,
  )
  await tx
    .updateTable('membership_exclusion')
    .set({ status: 'voted', put_to_vote_on: today, decision_id: made.id })
    .where('id', '=', id)
    .execute()
  await tellExclusion(tx, services, community, exclusion, 'voted', opensOn)
}

const close = async (tx: Database, id: Id, status: 'dropped' | 'rejected' | 'excluded', today: Day): Promise<void> => {
  await tx.updateTable('membership_exclusion').set({ status, closed_on: today }).where('id', '=', id).execute()
}

const applyVote = async (tx: Database, services: Services, decision: Applicable, now: Date): Promise<void> => {
  const today = parisDay(now)
  if (!(await markApplied(tx, decision.id, now))) return
  const known = await exclusionOfDecision(tx, decision.id)
  if (!known) return
  const exclusion = await exclusionById(tx, known.communityId, known.id, true)
  const community = await communityById(tx, known.communityId)
  if (exclusion.status !== 'voted') return
  // nobody is put out of what is closed
  if (decision.status === 'cancelled' || community.status === 'closed') return close(tx, exclusion.id, 'dropped', today)
  if (decision.adopted !== true) {
    await close(tx, exclusion.id, 'rejected', today)
    await tellHistory(tx, community, 'community.exclusion_rejected', exclusion, null, now)
    return tellExclusion(tx, services, community, exclusion, 'rejected', today)
  }
  const left = await tx
    .updateTable('community_member')
    .set({
      left_on: today,
      left_precision: 'day',
      left_how: 'excluded',
      decision_id: decision.id,
      representative: '',
    })
    .where('id', '=', exclusion.memberId)
    .where('left_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  // whoever left before the end of the vote was not put out
  if (!left) return close(tx, exclusion.id, 'dropped', today)
  if (exclusion.kind === 'organisation' && exclusion.concernedId)
    await leaveMandates(tx, known.communityId, exclusion.concernedId, words.mandate, today)
  await close(tx, exclusion.id, 'excluded', today)
  await tellHistory(tx, community, 'community.member_excluded', exclusion, null, now)
  await tellExclusion(tx, services, community, exclusion, 'excluded', today)
}
