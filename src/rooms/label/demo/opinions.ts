import type { Actor } from '#core/actor.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { certain } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { applicationById } from '../lifecycle/queries.ts'
import { referentialById } from '../referential/queries.ts'
import { giveOpinion, saveOpinion } from '../reviews/actions-opinions.ts'
import { evidenceOf } from '../reviews/queries.ts'
import { assignmentsOf, stampOf } from '../reviews/queries-opinions.ts'
import { basisOf, type Judging } from './judging.ts'
import { at } from './writing.ts'

/** Writes and gives the opinion of someone who was asked for it. */
export const opine = async (services: Services, id: Id, reviewer: Actor, day: Day, judging: Judging): Promise<void> => {
  const application = await applicationById(services.db, id)
  const { criteria } = await referentialById(services.db, application.referentialId)
  const own = (await assignmentsOf(services.db, id)).find(({ reviewerId }) => reviewerId === reviewer.id)
  if (!own) throw new Error('The demonstration asks an opinion of someone who was not asked')
  const { score, recommendation, conclusion } = judging
  const evidence = await evidenceOf(services.db, id)
  const lines = criteria.map(({ code, levels }) => ({
    criterion: code,
    score,
    text: levels[score] ?? '',
    ...basisOf(
      judging,
      evidence.filter(({ criterion }) => criterion === code),
    ),
  }))
  const draft = { recommendation, conclusion, lines, stamp: stampOf(own) }
  certain(await saveOpinion(services, reviewer, id, draft, at(day)))
  certain(await giveOpinion(services, reviewer, id, at(day, '16:00')))
}
