import { type Database, inTransaction } from '#core/database.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { markLabels } from '#rooms/directory/index.ts'
import { activeAwards } from '../awards/queries.ts'
import { wronglyMarked } from './queries-marks.ts'

/** Shows, wherever this organisation is named, the labels it holds now; in the transaction that gave, suspended or ended one. */
export const refreshMarks = async (tx: Database, organisationId: Id, now: Date): Promise<void> => {
  const awards = await activeAwards(tx, organisationId, parisDay(now))
  const families = [...new Set(awards.map(({ family }) => family))]
  await markLabels(tx, organisationId, families, now)
}

const batch = 200

/** Every night: marks what the calendar alone changed, a term that passed or a label that begins. */
export const refreshMarksOfTheDay = async (services: Services): Promise<void> => {
  const now = services.clock()
  for (let after: Id | null = null; ; ) {
    const ids: Id[] = await wronglyMarked(services.db, parisDay(now), after, batch)
    for (const id of ids) await alone(services, id, now)
    after = ids.at(-1) ?? null
    if (ids.length < batch) return
  }
}

/** One transaction each, and one that fails is logged: it never stops the night of the others. */
const alone = async (services: Services, id: Id, now: Date): Promise<void> => {
  try {
    await inTransaction(services.db, (tx) => refreshMarks(tx, id, now))
  } catch (error) {
    services.log.error({ id, err: error instanceof Error ? error.stack : String(error) }, 'label: one mark failed')
  }
}
