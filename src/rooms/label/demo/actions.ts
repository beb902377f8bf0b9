import { type Database, inTransaction } from '#core/database.ts'
import { addDays, parisDay } from '#core/pure/dates.ts'
import { certain } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { accountsDemo } from '#rooms/accounts/index.ts'
import { drawSample } from '../upkeep/draws/actions.ts'
import { cases } from './cases.ts'
import { type DemoPeople, demoPeople } from './people.ts'
import { organisationNamed, placesAt } from './queries.ts'
import { bring } from './story.ts'
import { at, writeFile } from './writing.ts'

/**
 * Applications for the label of invented structures, in every state, told by the actions that people use. Needs the cast and their sheets;
 * does nothing when applications of the demonstration are there.
 */
export const labelDemo = async (services: Services): Promise<void> => {
  const ids = await accountsDemo(services)
  const today = parisDay(services.clock())
  await inTransaction(services.db, async (tx) => {
    const known = await tx
      .selectFrom('label_application')
      .select('id')
      .where('demo', '=', true)
      .limit(1)
      .executeTakeFirst()
    if (known) return
    const inside = { ...services, db: tx }
    const people = demoPeople(ids, today)
    await seatReviewers(tx, people)
    for (const told of cases) {
      const sheetId = await organisationNamed(tx, told.organisation)
      if (!sheetId) continue
      const day = addDays(today, -told.since)
      const keeper = people.person(told.keptBy)
      const placeIds = await placesAt(tx, told.places)
      const id = await writeFile(inside, { told, sheetId, keeper, placeIds, day })
      await bring(inside, people, { id, told, keeper, day, today })
    }
    certain(await drawSample(inside, people.coordinator, { family: null }, at(addDays(today, -20))))
  })
}

/** Denise reads the files of evaluators only; the two others read all. */
const seatReviewers = async (tx: Database, { denise }: DemoPeople): Promise<void> => {
  await tx
    .insertInto('label_officer')
    .values({ user_id: denise.id, families: ['evaluator'], load_limit: 4 })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
