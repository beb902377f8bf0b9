import type { Actor } from '#core/actor.ts'
import { inTransaction } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import { record } from '#core/history.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import type { SheetInHand } from '#rooms/directory/index.ts'
import { readKeptProject } from '../declarations/queries.ts'
import { lockMembership } from '../memberships/queries.ts'
import { isMember } from '../rules.ts'
import { recognisedBy, votedCharter } from './queries.ts'

export type AgreementRefusal = 'other-version' | 'already' | 'not-a-member'

/** A member recognises itself in the charter that was voted. `read` is the version whose changes were shown: no other is agreed to. */
export const agreeToCharter = (
  services: Pick<Services, 'db'>,
  actor: Actor,
  sheetId: Id,
  read: number,
  now: Date,
): Promise<Outcome<SheetInHand, AgreementRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const today = parisDay(now)
    const sheet = await readKeptProject(tx, actor, sheetId, today)
    if (sheet.memberRole !== 'owner') return notFound()
    const membership = await lockMembership(tx, sheetId)
    if (!membership || !isMember(membership, today)) return refused('not-a-member')
    const voted = await votedCharter(tx)
    if (!voted || voted.number !== read) return refused('other-version')
    const known = await recognisedBy(tx, sheetId)
    if (known !== null && known >= voted.number) return refused('already')
    await tx
      .insertInto('banner_agreement')
      .values({ sheet_id: sheetId, charter_version: voted.number, agreed_by: actor.id, agreed_at: now })
      .execute()
    await record(tx, {
      ...{ actorId: actor.id, verb: 'banner.agreed', subject: { kind: 'sheet', id: sheetId }, isPublic: true },
      ...{ details: { charter: voted.number }, at: now },
    })
    return done(sheet)
  })
