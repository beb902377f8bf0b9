import type { Actor } from '#core/actor.ts'
import { addDays, parisDay } from '#core/pure/dates.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { proposeDecision } from '#rooms/decisions/index.ts'
import { voteAt } from '../../rules.ts'
import { tell } from '../actions.ts'
import { within } from '../actions-within.ts'
import { membersOf } from '../group/queries.ts'
import { groupPaths as paths } from '../paths.ts'
import { againDays, canReplaceLead, isBehindDoors, leadVote } from '../rules.ts'
import { lastLeadVote } from './queries.ts'
import { words } from './words.ts'

export type ReplaceRefusal = 'voting' | 'voted-lately' | 'not-a-member'

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
    const last = await lastLeadVote(tx, group.id)
    if (last?.isPending) return refused('voting')
    if (last?.endedAt && today < addDays(parisDay(last.endedAt), againDays)) return refused('voted-lately')
    const member = (await membersOf(tx, group, true)).find(({ id }) => id === memberId)
    if (!member || member.memberId === group.lead?.id) return refused('not-a-member')
    const name = member.kind === 'organisation' ? (member.name ?? '') : words.decision.person
    const opens = addDays(today, leadVote.opensIn)
    await proposeDecision(
      tx,
      services,
      actor,
      {
        body: { kind: 'group', id: group.id },
        title: words.decision.title(group.name, name),
        question: words.decision.question(name, reason),
        method: 'majority',
        quorum: leadVote.quorum,
        opensAt: voteAt(opens),
        closesAt: voteAt(addDays(opens, leadVote.lasts)),
        purpose: { kind: 'group_lead', id: member.id },
        demo: group.demo,
      },
      now,
    )
    await tell(hand, { actorId: actor.id, verb: 'community.group_lead_asked', isPrivate: isBehindDoors(group) })
    return done(paths.group(slug))
  })
