import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { done, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import type { Matter } from '../rules.ts'
import { alikeIn, allLines, readWatch } from './queries.ts'
import { openAlerts, openSignals, reviewsOf, sinceOf } from './queries-cell.ts'
import { type Figures, keyOf, type WatchOutcome, type WatchPlace, type WatchRefusal } from './rules.ts'

type Cell = { tx: Database; place: WatchPlace; today: Day }

/** What is done in the cell of a place: by whoever leads it or, `read` only, by whoever looks at it. « Not found » for anyone else. */
const inCell = (
  { db }: Pick<Services, 'db'>,
  actor: Actor,
  key: string,
  by: 'read' | 'lead',
  now: Date,
  write: (cell: Cell) => Promise<WatchOutcome | { ok: false; refusal: WatchRefusal }>,
): Promise<WatchOutcome> =>
  inTransaction(db, async (tx) => {
    const today = parisDay(now)
    const { place } = await readWatch(tx, actor, { key, country: '' }, today)
    return by === 'lead' && !place.leads ? notFound() : write({ tx, place, today })
  })

/** Opens the review of a place: one at a time. */
export const openReview = (
  services: Services,
  actor: Actor,
  key: string,
  heldOn: Day,
  now: Date,
): Promise<WatchOutcome> =>
  inCell(services, actor, key, 'lead', now, async ({ tx, place }) => {
    const opened = await tx
      .insertInto('watch_review')
      .values({ territory_id: place.id, held_on: heldOn, opened_by: actor.id, opened_at: now, demo: actor.demo })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    return opened ? done(opened.id) : refused('open-already')
  })

export type Minutes = { participants: string; decisions: string; version: number; closes: boolean }

/** Writes who sat and what was decided; closing it freezes what was counted that day, and nothing changes it after. */
export const keepReview = (
  services: Services,
  actor: Actor,
  key: string,
  { participants, decisions, version, closes }: Minutes,
  now: Date,
): Promise<WatchOutcome> =>
  inCell(services, actor, key, 'lead', now, async ({ tx, place, today }) => {
    const reviews = await reviewsOf(tx, place, actor.demo)
    const open = reviews.find(({ status }) => status === 'open')
    if (!open) return refused('not-now')
    if (open.version !== version) return refused('changed')
    if (closes && (participants.trim() === '' || decisions.trim() === '')) return refused('not-whole')
    const at = { since: sinceOf(reviews, now), today, demo: actor.demo }
    const figures = closes ? JSON.stringify(await figuresOf(tx, place, at)) : null
    const kept = await tx
      .updateTable('watch_review')
      .set({ participants, decisions, version: version + 1 })
      .set(figures === null ? {} : { status: 'closed', closed_at: now, figures })
      .where('id', '=', open.id)
      .where('version', '=', version)
      .where('status', '=', 'open')
      .executeTakeFirst()
    return kept.numUpdatedRows > 0n ? done(open.id) : refused('changed')
  })

const figuresOf = async (
  tx: Database,
  place: WatchPlace,
  at: { since: Date; today: Day; demo: boolean },
): Promise<Figures> => {
  const lines = await allLines(tx, place, at)
  return {
    ...{ fresh: lines.fresh.total, late: lines.late.total, stuck: lines.stuck.total },
    ...{ waiting: lines.waiting.total, lacks_level: lines.lacks_level.total },
    alike: (await alikeIn(tx, place, at.today, at.demo)).length,
    signals: (await openSignals(tx, place, at.demo)).length,
    alerts: (await openAlerts(tx, place, at.demo)).length,
  }
}

/** What someone noticed and is no case yet; no names. */
export const addSignal = (
  services: Services,
  actor: Actor,
  key: string,
  { matter, body }: { matter: Matter | null; body: string },
  now: Date,
): Promise<WatchOutcome> =>
  inCell(services, actor, key, 'read', now, async ({ tx, place }) => {
    const { id } = await tx
      .insertInto('watch_signal')
      .values({ territory_id: place.id, matter, body, given_by: actor.id, given_at: now, demo: actor.demo })
      .returning('id')
      .executeTakeFirstOrThrow()
    return done(id)
  })

/** What was done of a signal, or decided of an alert, by whoever leads its place. */
const settle =
  (table: 'watch_signal' | 'watch_alert') =>
  (services: Services, actor: Actor, id: Id, said: string, now: Date): Promise<WatchOutcome> =>
    inTransaction(services.db, async (tx) => {
      const { rows } = await sql<{ territoryId: number | null; isSettled: boolean }>`
        select territory_id as "territoryId", settled_at is not null as "isSettled" from ${sql.table(table)}
        where id = ${isId(id) ? id : notFound()} and demo = ${actor.demo} for update`.execute(tx)
      const one = found(rows[0])
      const key = keyOf({ id: one.territoryId })
      const { place } = await readWatch(tx, actor, { key, country: '' }, parisDay(now))
      if (!place.leads) return notFound()
      if (one.isSettled) return refused('not-now')
      await sql`update ${sql.table(table)} set settled_at = ${now}, settled_said = ${said} where id = ${id}`.execute(tx)
      return done(key)
    })

export const settleSignal = settle('watch_signal')
export const settleAlert = settle('watch_alert')
