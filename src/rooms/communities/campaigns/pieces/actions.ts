import type { Actor } from '#core/actor.ts'
import { found } from '#core/errors.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { tell, withinOne } from '../actions.ts'
import type { PieceWritten } from '../forms.ts'
import { limits } from '../rules.ts'
import type { Refusal } from '../words.ts'

type Db = Pick<Services, 'db'>
type Key = { slug: string; id: string }

/** Something to read or to see, or an event it goes to. */
export const addPiece = (
  services: Db,
  actor: Actor,
  key: Key,
  { kind, title, url, body }: PieceWritten & { kind: 'content' | 'event' },
  now: Date,
): Promise<Outcome<Id, Refusal>> =>
  withinOne(services, actor, key, { now }, async (tx, { community, campaign }) => {
    if (campaign.pieces.length >= limits.pieces) return refused('too-many')
    await tx.insertInto('campaign_piece').values({ campaign_id: campaign.id, kind, title, url, body }).execute()
    await tell(tx, community, { actorId: actor.id, verb: 'piece_added', campaign, isPublic: false }, now)
    return done(campaign.id)
  })

export const removePiece = (
  services: Db,
  actor: Actor,
  key: Key,
  pieceId: string,
  now: Date,
): Promise<Outcome<Id, Refusal>> =>
  withinOne(services, actor, key, { now }, async (tx, { community, campaign }) => {
    const piece = found(campaign.pieces.find(({ id }) => id === pieceId))
    await tx.deleteFrom('campaign_piece').where('id', '=', piece.id).execute()
    await tell(tx, community, { actorId: actor.id, verb: 'piece_removed', campaign, isPublic: false }, now)
    return done(campaign.id)
  })
