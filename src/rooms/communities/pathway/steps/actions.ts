import type { Actor } from '#core/actor.ts'
import { enqueue } from '#core/jobs.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { challengesByIds } from '#rooms/challenges/index.ts'
import { pathwayNews } from '../upkeep/news.ts'
import { onStep, recogniseIfComplete, tellOf, touch, type Work, writeStep } from './actions-work.ts'
import { chosenChallenges, type Step } from './queries.ts'
import { type ChallengeKind, can, challengeKinds, moveRefusal, type StepRefusal, voiceNamed } from './rules.ts'

type Refused = Outcome<Step, StepRefusal>

export type DeliverableTyped = { body: string; link: string | null; privateReason: string | null; version: number }

const factsOf = async ({ tx, step, community, standing }: Work) => ({
  ...step,
  challenges: (await chosenChallenges(tx, community.id)).length,
  hasVoice: standing.voices.length > 0,
})

/** Writes the deliverable in common; the step begins with its first words. `version`: of what was read on the form. */
export const saveDeliverable = (
  services: Services,
  actor: Actor,
  slug: string,
  key: string,
  { body, link, privateReason, version }: DeliverableTyped,
): Promise<Refused> =>
  onStep(services, actor, slug, key, async (work) => {
    const { step, now } = work
    if (step.status !== 'todo' && step.status !== 'doing') return refused('not-now')
    // a step that nobody had touched was read as version 0, and has just been written as 1
    if (Math.max(version, 1) !== step.version) return refused('conflict')
    await writeStep(work, {
      body,
      link,
      private_reason: privateReason,
      status: 'doing',
      edited_by: actor.id,
      edited_at: now,
    })
    if (step.status === 'todo') await tellOf(work, actor.id, 'step_started', step)
    await tellOf(work, actor.id, 'deliverable_saved', step)
    return done(step)
  })

/** Says that the community is at it, before a word is written. */
export const startStep = (services: Services, actor: Actor, slug: string, key: string): Promise<Refused> =>
  onStep(services, actor, slug, key, async (work) => {
    if (!can(work.step.status, 'start')) return refused('not-now')
    await writeStep(work, { status: 'doing' })
    await tellOf(work, actor.id, 'step_started', work.step)
    return done(work.step)
  })

/** The three challenges of the site that the community takes on, one of each kind. */
export const chooseChallenges = (
  services: Services,
  actor: Actor,
  slug: string,
  key: string,
  chosen: Record<ChallengeKind, { id: number; reason: string }>,
): Promise<Refused> =>
  onStep(services, actor, slug, key, async (work) => {
    const { tx, step, community, today } = work
    if (step.status !== 'todo' && step.status !== 'doing') return refused('not-now')
    const known = await challengesByIds(
      tx,
      challengeKinds.map((kind) => chosen[kind].id),
    )
    if (known.length < challengeKinds.length) return refused('unknown-challenge')
    await tx.deleteFrom('community_challenge').where('community_id', '=', community.id).execute()
    await tx
      .insertInto('community_challenge')
      .values(
        challengeKinds.map((kind) => ({
          community_id: community.id,
          kind,
          challenge_id: chosen[kind].id,
          reason: chosen[kind].reason,
          chosen_by: actor.id,
          chosen_on: today,
        })),
      )
      .execute()
    // the words of the deliverable did not change: whoever is writing them meets no conflict
    await tx.updateTable('pathway_step').set({ status: 'doing' }).where('id', '=', step.id).execute()
    await touch(tx, community.id, today)
    await tellOf(work, actor.id, 'challenges_chosen', step)
    return done(step)
  })

/** Puts the deliverable to the other members, as it stands. They are told. */
export const submitStep = (
  services: Services,
  actor: Actor,
  slug: string,
  key: string,
  { voice, version }: { voice: string; version: number },
): Promise<Refused> =>
  onStep(services, actor, slug, key, async (work) => {
    const { tx, step, standing, now, community } = work
    const refusal = moveRefusal('submit', await factsOf(work))
    if (refusal) return refused(refusal)
    const speaker = voiceNamed(standing, voice)
    if (!speaker) return refused('no-voice')
    // nobody puts to the members words they have not read
    if (version !== step.version) return refused('conflict')
    const round = step.round + 1
    await tx
      .insertInto('pathway_submission')
      .values({
        step_id: step.id,
        round,
        body: step.body,
        link: step.link,
        submitted_by: actor.id,
        member_kind: speaker.kind,
        member_id: speaker.id,
        submitted_at: now,
        kept: step.privateReason !== null,
      })
      .execute()
    await writeStep(work, { status: 'submitted', round })
    await tellOf(work, actor.id, 'step_submitted', step)
    await enqueue(tx, pathwayNews, { communityId: community.id, what: 'submitted', key, round, except: actor.id })
    return done(step)
  })

/** Takes it back to write again: what was said of it is kept with what was put. */
export const withdrawStep = (services: Services, actor: Actor, slug: string, key: string): Promise<Refused> =>
  onStep(services, actor, slug, key, async (work) => {
    if (!can(work.step.status, 'withdraw')) return refused('not-now')
    await writeStep(work, { status: 'doing' })
    await tellOf(work, actor.id, 'step_withdrawn', work.step)
    return done(work.step)
  })

/** Leaves a step out, saying why; the last one to be settled makes the community recognised. */
export const skipStep = (
  services: Services,
  actor: Actor,
  slug: string,
  key: string,
  reason: string,
): Promise<Refused> =>
  onStep(services, actor, slug, key, async (work) => {
    const refusal = moveRefusal('skip', await factsOf(work))
    if (refusal) return refused(refusal)
    await writeStep(work, { status: 'skipped', skip_reason: reason })
    await tellOf(work, actor.id, 'step_skipped', work.step)
    await celebrate(work)
    return done(work.step)
  })

/** Opens again what was validated or skipped. A community once recognised stays so. */
export const reopenStep = (services: Services, actor: Actor, slug: string, key: string): Promise<Refused> =>
  onStep(services, actor, slug, key, async (work) => {
    if (!can(work.step.status, 'reopen')) return refused('not-now')
    await writeStep(work, { status: 'doing', skip_reason: null, validated_on: null })
    await tellOf(work, actor.id, 'step_reopened', work.step)
    return done(work.step)
  })

/** When all is done, the community is recognised, and its members are told. */
export const celebrate = async (work: Pick<Work, 'tx' | 'community' | 'now' | 'today'>): Promise<void> => {
  if (!(await recogniseIfComplete(work))) return
  const news = { communityId: work.community.id, what: 'recognised' as const, key: '', round: 0, except: null }
  await enqueue(work.tx, pathwayNews, news)
}
