import { inTransaction } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { accountsDemo } from '#rooms/accounts/index.ts'
import { tendCases } from '../ladder/actions-night.ts'
import { alike } from './cases/alike.ts'
import { arrived } from './cases/arrived.ts'
import { changed } from './cases/changed.ts'
import { given } from './cases/given.ts'
import { misaddressed } from './cases/misaddressed.ts'
import { moving } from './cases/moving.ts'
import { overCases } from './cases/over.ts'
import { silent } from './cases/silent.ts'
import { takenBack } from './cases/taken-back.ts'
import { tested } from './cases/tested.ts'
import { tooHigh } from './cases/too-high.ts'
import { appointAll } from './people.ts'
import { inventedSheets } from './queries.ts'
import { stageOf } from './stage.ts'
import { tellFiled, tellSorted, tellTaken } from './telling.ts'
import { tellNote, tellTests, tellWatch } from './telling-lessons.ts'
import { tellMoving } from './telling-moving.ts'
import { tellDrafts, tellLadder, tellPaused } from './telling-open.ts'
import { tellAnswered, tellMisaddressed, tellTakenBack } from './telling-over.ts'

/**
 * Blocked projects, invented, in every state and with every outcome, told by the actions that people use, on days before today. Needs the cast,
 * their sheets and their labels; does nothing when some of it is there.
 */
export const unblockingDemo = async (services: Services): Promise<void> => {
  const ids = await accountsDemo(services)
  await inTransaction(services.db, async (tx) => {
    const known = await tx
      .selectFrom('hacker_appointment')
      .select('id')
      .where('demo', '=', true)
      .limit(1)
      .executeTakeFirst()
    const sheets = await inventedSheets(tx)
    if (known || !sheets.has(moving.project)) return
    const stage = stageOf({ ...services, db: tx }, ids, sheets)
    await appointAll(stage)
    // the nights that pass over these touch nothing else: the rest is told after
    await tellAnswered(stage, silent)
    await tendCases(stage.since(80))
    await tellLadder(stage)
    const over = new Map<string, Id>()
    for (const told of overCases) over.set(told.title, await tellAnswered(stage, told))
    await tellTests(stage, over.get(tested.title) ?? '')
    await tellNote(stage, over.get(changed.title) ?? '')
    await tellMisaddressed(stage, misaddressed)
    await tellTakenBack(stage, takenBack)
    for (const told of alike) await tellTaken(stage, told)
    await tellSorted(stage, tooHigh)
    await tellPaused(stage)
    await tellMoving(stage)
    await tellSorted(stage, given)
    await tellFiled(stage, arrived)
    await tellDrafts(stage)
    await tellWatch(stage)
  })
}
