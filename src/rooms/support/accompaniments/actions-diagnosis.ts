import type { Actor } from '#core/actor.ts'
import { found } from '#core/errors.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { tell, turn, within } from './actions.ts'
import { tellSignature } from './emails.ts'
import { accompanimentById } from './queries.ts'
import { isComplete, type Refusal, sideOf, type Texts } from './rules.ts'

type Written = Texts & { stamp: string }

/** Either side writes the shared diagnosis; touched again, both sign it again. `stamp`: what they had read. */
export const writeDiagnosis = (
  services: Services,
  actor: Actor,
  id: Id,
  { stamp, strengths, difficulties, needs }: Written,
  now: Date,
): Promise<Outcome<null, Refusal>> =>
  within(services, actor, id, { act: 'diagnose', now }, async (tx, accompaniment) => {
    if (stamp !== accompaniment.diagnosisStamp) return refused('stale')
    await tx
      .updateTable('accompaniment')
      .set({ diagnosis_strengths: strengths, diagnosis_difficulties: difficulties, diagnosis_needs: needs })
      .where('id', '=', id)
      .execute()
    if (accompaniment.status === 'opened') {
      await turn(tx, accompaniment, 'diagnose', { actorId: actor.id, now })
      return done(null)
    }
    const after = found(await accompanimentById(tx, id, parisDay(now)))
    if (after.diagnosisStamp === stamp) return done(null)
    await tx
      .updateTable('accompaniment')
      .set({ diagnosis_structure_at: null, diagnosis_holder_at: null })
      .where('id', '=', id)
      .execute()
    await tell(tx, id, { actorId: actor.id, verb: 'rewrite_diagnosis', now })
    return done(null)
  })

/** One side signs what it read, for itself only; once both have, the plan begins. */
export const signDiagnosis = (
  services: Services,
  actor: Actor,
  id: Id,
  stamp: string,
  now: Date,
): Promise<Outcome<null, Refusal>> =>
  within(services, actor, id, { act: 'sign_diagnosis', now }, async (tx, accompaniment) => {
    if (stamp !== accompaniment.diagnosisStamp) return refused('stale')
    if (!isComplete(accompaniment)) return refused('incomplete')
    const side = found(sideOf(accompaniment.roles))
    const own = side === 'holder' ? accompaniment.diagnosisHolderAt : accompaniment.diagnosisStructureAt
    if (own) return done(null)
    await tx
      .updateTable('accompaniment')
      .set(side === 'holder' ? { diagnosis_holder_at: now } : { diagnosis_structure_at: now })
      .where('id', '=', id)
      .execute()
    await tell(tx, id, { actorId: actor.id, verb: `sign_diagnosis_${side}`, now })
    const after = found(await accompanimentById(tx, id, parisDay(now)))
    const isShared = after.diagnosisHolderAt !== null && after.diagnosisStructureAt !== null
    if (!isShared) await tellSignature(tx, services, after, { what: 'diagnosis', side, now })
    if (isShared && after.status === 'diagnosis') await turn(tx, after, 'settle_diagnosis', { actorId: actor.id, now })
    return done(null)
  })
