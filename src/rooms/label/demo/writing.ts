import type { Actor } from '#core/actor.ts'
import { addDays, type Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { certain } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { beginApplication, submitApplication } from '../applications/actions.ts'
import { saveCriterion } from '../applications/actions-criteria.ts'
import { savePledges, saveStructure, saveSupport } from '../applications/actions-steps.ts'
import { readOwn } from '../applications/queries.ts'
import { stampOf } from '../applications/values.ts'
import type { Criterion } from '../rules.ts'
import { answers } from './answers.ts'
import type { Case } from './cases.ts'
import { detailOf, proofOf } from './proofs.ts'

export const at = (day: Day, hour = '09:30'): Date => new Date(`${day}T${hour}:00Z`)

type Told = { told: Case; sheetId: Id; keeper: Actor; placeIds: readonly number[]; day: Day }

/** Begins the file of an invented structure, and writes it, whole or half. Answers its id. */
export const writeFile = async (services: Services, { told, sheetId, keeper, placeIds, day }: Told): Promise<Id> => {
  const begun = { family: told.family, supportsOthers: true, carriesProjects: false }
  const id = certain(await beginApplication(services, keeper, sheetId, begun, at(day)))
  const read = () => readOwn(services.db, keeper, id, day)
  const { referential, written } = await read()
  const stamp = (part: string) => stampOf(part, written)
  const about = { placeIds, roles: told.roles, contactName: keeper.name, contactFunction: 'Direction' }
  certain(await saveStructure(services, keeper, id, { stamp: stamp('structure'), ...about }, at(day, '09:40')))
  const support = {
    offer: told.offer,
    freeOfCharge: answerOf(told, 'fair_price'),
    team: told.voice === 0 ? 'Quatre personnes, toutes salariées.' : 'Deux salariées, six bénévoles formés.',
  }
  certain(await saveSupport(services, keeper, id, { stamp: stamp('soutien'), ...support }, at(day, '09:50')))
  const asked = told.story === 'draft' ? referential.criteria.slice(0, 2) : referential.criteria
  for (const criterion of asked)
    certain(
      await saveCriterion(
        services,
        keeper,
        id,
        criterion.code,
        { stamp: stamp(criterion.code), ...said(told, criterion) },
        at(day, '10:20'),
      ),
    )
  if (told.story === 'draft') return id
  const pledges = referential.commitments
    .filter(({ required }) => required)
    .map(({ code }, index) => ({
      code,
      target: index === 0 ? 24 : 3,
      dueOn: addDays(day, 540),
      how: index === 0 ? 'Deux sessions par an, ouvertes à toutes les équipes du territoire.' : 'Un article par an.',
    }))
  certain(await savePledges(services, keeper, id, { stamp: stamp('engagements'), pledges }, at(day, '10:50')))
  certain(await submitApplication(services, keeper, id, referential.id, at(day, '11:10')))
  return id
}

export const answerOf = ({ family, voice }: Case, code: string): string => {
  const text = answers[family]?.[code]?.[voice]
  if (!text) throw new Error(`The demonstration says nothing of ${family}, ${code}`)
  return text
}

const said = (told: Case, criterion: Criterion) => ({
  answer: answerOf(told, criterion.code),
  selfScore: told.selfScore,
  details: Object.fromEntries(criterion.details.map(({ name }) => [name, detailOf(told, name)])),
  pieces: [],
  fromVault: [],
  ...proofOf(told, criterion),
})
