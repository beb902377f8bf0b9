import type { Id } from '#core/pure/id.ts'
import { certain } from '#core/pure/result.ts'
import { decideTest, measureTest, prepareTest, startTest } from '../learning/actions.ts'
import { moveNote, sendNote, writeNote } from '../upwards/actions.ts'
import { addSignal, keepReview, openReview } from '../watch/actions.ts'
import { raiseAlerts } from '../watch/actions-night.ts'
import { plans, policyNote, result } from './lessons.ts'
import type { Stage } from './stage.ts'
import { handOf } from './telling.ts'

/** A test that runs, another whose result was not the one hoped for, and what it changed. */
export const tellTests = async (stage: Stage, caseId: Id): Promise<void> => {
  const { since, ago, day, person, place } = stage
  const hand = await handOf(stage, caseId)
  const running = { ...plans.running, territoryId: await place('department:07'), startsOn: day(120), endsOn: day(-245) }
  const first = certain(await prepareTest(since(125), hand, running, caseId, ago(125)))
  certain(await startTest(since(120), hand, first, ago(120)))
  const karim = person('karim')
  const over = { ...plans.over, territoryId: await place('department:26'), startsOn: day(200), endsOn: day(80) }
  const second = certain(await prepareTest(since(205), karim, over, null, ago(205)))
  certain(await startTest(since(200), karim, second, ago(200)))
  certain(await measureTest(since(75), karim, second, result.measured, ago(75)))
  certain(await decideTest(since(70), karim, second, result.decided, ago(70)))
}

/** To the ministry that can change the rule: it is at work on it, past its day to answer. */
export const tellNote = async (stage: Stage, caseId: Id): Promise<void> => {
  const { since, ago, person, tx } = stage
  const precedent = await tx
    .selectFrom('precedent')
    .select('id')
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  const odile = person('odile')
  const content = { ...policyNote, precedentIds: [precedent.id], testIds: [] }
  const slug = certain(await writeNote(since(110), odile, content, ago(110)))
  certain(await sendNote(since(105), odile, slug, ago(105)))
  const said = 'Le bureau compétent a reçu la note.'
  certain(await moveNote(since(90), odile, slug, { move: 'study', said }, ago(90)))
}

/** Three alike raise an alert; the cell of the region met a month ago, and hears of something that is not a case yet. */
export const tellWatch = async (stage: Stage): Promise<void> => {
  const { services, since, ago, day, person, place } = stage
  const odile = person('odile')
  const key = String(await place('region:84'))
  certain(await openReview(since(31), odile, key, day(31), ago(31)))
  const minutes = {
    participants: 'Préfecture de région, direction chargée de l’emploi, agence régionale de santé, CRESS',
    decisions: 'Relancer le service du logement. Regarder ensemble les prêts de véhicules, déjà deux dossiers.',
  }
  certain(await keepReview(since(31), odile, key, { ...minutes, version: 1, closes: true }, ago(31)))
  const body = 'Trois associations disent renoncer à une aide à cause du nombre de pièces demandées.'
  certain(await addSignal(since(12), person('helene'), key, { matter: 'grants', body }, ago(12)))
  await raiseAlerts(services)
}
