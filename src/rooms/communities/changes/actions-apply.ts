import { aloneIn } from '#core/alone.ts'
import type { Database } from '#core/database.ts'
import { record } from '#core/history.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Services } from '#core/services.ts'
import { type Applicable, decisionsToApply, markApplied } from '#rooms/decisions/index.ts'
import { moveToName } from '../actions-address.ts'
import { refreshCommunity } from '../indexing.ts'
import { type CommunityView, communityById } from '../queries.ts'
import { refreshAllOf } from '../search/actions.ts'
import { stopEverything } from './actions-stopping.ts'
import { tellChanged, tellTaken } from './emails.ts'
import { changePaths as paths } from './paths.ts'
import { type Change, changeOfDecision, namesAround } from './queries.ts'
import { type ChangeStatus, isTaken, purposes } from './rules.ts'

/** Acts on what the members voted of their name and of their end: nobody else does. */
export const applyChanges = async (services: Services): Promise<void> => {
  const now = services.clock()
  for (const decision of await decisionsToApply(services.db, Object.values(purposes)))
    await aloneIn('communities')(services, decision.id, (tx) => apply(tx, services, decision, now))
}

const apply = async (tx: Database, services: Services, decision: Applicable, now: Date): Promise<void> => {
  if (!(await markApplied(tx, decision.id, now))) return
  const change = await changeOfDecision(tx, decision.id)
  if (change?.status !== 'asked') return
  await tx.selectFrom('community').select('id').where('id', '=', change.communityId).forUpdate().execute()
  const community = await communityById(tx, change.communityId)
  const isOff = decision.status === 'cancelled' || community.status === 'closed'
  const isVoted = !isOff && decision.adopted === true
  // another took that name while they voted
  const isLost = isVoted && change.newName !== null && isTaken(change.newName, await namesAround(tx, community.id))
  const status: ChangeStatus = isOff || isLost ? 'cancelled' : isVoted ? 'adopted' : 'rejected'
  await tx
    .updateTable('community_change')
    .set({ status, settled_on: parisDay(now) })
    .where('id', '=', change.id)
    .execute()
  if (isLost) await tellTaken(tx, services, community, change, parisDay(now))
  if (status === 'adopted') await (change.kind === 'name' ? rename : close)(tx, services, community, change, now)
}

const rename = async (tx: Database, services: Services, community: CommunityView, change: Change, now: Date) => {
  const name = change.newName ?? community.name
  const slug = await moveToName(tx, community, name)
  await refreshAllOf(tx, community.id, now)
  await tell(tx, { ...community, name, slug }, 'community.renamed', now)
  await tellChanged(tx, services, { ...community, slug }, change, parisDay(now))
}

const close = async (tx: Database, services: Services, community: CommunityView, change: Change, now: Date) => {
  const today = parisDay(now)
  // told while they are its members
  await tellChanged(tx, services, community, change, today)
  await stopEverything(tx, services, community, now)
  await tx
    .updateTable('community')
    .set({ status: 'closed', closed_on: today, closed_reason: change.reason, vacant_since: null })
    .where('id', '=', community.id)
    .execute()
  await refreshCommunity(tx, community.id, today)
  await tell(tx, community, 'community.closed', now)
}

const tell = (tx: Database, { id, name, slug }: CommunityView, verb: string, at: Date): Promise<void> =>
  record(tx, {
    ...{ actorId: null, verb, subject: { kind: 'community', id }, isPublic: true },
    ...{ details: { title: name, path: paths.community(slug) }, at },
  })
