// A department of the city and requests it answered, for the tests of what is said of its delays.
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'

const at = (day: Day) => new Date(`${day}T10:00:00Z`)

export const department = async (db: Database, communityId: Id, name = 'Espaces verts'): Promise<Id> => {
  const { id } = await db
    .insertInto('liaison_service')
    .values({ community_id: communityId, authority: 'Ville de Valence', name, handles: 'Planter, occuper une friche.' })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Received on Monday 2 November 2026, to be answered by the 17th; the short way. */
export const asked = async (db: Database, communityId: Id, serviceId: Id, answeredOn: Day | null): Promise<void> => {
  await db
    .insertInto('liaison_request')
    .values({
      ...{ community_id: communityId, service_id: serviceId, subject: 'Un compost', message: 'Pour trois voisins.' },
      ...{ status: answeredOn ? 'followed' : 'routed', received_at: at('2026-11-02'), routed_at: at('2026-11-02') },
      ...{ due_on: '2026-11-17', answered_at: answeredOn && at(answeredOn) },
    })
    .execute()
}
