import type { Actor } from '#core/actor.ts'
import { inTransaction } from '#core/database.ts'
import { parisDay } from '#core/pure/dates.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { tellHand, tellHolders } from '../../cases/emails.ts'
import { happened } from '../../cases/events.ts'
import { letters } from '../../words.ts'
import { sheetToRead } from './queries.ts'
import { readersNeeded, type SheetStatus, type Verdict } from './rules.ts'

/**
 * What a reader who knows nothing of the case says of a sheet: safe, or recognisable, and by what. Recognised, it goes back to whoever wrote
 * it; found safe twice, on the same version, it waits for the project. « Not found » for anyone who could know whose it is, or who read it.
 */
export const judgePrecedent = (
  services: Services,
  actor: Actor,
  precedentId: string,
  { verdict, said, version }: { verdict: Verdict; said: string; version: number },
  now: Date,
): Promise<Outcome<SheetStatus, 'changed'>> =>
  inTransaction(services.db, async (tx) => {
    const today = parisDay(now)
    const sheet = await sheetToRead(tx, actor, precedentId, today, true)
    if (sheet.version !== version) return refused('changed')
    await tx
      .insertInto('precedent_reading')
      .values({ precedent_id: sheet.id, reader_id: actor.id, version, verdict, said, at: now })
      .execute()
    const { safe } = await tx
      .selectFrom('precedent_reading')
      .select((eb) => eb.fn.countAll<number>().as('safe'))
      .where('precedent_id', '=', sheet.id)
      .where('version', '=', version)
      .where('verdict', '=', 'safe')
      .executeTakeFirstOrThrow()
    const next = verdict === 'recognisable' ? 'draft' : safe >= readersNeeded ? 'consenting' : 'reading'
    if (next === 'reading') return done(next)
    await tx.updateTable('precedent').set({ status: next }).where('id', '=', sheet.id).execute()
    const blocker = await tx
      .selectFrom('blocker_case')
      .innerJoin('precedent', 'precedent.case_id', 'blocker_case.id')
      .select(['blocker_case.id', 'number'])
      .where('precedent.id', '=', sheet.id)
      .executeTakeFirstOrThrow()
    // the reader is nobody of the case: their name stays out of its history
    const event = { actorId: null, side: 'site', at: now } as const
    const key = `precedent:${sheet.id}:${version}:${next}`
    if (next === 'draft') {
      await happened(tx, blocker, { ...event, verb: 'precedent_recognised', shown: false })
      await tellHand(tx, services, blocker, { key, said: letters.hand.precedent }, today)
    } else {
      await happened(tx, blocker, { ...event, verb: 'precedent_ready' })
      await tellHolders(tx, services, blocker, { key, said: letters.holder.precedent })
    }
    return done(next)
  })
