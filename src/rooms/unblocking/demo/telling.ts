import type { Id } from '#core/pure/id.ts'
import { certain } from '#core/pure/result.ts'
import { lockCase } from '../cases/queries.ts'
import { takeCase } from '../desk/hands/actions.ts'
import { qualifyCase } from '../desk/triage/actions.ts'
import { beginDraft } from '../intake/actions.ts'
import { fileCase } from '../intake/actions-file.ts'
import type { Draft } from '../intake/rules.ts'
import type { Stage } from './stage.ts'
import type { Asked, Sortable } from './types.ts'

/** What is asked, as the form takes it. */
export const draftOf = async (stage: Stage, asked: Asked, structureId: Id | null = null): Promise<Draft> => ({
  structureId,
  sheetId: stage.sheet(asked.project),
  project: '',
  territoryId: await stage.place(asked.place),
  challengeId: await stage.challenge(asked.challenge),
  ...{ title: asked.title, wants: asked.wants, administrationKind: asked.kind, administration: asked.administration },
  ...{ how: asked.how, rule: asked.rule, tried: asked.tried, consequence: asked.consequence, request: asked.request },
  neededOn: asked.neededIn === null ? null : stage.day(asked.on - asked.neededIn),
  ...{ matter: asked.matter, scale: asked.scale },
})

/** Filed by its holder, on its day. */
export const tellFiled = async (stage: Stage, asked: Asked): Promise<Id> => {
  const { since, ago, person } = stage
  const id = certain(await beginDraft(since(asked.on), person(asked.by), await draftOf(stage, asked), ago(asked.on)))
  certain(await fileCase(since(asked.on), person(asked.by), id, ago(asked.on)))
  return id
}

/** Found receivable: it is given to whoever can take it. */
export const tellSorted = async (stage: Stage, asked: Sortable): Promise<Id> => {
  const id = await tellFiled(stage, asked)
  const { sorted, matter, how, kind, administration } = asked
  const given = {
    ...{ matter, how, level: sorted.level, administration: { kind, name: administration } },
    ...{ urgent: sorted.urgent !== undefined, urgentReason: sorted.urgent ?? '', protectedPurpose: sorted.purpose },
  }
  certain(await qualifyCase(stage.since(sorted.on), stage.person('odile'), id, given, stage.ago(sorted.on)))
  return id
}

/** Whoever has the case in hand. */
export const handOf = async (stage: Stage, id: Id) => {
  const { appointment } = await lockCase(stage.tx, id)
  if (!appointment?.personId) throw new Error('A case of the demonstration needs a hand')
  return stage.byId(appointment.personId)
}

/** Taken in hand the day after it was sorted. */
export const tellTaken = async (stage: Stage, asked: Sortable): Promise<Id> => {
  const id = await tellSorted(stage, asked)
  const on = asked.sorted.on - 1
  certain(await takeCase(stage.since(on), await handOf(stage, id), id, stage.ago(on)))
  return id
}
