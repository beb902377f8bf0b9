import { sql } from 'kysely'
import { type Database, inTransaction } from '#core/database.ts'
import { enqueue } from '#core/jobs.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { aloneInDecisions } from '../alone.ts'
import { callOff, tell } from '../proposals/actions-proposing.ts'
import { bodyView } from '../queries-bodies.ts'
import type { Body } from '../rules.ts'
import { tellElectors } from './jobs-telling.ts'
import { dueToOpen } from './queries.ts'
import { clockWords } from './words.ts'

/** Every minute: the votes whose hour has come are opened. */
export const openDue = async (services: Services): Promise<void> => {
  const now = services.clock()
  for (const id of await dueToOpen(services.db, now))
    await aloneInDecisions(services, id, (tx) => openVote(tx, id, now))
}

/**
 * Opens a vote: its electorate is taken as the body is composed that day, all at once, and no longer moves. One that nobody could vote in,
 * or whose time went by while nothing ran, is cancelled with its reason. Answers how many voices there are.
 */
export const openVote = (db: Database, id: Id, now: Date): Promise<number | null> =>
  inTransaction(db, async (tx) => {
    const row = await tx
      .selectFrom('decision')
      .select(['body_kind', 'body_id', 'title', 'demo', 'status', 'opens_at', 'closes_at'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (row?.status !== 'announced' || !row.opens_at || !row.closes_at || row.opens_at > now) return null
    const body = { kind: row.body_kind, id: row.body_id } as Body
    const decision = { id, body, title: row.title }
    const end = async (reason: string) => {
      await callOff(tx, decision, reason, null, now)
      return null
    }
    if (row.closes_at <= now) return end(clockWords.missed)
    if ((await bodyView(tx, body, row.demo)).closed) return end(clockWords.bodyClosed)
    const taken = await sql`
      insert into decision_elector (decision_id, member_kind, member_id)
      select ${id}::uuid, member_kind, member_id from body_members(${body.kind}, ${body.id}, ${parisDay(now)}, ${row.demo})`.execute(
      tx,
    )
    const electors = Number(taken.numAffectedRows ?? 0)
    if (electors === 0) return end(clockWords.nobody)
    await tx.updateTable('decision').set({ status: 'open', opened_at: now, electors }).where('id', '=', id).execute()
    await tell(tx, decision, 'decision.opened', null, now, { electors })
    await enqueue(tx, tellElectors, { decisionId: id, what: 'opened', after: null })
    return electors
  })
