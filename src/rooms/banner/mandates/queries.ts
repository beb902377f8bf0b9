import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import type { CallStatus, Peer, PeerStatus, Way } from './rules.ts'

export type Call = {
  id: Id
  mission: string
  seats: number
  how: Way
  status: CallStatus
  openedOn: Day
  openUntil: Day
  startsOn: Day
  endsOn: Day
  memberName: string
  decisionId: Id | null
  seed: string | null
  drawnOn: Day | null
  demo: boolean
}

const calls = (db: Database) =>
  db
    .selectFrom('banner_call')
    .innerJoin('sheet', 'sheet.id', 'member_id')
    .select(['banner_call.id', 'mission', 'seats', 'how', 'banner_call.status', 'opened_on as openedOn'])
    .select(['open_until as openUntil', 'starts_on as startsOn', 'ends_on as endsOn', 'sheet.name as memberName'])
    .select(['decision_id as decisionId', 'seed', 'drawn_on as drawnOn', 'banner_call.demo'])

type Row = Awaited<ReturnType<ReturnType<typeof calls>['executeTakeFirstOrThrow']>>
const callFrom = (row: Row): Call => ({ ...row, how: row.how as Way, status: row.status as CallStatus })

export const callById = async (db: Database, id: string): Promise<Call> =>
  callFrom(found(isId(id) ? await calls(db).where('banner_call.id', '=', id).executeTakeFirst() : null))

/** The same row, held until the end of the transaction. */
export const lockCall = async (tx: Database, id: Id): Promise<Call> => {
  await tx.selectFrom('banner_call').select('id').where('id', '=', id).forUpdate().execute()
  return callById(tx, id)
}

/** Calls, the latest first. */
export const listCalls = async (db: Database): Promise<Call[]> =>
  (await calls(db).orderBy('opened_on', 'desc').orderBy('banner_call.id').limit(100).execute()).map(callFrom)

export const isCallOpen = async (tx: Database, demo: boolean): Promise<boolean> =>
  (await tx
    .selectFrom('banner_call')
    .select('id')
    .where('status', 'in', ['open', 'vote'])
    .where('demo', '=', demo)
    .executeTakeFirst()) !== undefined

/** Calls that a night has something to do about. */
export const callsToTend = async (db: Database): Promise<Id[]> =>
  (
    await db
      .selectFrom('banner_call')
      .select('id')
      .where('status', 'in', ['open', 'vote', 'chosen'])
      .orderBy('id')
      .execute()
  ).map(({ id }) => id)

export type PeerView = Peer & { memberId: Id; memberName: string; personId: Id | null; statement: string }

/** Who came forward, in the order of the draw or of the vote when there is one, else as they came. */
export const peersOf = async (db: Database, callId: Id): Promise<PeerView[]> => {
  const rows = await db
    .selectFrom('banner_peer')
    .innerJoin('sheet', 'sheet.id', 'member_id')
    .select(['banner_peer.id', 'banner_peer.status', 'rank', 'offered_on as offeredOn', 'member_id as memberId'])
    .select(['sheet.name as memberName', 'person_id as personId', 'statement'])
    .where('call_id', '=', callId)
    .orderBy('rank')
    .orderBy('came_at')
    .orderBy('banner_peer.id')
    .execute()
  return rows.map((row) => ({ ...row, status: row.status as PeerStatus }))
}

/** Members in whose name someone facilitates the bannière that day. */
export const peersInOffice = (
  db: Database,
  today: Day,
  demo: boolean,
): Promise<{ memberName: string; endsOn: Day }[]> =>
  db
    .selectFrom('banner_peer')
    .innerJoin('banner_call', 'banner_call.id', 'call_id')
    .innerJoin('sheet', 'sheet.id', 'banner_peer.member_id')
    .select(['sheet.name as memberName', 'ends_on as endsOn'])
    .where('banner_peer.status', '=', 'accepted')
    .where('person_id', 'is not', null)
    .where('banner_call.status', '=', 'chosen')
    .where('banner_call.demo', '=', demo)
    .where('starts_on', '<=', today)
    .where('ends_on', '>=', today)
    .orderBy('sheet.name')
    .execute()
