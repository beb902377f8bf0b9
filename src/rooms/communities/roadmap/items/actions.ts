import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { isFuture } from '../../dated/rules.ts'
import { type Inside, keepStatus, tell, within } from '../actions.ts'
import { roadmapPaths as paths } from '../paths.ts'
import { type DraftItem, draftOf, itemIn, memberNamed } from '../queries.ts'
import { childOf, limits, moveRefusal, parentOf } from '../rules.ts'
import type { Refusal } from '../words.ts'
import type { StatusWritten, Written } from './forms.ts'

type Db = Pick<Services, 'db'>

/** A member organisation of that name leads by its sheet; anything else stays the words that were typed. */
const leadFor = async (tx: Database, communityId: Id, typed: string, day: Day) => {
  const organisation = typed ? await memberNamed(tx, communityId, typed, day) : null
  return { lead_organisation_id: organisation, lead_words: organisation ? '' : typed }
}

const columnsOf = ({ title, purpose, means, startsOn, dueOn }: Written) => ({
  title,
  purpose,
  means,
  starts_on: startsOn,
  due_on: dueOn,
})

const nextPosition = async (tx: Database, roadmapId: Id, parentId: Id | null): Promise<number> => {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(position), 0) + 1 as next from roadmap_item
    where roadmap_id = ${roadmapId} and parent_id is not distinct from ${parentId}`.execute(tx)
  return rows[0]?.next ?? 1
}

/** Adds an axis, or what goes under `parentId`: an action under an axis, a milestone under an action. */
export const addItem = (
  services: Db,
  actor: Actor,
  slug: string,
  parentId: string | null,
  written: Written,
  now: Date,
): Promise<Outcome<Id, Refusal>> =>
  within(services, actor, slug, now, async (tx, { community, roadmap }) => {
    const parent = parentId ? await itemIn(tx, roadmap.id, parentId) : null
    const kind = parent ? childOf[parent.kind] : 'axis'
    if (!kind) return refused('not-now')
    if (parent?.removed) return refused('removed')
    if ((await draftOf(tx, roadmap.id)).length >= limits.items) return refused('too-many')
    const { id } = await tx
      .insertInto('roadmap_item')
      .values({
        ...columnsOf(written),
        ...(await leadFor(tx, community.id, written.lead, parisDay(now))),
        roadmap_id: roadmap.id,
        kind,
        parent_id: parent?.id ?? null,
        position: await nextPosition(tx, roadmap.id, parent?.id ?? null),
        updated_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await keepStatus(tx, id, { status: 'proposed', since: parisDay(now), reason: '' }, now)
    await tell(
      tx,
      community,
      { actorId: actor.id, verb: 'added', title: written.title, path: paths.item(slug, id) },
      now,
    )
    return done(id)
  })

/** Where it goes: under another axis or action of the draft, at the end of it. Undefined: it stays where it is. */
const newPlace = async (tx: Database, { roadmap }: Inside, item: DraftItem, parentId: string) => {
  if (item.kind === 'axis' || !parentId || parentId === item.parentId) return undefined
  const parent = await itemIn(tx, roadmap.id, parentId)
  if (parent.removed || parent.kind !== parentOf[item.kind]) return null
  return { parent_id: parent.id, position: await nextPosition(tx, roadmap.id, parent.id) }
}

/** Writes what one read of it, again; someone else's change is never lost. What was taken out meanwhile comes back. */
export const editItem = (
  services: Db,
  actor: Actor,
  slug: string,
  id: string,
  written: Written,
  now: Date,
): Promise<Outcome<Id, Refusal>> =>
  within(services, actor, slug, now, async (tx, inside) => {
    const item = await itemIn(tx, inside.roadmap.id, id)
    if (item.version !== written.version) return refused('stale')
    const place = await newPlace(tx, inside, item, written.parent)
    if (place === null) return refused('removed')
    await tx
      .updateTable('roadmap_item')
      .set({
        ...columnsOf(written),
        ...place,
        ...(written.lead === item.lead ? {} : await leadFor(tx, inside.community.id, written.lead, parisDay(now))),
        removed_at: null,
        version: item.version + 1,
        updated_at: now,
      })
      .where('id', '=', item.id)
      .execute()
    const told = { actorId: actor.id, verb: 'edited', title: written.title, path: paths.item(slug, item.id) }
    await tell(tx, inside.community, { ...told, isPublic: false }, now)
    return done(item.id)
  })

/** Says where it stands, since when, and why when it is blocked or given up. */
export const changeStatus = (
  services: Db,
  actor: Actor,
  slug: string,
  id: string,
  { version, status, reason, statusOn }: StatusWritten,
  now: Date,
): Promise<Outcome<Id, Refusal>> =>
  within(services, actor, slug, now, async (tx, { community, roadmap }) => {
    const item = await itemIn(tx, roadmap.id, id)
    if (item.version !== version) return refused('stale')
    const refusal = item.removed
      ? 'removed'
      : moveRefusal(item, status, { reason, isFuture: isFuture(statusOn, parisDay(now)) })
    if (refusal) return refused(refusal)
    await tx
      .updateTable('roadmap_item')
      .set({ status, status_on: statusOn, reason, version: item.version + 1, updated_at: now })
      .where('id', '=', item.id)
      .execute()
    await keepStatus(tx, item.id, { status, since: statusOn, reason }, now)
    await tell(
      tx,
      community,
      { actorId: actor.id, verb: status, title: item.title, path: paths.item(slug, item.id) },
      now,
    )
    return done(item.id)
  })

/** One step up or down among its brothers. */
export const orderItem = (
  services: Db,
  actor: Actor,
  slug: string,
  id: string,
  way: 'up' | 'down',
  now: Date,
): Promise<Outcome<null, Refusal>> =>
  within(services, actor, slug, now, async (tx, { community, roadmap }) => {
    const item = await itemIn(tx, roadmap.id, id)
    const brothers = (await draftOf(tx, roadmap.id)).filter(({ parentId }) => parentId === item.parentId)
    const at = brothers.findIndex((one) => one.id === item.id)
    const to = at + (way === 'up' ? -1 : 1)
    if (at < 0 || !brothers[to]) return done(null)
    const order = brothers.map((one) => one.id)
    order.splice(to, 0, ...order.splice(at, 1))
    for (const [index, one] of order.entries())
      await tx
        .updateTable('roadmap_item')
        .set({ position: index + 1 })
        .where('id', '=', one)
        .execute()
    const told = { actorId: actor.id, verb: 'ordered', title: item.title, path: paths.item(slug, item.id) }
    await tell(tx, community, { ...told, isPublic: false }, now)
    return done(null)
  })

/** Takes it out of the draft with what is under it; versions keep it, and it can be put back. */
export const removeItem = (services: Db, actor: Actor, slug: string, id: string, now: Date) =>
  putAside(services, actor, slug, id, { removedAt: now, verb: 'removed', now })

export const restoreItem = (services: Db, actor: Actor, slug: string, id: string, now: Date) =>
  putAside(services, actor, slug, id, { removedAt: null, verb: 'restored', now })

const putAside = (
  services: Db,
  actor: Actor,
  slug: string,
  id: string,
  { removedAt, verb, now }: { removedAt: Date | null; verb: string; now: Date },
): Promise<Outcome<null, Refusal>> =>
  within(services, actor, slug, now, async (tx, { community, roadmap }) => {
    const item = await itemIn(tx, roadmap.id, id)
    if (item.removed === (removedAt !== null)) return done(null)
    if (removedAt === null && item.parentId && !(await isThere(tx, roadmap.id, item.parentId)))
      return refused('removed')
    await tx
      .updateTable('roadmap_item')
      .set({ removed_at: removedAt, version: item.version + 1, updated_at: now })
      .where('id', '=', item.id)
      .execute()
    const told = { actorId: actor.id, verb, title: item.title, path: paths.item(slug, item.id) }
    await tell(tx, community, { ...told, isPublic: false }, now)
    return done(null)
  })

const isThere = async (tx: Database, roadmapId: Id, id: Id): Promise<boolean> =>
  (await draftOf(tx, roadmapId)).some((one) => one.id === id)
