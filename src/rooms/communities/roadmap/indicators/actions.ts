import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { isFuture } from '../../dated/rules.ts'
import { tell, within } from '../actions.ts'
import { roadmapPaths as paths } from '../paths.ts'
import { itemIn } from '../queries.ts'
import type { Refusal } from '../words.ts'
import type { IndicatorWritten, ReadingWritten } from './forms.ts'
import { indicatorIn } from './queries.ts'

type Db = Pick<Services, 'db'>
/** Of which item, which indicator. */
type Key = { slug: string; itemId: string; indicatorId: string }

const columnsOf = ({ name, unit, base, baseOn, target, targetOn }: IndicatorWritten) => ({
  name,
  unit,
  base,
  base_on: baseOn,
  target,
  target_on: targetOn,
})

export const addIndicator = (
  services: Db,
  actor: Actor,
  { slug, itemId }: Pick<Key, 'slug' | 'itemId'>,
  written: IndicatorWritten,
  now: Date,
): Promise<Outcome<Id, Refusal>> =>
  within(services, actor, slug, now, async (tx, { community, roadmap }) => {
    const item = await itemIn(tx, roadmap.id, itemId)
    if (item.removed) return refused('removed')
    await tx
      .insertInto('roadmap_indicator')
      .values({ ...columnsOf(written), item_id: item.id })
      .execute()
    const told = { actorId: actor.id, verb: 'measured', title: item.title, path: paths.item(slug, item.id) }
    await tell(tx, community, { ...told, isPublic: false }, now)
    return done(item.id)
  })

const change = (
  services: Db,
  actor: Actor,
  { slug, itemId, indicatorId }: Key,
  now: Date,
  work: (tx: Database, indicator: { id: Id; version: number }) => Promise<Refusal | null>,
): Promise<Outcome<Id, Refusal>> =>
  within(services, actor, slug, now, async (tx, { roadmap }) => {
    const item = await itemIn(tx, roadmap.id, itemId)
    const indicator = await indicatorIn(tx, item.id, indicatorId)
    const refusal = await work(tx, indicator)
    return refusal ? refused(refusal) : done(item.id)
  })

export const editIndicator = (services: Db, actor: Actor, key: Key, written: IndicatorWritten, now: Date) =>
  change(services, actor, key, now, async (tx, { id, version }) => {
    if (version !== written.version) return 'stale'
    const set = { ...columnsOf(written), removed_at: null, version: version + 1 }
    await tx.updateTable('roadmap_indicator').set(set).where('id', '=', id).execute()
    return null
  })

export const removeIndicator = (services: Db, actor: Actor, key: Key, now: Date) =>
  change(services, actor, key, now, async (tx, { id, version }) => {
    const set = { removed_at: now, version: version + 1 }
    await tx.updateTable('roadmap_indicator').set(set).where('id', '=', id).execute()
    return null
  })

/** A value read at a date. The same date read again replaces the former, which is kept. */
export const addReading = (
  services: Db,
  actor: Actor,
  { slug, itemId, indicatorId }: Key,
  { value, readOn, source }: ReadingWritten,
  now: Date,
): Promise<Outcome<Id, Refusal>> =>
  within(services, actor, slug, now, async (tx, { community, roadmap }) => {
    if (isFuture(readOn, parisDay(now))) return refused('in-future')
    const item = await itemIn(tx, roadmap.id, itemId)
    const indicator = await indicatorIn(tx, item.id, indicatorId)
    if (item.removed || indicator.removed) return refused('removed')
    await tx
      .insertInto('roadmap_reading')
      .values({ indicator_id: indicator.id, read_on: readOn, value, source, told_at: now })
      .execute()
    await tell(
      tx,
      community,
      { actorId: actor.id, verb: 'read', title: indicator.name, path: paths.item(slug, item.id) },
      now,
    )
    return done(item.id)
  })
