import type { Actor } from '#core/actor.ts'
import { addDays, type Day, parisDay } from '#core/pure/dates.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { proposeDecision } from '#rooms/decisions/index.ts'
import { voteWindow } from '../../rules.ts'
import { tell } from '../actions.ts'
import { within } from '../actions-within.ts'
import { membersOf } from '../group/queries.ts'
import { groupPaths as paths } from '../paths.ts'
import { againDays, canReplaceLead, isBehindDoors, leadVote } from '../rules.ts'
import { lastAsked, lastLeadVote } from './queries.ts'
import { words } from './words.ts'

export type ReplaceRefusal = 'voting' | 'voted-lately' | 'called-off' | 'not-a-member'

const isLately = (at: Date | null | undefined, today: Day): boolean =>
  at !== null && at !== undefined && today < addDays(parisDay(at), againDays)

/** A member puts another lead to the vote of the group. The one who leads neither prevents it nor counts it. */
export const askLead = (
  services: Services,
  actor: Actor,
  slug: string,
  { memberId, reason }: { memberId: string; reason: string },
  now: Date,
): Promise<Outcome<string, ReplaceRefusal | 'not-open'>> =>
  within<string, ReplaceRefusal>(services, actor, { slug, now, can: canReplaceLead }, async (hand) => {
    const { tx, group } = hand
    const today = parisDay(now)
    if ((await lastLeadVote(tx, group.id))?.isPending) return refused('voting')
    const last = await lastAsked(tx, group.id, actor.id)
    if (isLately(last?.votedAt, today)) return refused('voted-lately')
    if (isLately(last?.calledOffAt, today)) return refused('called-off')
    const member = (await membersOf(tx, group, true)).find(({ id }) => id === memberId)
    if (!member || member.memberId === group.lead?.id) return refused('not-a-member')
    const name = member.kind === 'organisation' ? (member.name ?? '') : null
    const { opensAt, closesAt } = voteWindow(today, leadVote)
    await proposeDecision(
      tx,
      services,
      actor,
      {
        body: { kind: 'group', id: group.id },
        title: words.decision.title(group.name, name ?? words.decision.person),
        question: words.decision.question(name, reason),
        method: 'majority',
        quorum: leadVote.quorum,
        opensAt,
        closesAt,
        purpose: { kind: 'group_lead', id: member.id },
        demo: group.demo,
      },
      now,
    )
    await tell(hand, { actorId: actor.id, verb: 'community.group_lead_asked', isPrivate: isBehindDoors(group) })
    return done(paths.group(slug))
  })
