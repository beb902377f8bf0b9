import { aloneIn } from '#core/alone.ts'
import type { Database } from '#core/database.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { communityById } from '../../queries.ts'
import { settle } from '../rules.ts'
import { tellHistory } from './actions.ts'
import { tellSettled } from './emails.ts'
import { opinionsOf, type RequestView, requestById, requestsDue, tallyOf } from './queries.ts'

const alone = aloneIn('communities')

/** Every night: requests whose members had their ten days are admitted, or put off with the reasons. Nobody else does it. */
export const settleRequests = async (services: Services): Promise<void> => {
  const now = services.clock()
  for (const { id, communityId } of await requestsDue(services.db, parisDay(now)))
    await alone(services, id, (tx) => settleRequest(tx, services, communityId, id, now))
}

const settleRequest = async (tx: Database, services: Services, communityId: Id, id: Id, now: Date): Promise<void> => {
  const today = parisDay(now)
  await tx.selectFrom('community').select('id').where('id', '=', communityId).forUpdate().execute()
  const request = await requestById(tx, communityId, id, true)
  if (request.status !== 'open' || request.opinionsUntil >= today) return
  const community = await communityById(tx, communityId)
  // nobody joins what is closed, and an account that is gone asks for nothing any more
  if (community.status === 'closed' || request.applicantId === null)
    return close(tx, id, { status: 'withdrawn' }, today)
  const tally = await tallyOf(tx, id, today)
  const how = settle(tally)
  const memberId = how === 'admitted' ? await admit(tx, request, today) : null
  await close(tx, id, { status: how, ...tally, member_id: memberId }, today)
  const opinions = await opinionsOf(tx, id)
  const verb = how === 'admitted' ? 'community.member_joined' : 'community.request_adjourned'
  await tellHistory(tx, community, verb, request, null, now)
  await tellSettled(tx, services, community, request, how, { ...tally, opinions, today })
}

type Closing = { status: string; favourable?: number; unfavourable?: number; member_id?: Id | null }

const close = async (tx: Database, id: Id, values: Closing, today: string): Promise<void> => {
  await tx
    .updateTable('membership_request')
    .set({ ...values, settled_on: today })
    .where('id', '=', id)
    .execute()
}

/** The membership, or the one that came meanwhile by another way. */
const admit = async (tx: Database, { communityId, kind, applicantId }: RequestView, today: string): Promise<Id> => {
  const column = kind === 'organisation' ? 'organisation_id' : 'person_id'
  const known = await tx
    .selectFrom('community_member')
    .select('id')
    .where('community_id', '=', communityId)
    .where(column, '=', applicantId)
    .where('left_on', 'is', null)
    .executeTakeFirst()
  if (known) return known.id
  const { id } = await tx
    .insertInto('community_member')
    .values({ community_id: communityId, [column]: applicantId, joined_on: today })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
