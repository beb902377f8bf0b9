import type { Actor } from '#core/actor.ts'
import { inTransaction } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import { parisDay } from '#core/pure/dates.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { type CommunityView, standingIn } from '../../queries.ts'
import { canSpeak, type Voice } from '../../rules.ts'
import { mandateById, wordsOf } from '../queries.ts'

export type SaidRefusal = 'not-begun' | 'pen' | 'holder'

/** A member says how the facilitation went, once for each voice; those who hold the mandate write the review itself. */
export const sayInReview = (
  { db }: Services,
  actor: Actor,
  community: CommunityView,
  mandateId: string,
  { voice, body }: { voice: Voice; body: string },
  now: Date,
): Promise<Outcome<null, SaidRefusal>> =>
  inTransaction(db, async (tx) => {
    const today = parisDay(now)
    const standing = await standingIn(tx, actor, community.id, today)
    if (!canSpeak(community, standing, actor)) return notFound()
    if (!standing.voices.some(({ kind, id }) => kind === voice.kind && id === voice.id)) return notFound()
    const mandate = await mandateById(tx, community.id, mandateId, true)
    if (mandate.entrustedOn === null || today < mandate.startsOn) return refused('not-begun')
    if (mandate.holders.some(({ id }) => id === voice.id)) return refused('holder')
    const said = (await wordsOf(tx, mandate.id)).filter(({ kind }) => kind === 'review')
    if (said.some((one) => one.saidBy === actor.id && one.voice.id !== voice.id)) return refused('pen')
    await tx
      .deleteFrom('mandate_word')
      .where('mandate_id', '=', mandate.id)
      .where('kind', '=', 'review')
      .where('member_kind', '=', voice.kind)
      .where('member_id', '=', voice.id)
      .execute()
    await tx
      .insertInto('mandate_word')
      .values({
        mandate_id: mandate.id,
        kind: 'review',
        member_kind: voice.kind,
        member_id: voice.id,
        body,
        said_by: actor.id,
        said_on: today,
      })
      .execute()
    return done(null)
  })
