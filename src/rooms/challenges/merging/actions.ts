import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { record } from '#core/history.ts'
import { parisDay } from '#core/pure/dates.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { lockedChallenges } from '../queries.ts'
import { type Challenge, canCurate, mergeRefusal, type Refusal } from '../rules.ts'

export type Merged = { from: Challenge; into: Challenge }

/**
 * Merges a sub-challenge into another one: its address leads there, what it gathered counts there. The sheets that chose it
 * are not rewritten; `follow` tells, in the same transaction, whoever indexes them to ask `effectiveChallengeIds` again.
 */
export const mergeChallenge = (
  services: Services,
  actor: Actor,
  fromId: number,
  intoId: number,
  follow: (tx: Database, merged: Merged) => Promise<void> = async () => {},
): Promise<Outcome<Merged, Refusal>> =>
  inTransaction(services.db, async (tx) => {
    const now = services.clock()
    if (!canCurate(actor, parisDay(now))) return refused('not-allowed')
    const all = await lockedChallenges(tx)
    const refusal = mergeRefusal(all, fromId, intoId)
    const [from, into] = [fromId, intoId].map((wanted) => all.find(({ id }) => id === wanted))
    if (refusal || !from || !into) return refused(refusal ?? 'unknown')

    await tx.updateTable('challenge').set({ merged_into_id: into.id }).where('id', '=', from.id).execute()
    // nothing is left behind: what had been merged into it, and what it contained, follow
    await tx.updateTable('challenge').set({ merged_into_id: into.id }).where('merged_into_id', '=', from.id).execute()
    await tx.updateTable('challenge').set({ parent_id: into.id }).where('parent_id', '=', from.id).execute()
    for (const [verb, subject] of [
      ['challenge.merged', from],
      ['challenge.absorbed', into],
    ] as const) {
      await record(tx, {
        actorId: actor.id,
        verb,
        subject: { kind: 'challenge', id: subject.id },
        isPublic: true,
        details: { from: from.slug, fromName: from.name, into: into.slug, intoName: into.name },
        at: now,
      })
    }
    await follow(tx, { from, into })
    return done({ from, into })
  })
