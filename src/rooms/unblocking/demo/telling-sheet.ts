import type { Id } from '#core/pure/id.ts'
import { certain } from '#core/pure/result.ts'
import { lockCase } from '../cases/queries.ts'
import { draftPrecedent, editPrecedent, submitPrecedent } from '../precedents/writing/actions.ts'
import { answerPrecedent } from '../precedents/writing/actions-consent.ts'
import { judgePrecedent } from '../precedents/writing/actions-reading.ts'
import { sheetOf } from '../precedents/writing/queries.ts'
import type { Answered } from './answered.ts'
import type { Stage } from './stage.ts'
import { handOf } from './telling.ts'
import type { Sheet } from './types.ts'

const colleagues = ['helene', 'karim', 'sylvie', 'thomas'] as const

/** The sheet without names: written by whoever had the case, read by two others, agreed to by its holder. */
export const tellSheet = async (
  stage: Stage,
  id: Id,
  told: Answered & { sheet: Sheet; from: number },
): Promise<void> => {
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
