import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { record } from '#core/history.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { markBanner, type SheetInHand } from '#rooms/directory/index.ts'
import { readKeptProject } from '../declarations/queries.ts'
import { afterMove, oneYearAfter } from '../rules.ts'
import { attestMembership, endAttestation } from './attestations.ts'
import { newCode } from './code.ts'
import { tellLeft } from './emails.ts'
import { lockMembership, type Membership } from './queries.ts'

type Joining = { services: Services; sheetId: Id; declarationId: Id; actor: Actor; charterVersion: number; now: Date }

/**
 * A declaration was just made: the project joins, joins again, or renews for one year. Answers how. In the transaction of the
 * declaration, whose draft is locked.
 */
export const joinBanner = async (
  tx: Database,
  { services, sheetId, declarationId, actor, charterVersion, now }: Joining,
) => {
  const today = parisDay(now)
  const before = await lockMembership(tx, sheetId)
  const how = before === null ? 'joined' : before.status === 'member' ? 'renewed' : 'rejoined'
  const since = before?.status === 'member' ? before.since : today
  const term = {
    declaration_id: declarationId,
    status: 'member',
    since,
    renew_by: oneYearAfter(today),
    ended_on: null,
    end_reason: null,
    last_reminder: null,
    charter_told: null,
  }
  await tx
    .insertInto('banner_membership')
    .values({ sheet_id: sheetId, code: before?.code ?? newCode(), ...term })
    .onConflict((conflict) => conflict.column('sheet_id').doUpdateSet(term))
    .execute()
  await markBanner(tx, sheetId, 'member', now)
  await tell(tx, actor.id, sheetId, `banner.${how}`, now, { charter: charterVersion })
  await attestMembership(tx, services, sheetId, now)
  return how
}

/** The project leaves, whenever it wants. The reason, if any, is public. */
export const leaveBanner = (
  services: Services,
  actor: Actor,
  sheetId: Id,
  reason: string,
  now: Date,
): Promise<Outcome<SheetInHand, 'not-a-member'>> =>
  inTransaction(services.db, async (tx) => {
    const sheet = await readKeptProject(tx, actor, sheetId, parisDay(now))
    const membership = await lockMembership(tx, sheetId)
    if (!membership || afterMove('leave', membership.status) === null) return refused('not-a-member')
    await end(tx, membership, { status: 'left', on: parisDay(now), reason: reason || null }, now)
    await tell(tx, actor.id, sheetId, 'banner.left', now, reason ? { reason } : {})
    await tellLeft(tx, services, actor, sheet, now)
    return done(sheet)
  })

/** Nobody renewed in time: the project is a former member. */
export const lapse = async (tx: Database, membership: Membership, now: Date): Promise<void> => {
  await end(tx, membership, { status: 'lapsed', on: parisDay(now), reason: null }, now)
  await tell(tx, null, membership.sheetId, 'banner.lapsed', now, {})
}

/** Peers decided it, and no appeal can change it any more. A project that left meanwhile has nothing to lose. */
export const endByPeers = async (tx: Database, sheetId: Id, now: Date): Promise<void> => {
  const membership = await lockMembership(tx, sheetId)
  if (!membership || afterMove('end-by-peers', membership.status) === null) return
  await end(tx, membership, { status: 'peers', on: parisDay(now), reason: 'peers' }, now)
  await tell(tx, null, sheetId, 'banner.ended_by_peers', now, {})
}

type End = { status: 'left' | 'lapsed' | 'peers'; on: Day; reason: string | null }

const end = async (tx: Database, { sheetId }: Membership, { status, on, reason }: End, now: Date) => {
  await tx
    .updateTable('banner_membership')
    .set({ status, ended_on: on, end_reason: reason })
    .where('sheet_id', '=', sheetId)
    .execute()
  await markBanner(tx, sheetId, 'former', now)
  await endAttestation(tx, sheetId, now)
}

const tell = (
  tx: Database,
  actorId: Id | null,
  sheetId: Id,
  verb: string,
  at: Date,
  details: Record<string, string | number>,
) => record(tx, { actorId, verb, subject: { kind: 'sheet', id: sheetId }, isPublic: true, details, at })
