import { certain } from '#core/pure/result.ts'
import { holdCase } from '../cases/parts/actions-pace.ts'
import { beginDraft } from '../intake/actions.ts'
import { proposeCase } from '../intake/actions-file.ts'
import { tendCases } from '../ladder/actions-night.ts'
import { begun } from './cases/begun.ts'
import { climbed } from './cases/climbed.ts'
import { forgotten } from './cases/forgotten.ts'
import { paused } from './cases/paused.ts'
import { written } from './cases/written.ts'
import type { Stage } from './stage.ts'
import { draftOf, handOf, tellFiled, tellTaken } from './telling.ts'

/** Late at its level, a night made it climb; nobody sorted the other, and a night made it rise. */
export const tellLadder = async (stage: Stage): Promise<void> => {
  await tellTaken(stage, climbed)
  await tendCases(stage.since(10))
  await tellFiled(stage, forgotten)
  await tendCases(stage.since(6))
}

export const tellDrafts = async (stage: Stage): Promise<void> => {
  const { since, ago, person, sheet } = stage
  const empty = {
    ...{ structureId: null, project: '', territoryId: null, challengeId: null, administrationKind: null, how: null },
    ...{
      administration: '',
      rule: '',
      tried: '',
      consequence: '',
      request: '',
      neededOn: null,
      matter: null,
      scale: null,
    },
  }
  const { title, wants } = begun
  const draft = { ...empty, title, wants, sheetId: sheet(begun.project) }
  certain(await beginDraft(since(begun.on), person(begun.by), draft, ago(begun.on)))
  const maelle = person(written.by)
  const proposed = await draftOf(stage, written, sheet('Atelier des Pentes'))
  const id = certain(await beginDraft(since(written.on), maelle, proposed, ago(written.on)))
  certain(await proposeCase(since(written.on), maelle, id, ago(written.on)))
}

export const tellPaused = async (stage: Stage): Promise<void> => {
  const id = await tellTaken(stage, paused)
  const reason = 'Il nous faut le plan du local, avec les deux entrées.'
  certain(
    await holdCase(
      stage.since(9),
      await handOf(stage, id),
      id,
      { awaits: 'holder', until: null, reason },
      stage.ago(9),
    ),
  )
}
