import { aloneIn } from '#core/alone.ts'
import type { Database } from '#core/database.ts'
import { addDays, type Day, parisDay } from '#core/pure/dates.ts'
import type { Services } from '#core/services.ts'
import { tellAlert, tellLateReview } from './emails.ts'
import { lastReviews, type Repeated, repeatedCases } from './queries-night.ts'
import { keyOf, nextReview, toldWithin } from './rules.ts'

const alone = aloneIn('unblocking')

/** Each night: what repeats raises one alert, told once; one already open only counts on. */
export const raiseAlerts = async (services: Services): Promise<void> => {
  const now = services.clock()
  const today = parisDay(now)
  for (const group of await repeatedCases(services.db, today)) {
    const key = [group.matter, group.how, group.administrationKind, group.territoryId ?? 'france'].join(':')
    await alone(services, key, (tx) => raise(tx, services, group, now, today))
  }
}

const raise = async (tx: Database, services: Services, group: Repeated, now: Date, today: Day): Promise<void> => {
  const { matter, how, administrationKind, territoryId, cases, demo } = group
  const counted = await tx
    .updateTable('watch_alert')
    .set({ cases })
    .where('settled_at', 'is', null)
    .where('matter', '=', matter)
    .where('how', '=', how)
    .where('administration_kind', '=', administrationKind)
    .where('territory_id', territoryId === null ? 'is' : '=', territoryId)
    .where('demo', '=', demo)
    .returning('id')
    .execute()
  if (counted.length > 0) return
  const { id } = await tx
    .insertInto('watch_alert')
    .values({
      ...{ matter, how, administration_kind: administrationKind, territory_id: territoryId, cases, demo },
      raised_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tellAlert(tx, services, { id, territoryId, demo }, today)
}

/** Each night: a place whose review has missed its day is told of it, once. */
export const tellLateReviews = async (services: Services): Promise<void> => {
  const today = parisDay(services.clock())
  for (const { territoryId, demo, heldOn } of await lastReviews(services.db)) {
    const next = nextReview(heldOn, today)
    if (!next?.isLate || addDays(next.dueOn, toldWithin) < today) continue
    const cell = { territoryId, demo, dueOn: next.dueOn }
    await alone(services, `review:${keyOf({ id: territoryId })}`, (tx) => tellLateReview(tx, services, cell, today))
  }
}
