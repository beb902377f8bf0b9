import type { Id } from '#core/pure/id.ts'
import { certain } from '#core/pure/result.ts'
import { lockCase } from '../cases/queries.ts'
import { rerouteCase } from '../desk/triage/actions.ts'
import { confirmCase, reopenCase, withdrawCase } from '../holder/actions.ts'
import { giveOutcome } from '../outcomes/actions.ts'
import { draftPrecedent, editPrecedent, submitPrecedent } from '../precedents/writing/actions.ts'
import { answerPrecedent } from '../precedents/writing/actions-consent.ts'
import { judgePrecedent } from '../precedents/writing/actions-reading.ts'
import { sheetOf } from '../precedents/writing/queries.ts'
import type { Answered, misaddressed, takenBack } from './cases-over.ts'
import type { Stage } from './stage.ts'
import { handOf, tellFiled, tellTaken } from './telling.ts'
import type { Sheet } from './types.ts'

/** Answered; then confirmed, contested, or left in silence; then what it leaves to others. */
export const tellAnswered = async (stage: Stage, told: Answered): Promise<Id> => {
  const { since, ago, person } = stage
  const id = await tellTaken(stage, told)
  const hand = await handOf(stage, id)
  certain(await giveOutcome(since(told.answered), hand, id, told.outcome(stage.day), ago(told.answered)))
  const { contested, confirmed, sheet } = told
  if (contested)
    certain(await reopenCase(since(contested.on), person(told.by), id, contested.reason, ago(contested.on)))
  if (confirmed) certain(await confirmCase(since(confirmed.on), person(told.by), id, confirmed, ago(confirmed.on)))
  if (confirmed && sheet) await tellSheet(stage, id, { ...told, sheet, from: confirmed.on })
  return id
}

const colleagues = ['helene', 'karim', 'sylvie', 'thomas'] as const

/** The sheet without names: written by whoever had the case, read by two others, agreed to by its holder. */
const tellSheet = async (stage: Stage, id: Id, told: Answered & { sheet: Sheet; from: number }): Promise<void> => {
  const { since, ago, person, tx } = stage
  const hand = await handOf(stage, id)
  const days = { written: told.from - 2, read: told.from - 5, agreed: told.from - 9 }
  certain(await draftPrecedent(since(days.written), hand, id, ago(days.written)))
  const { legalBasis } = told.outcome(stage.day)
  const { placeIds } = await lockCase(tx, id)
  const region = await tx
    .selectFrom('territory')
    .select('id')
    .where('kind', '=', 'region')
    .where('id', 'in', placeIds)
    .executeTakeFirst()
  const content = { ...told.sheet, legalBasis, protectedPurpose: told.sorted.purpose, territoryId: region?.id ?? null }
  const version = certain(
    await editPrecedent(since(days.written), hand, id, { version: 1, content }, ago(days.written)),
  )
  certain(await submitPrecedent(since(days.written), hand, id, { version, seen: true }, ago(days.written)))
  const sheet = await sheetOf(tx, id)
  const readers = colleagues.filter((who) => person(who).id !== hand.id).slice(-2)
  for (const who of readers) {
    const judged = { verdict: 'safe', said: '', version } as const
    certain(await judgePrecedent(since(days.read), person(who), sheet?.id ?? '', judged, ago(days.read)))
  }
  certain(await answerPrecedent(since(days.agreed), person(told.by), id, { agrees: true, version }, ago(days.agreed)))
}

/** Sent to the wrong desk: told who it is for. */
export const tellMisaddressed = async (stage: Stage, told: typeof misaddressed): Promise<void> => {
  const id = await tellFiled(stage, told)
  const { on, to, said } = told.rerouted
  certain(await rerouteCase(stage.since(on), stage.person('odile'), id, { to, said }, stage.ago(on)))
  const opinion = { opinion: 'helped', said: '' } as const
  certain(await confirmCase(stage.since(on - 3), stage.person(told.by), id, opinion, stage.ago(on - 3)))
}

export const tellTakenBack = async (stage: Stage, told: typeof takenBack): Promise<void> => {
  const id = await tellFiled(stage, told)
  certain(await withdrawCase(stage.since(told.withdrawn), stage.person(told.by), id, stage.ago(told.withdrawn)))
}
