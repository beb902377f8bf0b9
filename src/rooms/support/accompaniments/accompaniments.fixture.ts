// Accompaniments at every step, for the tests of this room.
import type { Actor } from '#core/actor.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { now, today, type World } from '../room.fixture.ts'
import { answerProposal, proposeAccompaniment } from './actions.ts'
import { signDiagnosis, writeDiagnosis } from './actions-diagnosis.ts'
import { addObjective, signPlan } from './actions-plan.ts'
import { closeAccompaniment } from './actions-reviews.ts'
import { accompanimentById } from './queries.ts'

type Answer<T> = { ok: true; value: T } | { ok: false; refusal: unknown }
export const certain = <T>(outcome: Answer<T>): T => {
  if (!outcome.ok) throw new Error(String(outcome.refusal))
  return outcome.value
}

export const texts = {
  strengths: 'Un atelier déjà équipé.',
  difficulties: 'Aucune trésorerie.',
  needs: 'Un premier emprunt.',
}
export const review = { worked: 'Le prêt est signé.', missing: 'Du temps.', next: 'Recruter.' }

export const read = async (services: Services, id: Id, day: Day = today) =>
  found(await accompanimentById(services.db, id, day))

export const asked = ({ project, structure }: World) => ({
  projectId: project.id,
  organisationId: structure.id,
  referralId: null,
  purpose: 'Préparer un premier emprunt, un rendez-vous par mois.',
})

export const offered = async (services: Services, here: World, at = now): Promise<Id> =>
  certain(await proposeAccompaniment(services, here.maelle, asked(here), at))

export const opened = async (services: Services, here: World, at = now): Promise<Id> => {
  const id = await offered(services, here, at)
  certain(await answerProposal(services, here.nadia, id, 'accept', at))
  return id
}

export const sign = async (services: Services, actor: Actor, id: Id, what: 'diagnosis' | 'plan', at = now) => {
  const { diagnosisStamp, planStamp } = await read(services, id)
  return what === 'diagnosis'
    ? signDiagnosis(services, actor, id, diagnosisStamp, at)
    : signPlan(services, actor, id, planStamp, at)
}

/** Diagnosis written and signed by both. */
export const diagnosed = async (services: Services, here: World, at = now): Promise<Id> => {
  const id = await opened(services, here, at)
  const { diagnosisStamp: stamp } = await read(services, id)
  certain(await writeDiagnosis(services, here.nadia, id, { ...texts, stamp }, at))
  for (const who of [here.nadia, here.maelle]) certain(await sign(services, who, id, 'diagnosis', at))
  return id
}

export const followed = async (services: Services, here: World, at = now): Promise<Id> => {
  const id = await diagnosed(services, here, at)
  const objective = { title: 'Signer un prêt', measure: 'Le contrat est signé.', dueOn: '2027-03-31' }
  certain(await addObjective(services, here.maelle, id, objective, at))
  for (const who of [here.nadia, here.maelle]) certain(await sign(services, who, id, 'plan', at))
  return id
}

export const closed = async (services: Services, here: World, at = now): Promise<Id> => {
  const id = await followed(services, here, at)
  certain(await closeAccompaniment(services, here.maelle, id, review, at))
  return id
}
