import type { Actor } from '#core/actor.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { certain } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { answerObjection, liftObjection, takeStance } from '../consent/actions.ts'
import type { Stance } from '../consent/rules.ts'
import { endFloor } from '../deliberation/floor/actions.ts'
import { writeSynthesis } from '../deliberation/grouping/actions.ts'
import { speak } from '../deliberation/speaking/actions.ts'
import { bringBack } from '../deliberation/workshop/actions.ts'
import { followUp } from '../outcome/actions.ts'
import type { FollowUp } from '../outcome/rules.ts'
import { announceDecision, beginDecision } from '../proposals/actions.ts'
import { type Proposal, proposeDecision } from '../proposals/actions-proposing.ts'
import type { Content } from '../proposals/rules.ts'
import { decisionById } from '../queries.ts'
import { bodyView } from '../queries-bodies.ts'
import type { Body } from '../rules.ts'
import { closeVote } from '../votes/actions-closing.ts'
import { openVote } from '../votes/actions-opening.ts'

type Voice = { kind: 'organisation' | 'person'; id: Id }
type Taken = { by: Actor; voice: Voice; stance: Stance; reason?: string; answer?: string }
type ConsentScene = { leader: Actor; proposal: Proposal; taken: readonly Taken[]; follows: FollowUp }

const after = (day: Date, days: number): Date => new Date(day.getTime() + days * 86_400_000)

/** A question settled by consent: each objection that is answered is taken into account, then lifted by who made it. */
export const playConsent = async (
  services: Services,
  { leader, proposal, taken, follows }: ConsentScene,
): Promise<void> => {
  const { db } = services
  const { opensAt, closesAt } = proposal
  const { id } = await proposeDecision(db, services, leader, proposal, after(opensAt, -5))
  await openVote(db, id, opensAt)
  for (const { by, voice, stance, reason = '' } of taken)
    certain(await takeStance(services, by, id, { voice, stance, reason }, after(opensAt, 1)))
  for (const { by, voice, answer } of taken) {
    if (answer === undefined) continue
    certain(await answerObjection(services, leader, id, voice, { answered: 'integrated', answer }, after(opensAt, 4)))
    certain(await liftObjection(services, by, id, voice, after(opensAt, 5)))
  }
  await closeVote(db, id, closesAt)
  const { version } = await decisionById(db, id)
  certain(await followUp(services, leader, id, version, follows, after(closesAt, 2)))
}

type Said = { by: Actor; voice: Voice; body: string; anonymous?: boolean }
type RoundScene = {
  leader: Actor
  body: Body
  title: string
  question: string
  from: Date
  until: Date
  said: readonly Said[]
  /** What was noted on paper, one sentence each. */
  workshop: { day: Day; lines: readonly string[] }
  synthesis: string
}

const withoutChoice: Omit<Content, 'title' | 'question' | 'collectUntil'> = {
  ...{ collects: 'round', method: 'none', quorum: 0, options: [] },
  ...{ thresholdNum: null, thresholdDen: null, dots: null, opensAt: null, closesAt: null },
}

/** A written round that needs no choice, and its synthesis, five days after its term. */
export const playRound = async (services: Services, scene: RoundScene): Promise<void> => {
  const { db } = services
  const { leader, title, question, from, until } = scene
  const body = await bodyView(db, scene.body, leader.demo)
  const content = { ...withoutChoice, title, question, collectUntil: until }
  const id = certain(await beginDecision(services, leader, body, content, after(from, -1)))
  certain(await announceDecision(services, leader, id, (await decisionById(db, id)).version, from))
  for (const { by, voice, body: words, anonymous = false } of scene.said)
    certain(await speak(services, by, id, { voice, body: words, anonymous }, after(from, 3)))
  certain(await bringBack(services, leader, id, scene.workshop, after(until, -1)))
  await endFloor(db, id, until)
  const { version } = await decisionById(db, id)
  certain(await writeSynthesis(services, leader, id, version, scene.synthesis, after(until, 5)))
}
