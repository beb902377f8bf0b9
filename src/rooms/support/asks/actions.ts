import type { Actor } from '#core/actor.ts'
import { type Database, isDuplicate } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { lockSheet } from '#rooms/directory/index.ts'
import { dueFrom, startStep } from '../referrals/actions-clock.ts'
import { type DocumentRefusal, share, whole } from '../referrals/actions-consent.ts'
import { tellMove } from '../referrals/emails.ts'
import { referralById } from '../referrals/queries.ts'
import { organisationById } from '../referrals/queries-recipients.ts'
import { obstacleToAsk } from './queries.ts'
import type { AskRefusal } from './rules.ts'

export type Asked = { projectId: Id; toId: Id; need: string; expected: string; documents: readonly Id[] }

/**
 * Whoever answers for a project asks one labelled structure for support, with these documents of its vault and no other. It is a referral
 * that begins where the holder agreed: the structure has the hand. Throws « not found » for who does not answer for the project.
 */
export const askForSupport = async (
  services: Services,
  actor: Actor,
  asked: Asked,
  now: Date,
): Promise<Outcome<Id, AskRefusal | DocumentRefusal>> => {
  try {
    return await whole(services.db, (tx) => ask(tx, services, actor, asked, now))
  } catch (error) {
    if (isDuplicate(error, 'referral_open')) return refused('already-open')
    throw error
  }
}

const ask = async (
  tx: Database,
  services: Services,
  actor: Actor,
  { projectId, toId, need, expected, documents }: Asked,
  now: Date,
): Promise<Outcome<Id, AskRefusal | DocumentRefusal>> => {
  const today = parisDay(now)
  // held until the end: two asks sent together are counted one after the other
  const project = await lockSheet(tx, actor, projectId, today)
  if (project.memberRole !== 'owner') return notFound()
  const to = found(await organisationById(tx, toId))
  const refusal = await obstacleToAsk(tx, actor, { project, toId: to.id }, today)
  if (refusal) return refused(refusal)
  const { id } = await tx
    .insertInto('referral')
    .values({
      origin: 'holder',
      project_id: project.id,
      to_kind: 'structure',
      to_id: to.id,
      motive: need,
      expected,
      status: 'agreed_by_holder',
      consented_by: actor.id,
      consented_at: now,
      proposed_at: now,
      moved_at: now,
      due_on: dueFrom(today),
      demo: actor.demo,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await startStep(tx, id, 'agreed_by_holder', { actorId: actor.id, verb: 'ask', now })
  const referral = found(await referralById(tx, id))
  const unshared = await share(tx, actor, referral, documents, now)
  if (unshared) return refused(unshared)
  await tellMove(tx, services, referral, 'ask', actor.id)
  return done(id)
}
