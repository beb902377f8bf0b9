import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { record } from '#core/history.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import { slugify } from '#core/pure/text.ts'
import type { Services } from '#core/services.ts'
import { refreshEvent } from './indexing.ts'
import { type EventView, eventById, isFreeSlug, sheetNamed } from './queries.ts'
import type { EventRefusal, EventRole, Precision } from './rules.ts'

export type EventContent = {
  title: string
  summary: string
  description: string
  precision: Precision
  startsOn: string
  endsOn: string
  startsAt: Date | null
  endsAt: Date | null
  venue: string
  address: string
  territoryId: number | null
  onlineUrl: string | null
  access: string
  sourceName: string | null
  sourceUrl: string | null
  roles: { role: EventRole; name: string }[]
}

const columnsOf = (event: EventContent) => ({
  title: event.title,
  summary: event.summary,
  description: event.description,
  precision: event.precision,
  starts_on: event.startsOn,
  ends_on: event.endsOn,
  starts_at: event.startsAt,
  ends_at: event.endsAt,
  venue: event.venue,
  address: event.address,
  territory_id: event.territoryId,
  online_url: event.onlineUrl,
  access: event.access,
  source_name: event.sourceName,
  source_url: event.sourceUrl,
})

const wrong = (event: EventContent): EventRefusal | null => {
  if (event.endsOn < event.startsOn) return 'end-before-start'
  if (event.startsAt && event.endsAt && event.endsAt <= event.startsAt) return 'end-before-start'
  // a meeting of the past is told as its source tells it: some do not say who received
  return event.roles.some(({ role }) => role === 'host') || event.onlineUrl || event.sourceName ? null : 'host-missing'
}

const freeSlug = async (tx: Database, title: string, id: Id | null): Promise<string> => {
  const base = slugify(title) || 'evenement'
  for (let n = 1; ; n += 1) {
    const slug = n === 1 ? base : `${base}-${n}`
    if (await isFreeSlug(tx, slug, id)) return slug
  }
}

const writeRoles = async (tx: Database, id: Id, roles: EventContent['roles']): Promise<void> => {
  await tx.deleteFrom('event_role').where('event_id', '=', id).execute()
  for (const [position, { role, name }] of roles.entries()) {
    const row = { event_id: id, role, name, position, sheet_id: await sheetNamed(tx, name) }
    await tx.insertInto('event_role').values(row).execute()
  }
}

type Step = Promise<Outcome<EventView, EventRefusal>>

/** Begins an event: a draft only the desk sees. */
export const createEvent = ({ db }: Services, actor: Actor, event: EventContent, now: Date): Step =>
  inTransaction(db, async (tx) => {
    const refusal = wrong(event)
    if (refusal) return refused(refusal)
    const { id } = await tx
      .insertInto('event')
      .values({
        ...columnsOf(event),
        slug: await freeSlug(tx, event.title, null),
        created_by: actor.id,
        demo: actor.demo,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await writeRoles(tx, id, event.roles)
    await tell(tx, actor, id, 'event.created', now)
    return done(await eventById(tx, id))
  })

/** Changes an event; what is announced changes at once, and its former address goes on leading to it. */
export const editEvent = (
  { db }: Services,
  actor: Actor,
  id: Id,
  version: number,
  event: EventContent,
  now: Date,
): Step =>
  inTransaction(db, async (tx) => {
    await tx.selectFrom('event').select('id').where('id', '=', id).forUpdate().execute()
    const before = await eventById(tx, id)
    if (before.version !== version) return refused('stale')
    const refusal = wrong(event)
    if (refusal) return refused(refusal)
    const slug = event.title === before.title ? before.slug : await freeSlug(tx, event.title, id)
    await tx.deleteFrom('event_former_slug').where('slug', '=', slug).execute()
    await tx
      .updateTable('event')
      .set({ ...columnsOf(event), slug, version: version + 1, updated_at: now })
      .where('id', '=', id)
      .execute()
    if (slug !== before.slug && before.status !== 'draft') {
      await tx.insertInto('event_former_slug').values({ slug: before.slug, event_id: id }).execute()
    }
    await writeRoles(tx, id, event.roles)
    const after = await eventById(tx, id)
    await refreshEvent(tx, after)
    await tell(tx, actor, id, 'event.edited', now, before.status !== 'draft')
    return done(after)
  })

export const announceEvent = ({ db }: Services, actor: Actor, id: Id, now: Date): Step =>
  inTransaction(db, async (tx) => {
    const event = await eventById(tx, id)
    if (event.status !== 'draft') return refused('not-a-draft')
    await tx.updateTable('event').set({ status: 'announced', published_at: now }).where('id', '=', id).execute()
    const after = await eventById(tx, id)
    await refreshEvent(tx, after)
    await tell(tx, actor, id, 'event.announced', now, true)
    return done(after)
  })

export const cancelEvent = ({ db }: Services, actor: Actor, id: Id, reason: string, now: Date): Step =>
  inTransaction(db, async (tx) => {
    const event = await eventById(tx, id)
    if (event.status !== 'announced') return refused('not-announced')
    await tx
      .updateTable('event')
      .set({ status: 'cancelled', cancelled_reason: reason, updated_at: now })
      .where('id', '=', id)
      .execute()
    const after = await eventById(tx, id)
    await refreshEvent(tx, after)
    await tell(tx, actor, id, 'event.cancelled', now, true)
    return done(after)
  })

const tell = (tx: Database, actor: Actor, id: Id, verb: string, at: Date, isPublic = false) =>
  record(tx, { actorId: actor.id, verb, subject: { kind: 'event', id }, isPublic, at })
