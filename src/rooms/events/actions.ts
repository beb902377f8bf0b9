import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { record } from '#core/history.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import { slugify } from '#core/pure/text.ts'
import type { Services } from '#core/services.ts'
import { freeSlug } from '#core/slugs.ts'
import { refreshEvent } from './indexing.ts'
import { type EventView, eventById, justCreated, sheetNamed, takenSlugs } from './queries.ts'
import type { EventRefusal, EventRole, Precision, Room, Zone } from './rules.ts'

export type EventContent = {
  title: string
  summary: string
  description: string
  precision: Precision
  startsOn: string
  endsOn: string
  startsAt: Date | null
  endsAt: Date | null
  zone: Zone
  room: Room
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
  time_zone: event.zone,
  room: event.room,
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

const slugFor = (tx: Database, title: string, id: Id | null): Promise<string> => {
  const takenAmong = (slugs: readonly string[]) => takenSlugs(tx, slugs, id)
  return freeSlug(tx, { kind: 'event', base: slugify(title) || 'evenement', takenAmong })
}

/** The event, held until the end of the transaction. */
const lockEvent = async (tx: Database, id: Id): Promise<EventView> => {
  found(isId(id) ? await tx.selectFrom('event').select('id').where('id', '=', id).forUpdate().executeTakeFirst() : null)
  return eventById(tx, id)
}

const writeRoles = async (tx: Database, id: Id, roles: EventContent['roles']): Promise<void> => {
  await tx.deleteFrom('event_role').where('event_id', '=', id).execute()
  for (const [position, { role, name }] of roles.entries()) {
    const row = { event_id: id, role, name, position, sheet_id: await sheetNamed(tx, name) }
    await tx.insertInto('event_role').values(row).execute()
  }
}

type Step = Promise<Outcome<EventView, EventRefusal>>

/** Begins an event: a draft only the desk sees. Asked twice in a row, it is the same. */
export const createEvent = ({ db }: Services, actor: Actor, event: EventContent, now: Date): Step =>
  inTransaction(db, async (tx) => {
    const refusal = wrong(event)
    if (refusal) return refused(refusal)
    const slug = await slugFor(tx, event.title, null)
    const { title, startsOn } = event
    const created = await justCreated(tx, { actorId: actor.id, title, startsOn, now })
    if (created) return done(await eventById(tx, created))
    const { id } = await tx
      .insertInto('event')
      .values({ ...columnsOf(event), slug, created_by: actor.id, demo: actor.demo, created_at: now, updated_at: now })
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
    const before = await lockEvent(tx, id)
    if (before.version !== version) return refused('stale')
    const refusal = wrong(event)
    if (refusal) return refused(refusal)
    const slug = event.title === before.title ? before.slug : await slugFor(tx, event.title, id)
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
    const event = await lockEvent(tx, id)
    if (event.status !== 'draft') return refused('not-a-draft')
    await tx
      .updateTable('event')
      .set({ status: 'announced', published_at: now, updated_at: now })
      .where('id', '=', id)
      .execute()
    const after = await eventById(tx, id)
    await refreshEvent(tx, after)
    await tell(tx, actor, id, 'event.announced', now, true)
    return done(after)
  })

export const cancelEvent = ({ db }: Services, actor: Actor, id: Id, reason: string, now: Date): Step =>
  inTransaction(db, async (tx) => {
    const event = await lockEvent(tx, id)
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
