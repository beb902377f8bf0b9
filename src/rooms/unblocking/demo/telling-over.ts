import type { Id } from '#core/pure/id.ts'
import { certain } from '#core/pure/result.ts'
import { rerouteCase } from '../desk/triage/actions.ts'
import { confirmCase, reopenCase, withdrawCase } from '../holder/actions.ts'
import { giveOutcome } from '../outcomes/actions.ts'
import type { Answered } from './answered.ts'
import type { misaddressed } from './cases/misaddressed.ts'
import type { takenBack } from './cases/taken-back.ts'
import type { Stage } from './stage.ts'
import { handOf, tellFiled, tellTaken } from './telling.ts'
import { tellSheet } from './telling-sheet.ts'

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
