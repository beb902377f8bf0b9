import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import { isDuplicate } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { celebrate } from './actions.ts'
import { onStep, tellOf, type Work, writeStep } from './actions-work.ts'
import { opinionsOn, submissionsOf } from './queries.ts'
import { type StepRefusal, voiceKey, voiceNamed } from './rules.ts'

/** `validated`: it was the opinion that settled it. */
type Told = Outcome<{ validated: boolean }, StepRefusal>

export type OpinionTyped = { voice: string; round: number; opinion: 'agree' | 'reserve'; reason: string }

/** A voice agrees, or says its reservation. Whoever submitted says nothing of it. What one said before is replaced, with its answer. */
export const giveOpinion = async (
  services: Services,
  actor: Actor,
  slug: string,
  key: string,
  { voice, round, opinion, reason }: OpinionTyped,
): Promise<Told> => {
  try {
    return await onStep(services, actor, slug, key, async (work) => {
      const { tx, step, standing, now } = work
      if (step.status !== 'submitted') return refused('not-now')
      if (step.round !== round) return refused('other-round')
      const speaker = voiceNamed(standing, voice)
      if (!speaker) return refused('no-voice')
      const [submission] = await submissionsOf(tx, step.id, work.today, false)
      if (submission?.submittedBy === actor.id || (submission && voiceKey(submission.by) === voiceKey(speaker)))
        return refused('own-deliverable')
      const said = {
        opinion,
        reason,
        said_by: actor.id,
        said_at: now,
        answer: '',
        answered_by: null,
        answered_at: null,
      }
      await tx
        .insertInto('pathway_opinion')
        .values({ step_id: step.id, round, member_kind: speaker.kind, member_id: speaker.id, ...said })
        .onConflict((on) => on.columns(['step_id', 'round', 'member_kind', 'member_id']).doUpdateSet(said))
        .execute()
      await tellOf(work, actor.id, 'opinion_given', step)
      return done({ validated: await settle(work) })
    })
  } catch (error) {
    if (isDuplicate(error, 'pathway_opinion_pen')) return refused('one-pen')
    throw error
  }
}

/** Says what was done with a reservation, once. Not whoever made it. */
export const answerReservation = (
  services: Services,
  actor: Actor,
  slug: string,
  key: string,
  { member, round, answer }: { member: string; round: number; answer: string },
): Promise<Told> =>
  onStep(services, actor, slug, key, async (work) => {
    const { tx, step, now } = work
    if (step.status !== 'submitted') return refused('not-now')
    if (step.round !== round) return refused('other-round')
    const said = (await opinionsOn(tx, step.id, false)).filter((one) => one.round === round)
    const one = said.find(({ by, opinion }) => opinion === 'reserve' && voiceKey(by) === member)
    if (!one) return refused('not-now')
    if (one.saidBy === actor.id || work.standing.voices.some((voice) => voiceKey(voice) === member))
      return refused('own-reservation')
    if (one.answer) return refused('already-answered')
    await tx
      .updateTable('pathway_opinion')
      .set({ answer, answered_by: actor.id, answered_at: now })
      .where('step_id', '=', step.id)
      .where('round', '=', round)
      .where('member_kind', '=', one.memberKind)
      .where('member_id', '=', one.memberId)
      .execute()
    await tellOf(work, actor.id, 'reservation_answered', step)
    return done({ validated: await settle(work) })
  })

type Settling = Pick<Work, 'tx' | 'community' | 'now' | 'today'> & { step: { id: Id; key: string; title: string } }

/** Validates the step when the other voices agree: the question is asked to the database, which refuses otherwise. */
export const settle = async (work: Settling): Promise<boolean> => {
  const { rows } = await sql<{ agreed: boolean }>`
    select pathway_is_agreed(${work.step.id}, ${work.today}) as agreed`.execute(work.tx)
  if (!rows[0]?.agreed) return false
  await writeStep(work, { status: 'validated', validated_on: work.today })
  await tellOf(work, null, 'step_validated', work.step)
  await celebrate(work)
  return true
}
