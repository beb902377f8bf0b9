// A department of the city and the requests it received, for the tests of what is said of its delays.
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { on } from '../room.fixture.ts'
import { dueFrom, type RequestStatus } from './rules.ts'

export const department = async (db: Database, communityId: Id, name = 'Espaces verts'): Promise<Id> => {
  const { id } = await db
    .insertInto('liaison_service')
    .values({ community_id: communityId, authority: 'Ville de Valence', name, handles: 'Planter, occuper une friche.' })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** What was asked: of nobody yet when `service` is null, still waiting without a day of answer. */
export type Asked = { service: Id | null; received: Day; answered?: Day; status?: RequestStatus }

const statusOf = ({ service, answered }: Asked): RequestStatus => {
  if (answered) return 'followed'
  return service ? 'routed' : 'received'
}

/** The short way: how a request goes from hand to hand is tested where it does. Withdrawn, it was on the day it came. */
export const ask = async (db: Database, communityId: Id, ...asked: Asked[]): Promise<void> => {
  const rows = asked.map((one) => {
    const { service, received, answered, status = statusOf(one) } = one
    return {
      ...{ community_id: communityId, service_id: service, subject: 'Un compost', message: 'Pour trois voisins.' },
      ...{ status, received_at: on(received), routed_at: service && on(received), due_on: dueFrom(received) },
      ...{ answered_at: answered ? on(answered) : null, closed_on: status === 'withdrawn' ? received : null },
    }
  })
  await db.insertInto('liaison_request').values(rows).execute()
}

/** Received on Monday 2 November 2026, to be answered by the 17th. */
export const asked = (db: Database, communityId: Id, service: Id, answered: Day | null): Promise<void> =>
  ask(db, communityId, { service, received: '2026-11-02', ...(answered && { answered }) })
