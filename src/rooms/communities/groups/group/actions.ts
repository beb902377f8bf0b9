import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import { parisDay } from '#core/pure/dates.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import { slugify } from '#core/pure/text.ts'
import type { Services } from '#core/services.ts'
import { freeSlug } from '#core/slugs.ts'
import { refreshDecisionsOf } from '#rooms/decisions/index.ts'
import { readCommunity, standingIn } from '../../queries.ts'
import { canSpeak, type Voice } from '../../rules.ts'
import { tell } from '../actions.ts'
import { stopWithin } from '../actions-end.ts'
import { within } from '../actions-within.ts'
import { refreshGroup } from '../indexing.ts'
import { groupPaths as paths } from '../paths.ts'
import { groupById, mandatedVoices } from '../queries.ts'
import { canBeginNational, canSteer, type GroupStatus, type Lead, type MoveRefusal, refusalToMove } from '../rules.ts'
import { tellAskersOfEnd, tellLead } from './emails.ts'
import type { Created, Edited } from './forms.ts'
import { membersOf, plannedCount, slugsTaken } from './queries.ts'
import { words } from './words.ts'

const isSame = (a: Pick<Voice, 'kind' | 'id'>, b: Pick<Voice, 'kind' | 'id'>) => a.kind === b.kind && a.id === b.id

/** The two columns that name a member. */
export const columnsOf = ({ kind, id }: Pick<Voice, 'kind' | 'id'>) => ({
  organisation_id: kind === 'organisation' ? id : null,
  person_id: kind === 'person' ? id : null,
})
export const leadColumns = (lead: Lead) => ({
  lead_organisation_id: lead?.kind === 'organisation' ? lead.id : null,
  lead_person_id: lead?.kind === 'person' ? lead.id : null,
})

const contentOf = ({ name, mission, joining, due, closedDoors }: Omit<Created, 'voice'>) => ({
  name,
  mission,
  joining,
  due_on: due,
  closed_doors: closedDoors || null,
})

/** Begins a group in a community, in the name of one of its members; `community` null: a national one, by who holds a mandate in force. */
export const createGroup = (
  { db }: Services,
  actor: Actor,
  { community: slug, voice, ...content }: Created & { community: string | null },
  now: Date,
): Promise<Outcome<{ slug: string; name: string }, 'not-yours'>> =>
  inTransaction<Outcome<{ slug: string; name: string }, 'not-yours'>>(db, async (tx) => {
    const today = parisDay(now)
    // held: it does not close meanwhile
    if (slug !== null) await tx.selectFrom('community').select('id').where('slug', '=', slug).forShare().execute()
    const community = slug === null ? null : await readCommunity(tx, slug)
    const voices = community ? await speaks(tx, actor, community, today) : await mandatedVoices(tx, actor, today)
    if (!community && !canBeginNational(actor, voices)) return notFound()
    if (!voices.some((one) => isSame(one, voice))) return refused('not-yours')
    const address = await freeSlug(tx, {
      kind: 'working_group',
      base: addressOf(content.name),
      takenAmong: (slugs) => slugsTaken(tx, slugs),
    })
    const { id } = await tx
      .insertInto('working_group')
      .values({
        slug: address,
        community_id: community?.id ?? null,
        ...contentOf(content),
        ...leadColumns(voice),
        created_by: actor.id,
        created_at: now,
        updated_at: now,
        fictional: actor.demo,
        demo: actor.demo,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('working_group_member')
      .values({ group_id: id, ...columnsOf(voice), since: today })
      .execute()
    const group = await groupById(tx, id)
    await refreshGroup(tx, id, now)
    await tell({ tx, group, now }, { actorId: actor.id, verb: 'community.group_created' })
    return done({ slug: address, name: content.name })
  })

// « nouveau » is the address of the form
const addressOf = (name: string): string => {
  const slug = slugify(name) || 'groupe'
  return slug === 'nouveau' ? 'groupe-nouveau' : slug
}

const speaks = async (
  tx: Database,
  actor: Actor,
  community: Awaited<ReturnType<typeof readCommunity>>,
  today: string,
): Promise<readonly Voice[]> => {
  const standing = await standingIn(tx, actor, community.id, today)
  return canSpeak(community, standing, actor) ? standing.voices : notFound()
}

/** Changes what a group is for, how one enters, its term, its doors. What another saved meanwhile is not lost. */
export const editGroup = (
  services: Services,
  actor: Actor,
  slug: string,
  { stamp, ...content }: Edited,
  now: Date,
): Promise<Outcome<string, 'stale' | 'not-open'>> =>
  within(services, actor, { slug, now, can: canSteer }, async (hand) => {
    const { tx, group } = hand
    if (String(group.version) !== stamp) return refused('stale')
    await tx
      .updateTable('working_group')
      .set((eb) => ({ ...contentOf(content), version: eb('version', '+', 1), updated_at: now }))
      .where('id', '=', group.id)
      .execute()
    // what was convened before is held behind them too
    if (content.closedDoors)
      await tx
        .updateTable('group_meeting')
        .set((eb) => ({ behind_doors: true, sequence: eb('sequence', '+', 1), updated_at: now }))
        .where('group_id', '=', group.id)
        .where('status', '=', 'planned')
        .where('behind_doors', '=', false)
        .execute()
    await refreshGroup(tx, group.id, now)
    await refreshDecisionsOf(tx, { kind: 'group', id: group.id })
    await tell(
      { ...hand, group: await groupById(tx, group.id) },
      { actorId: actor.id, verb: 'community.group_changed' },
    )
    return done(paths.group(slug))
  })

/** Takes a group to another step; it begins on the day it says so, unless its source gave another. */
export const moveGroup = (
  services: Services,
  actor: Actor,
  slug: string,
  { to, outcome }: { to: GroupStatus; outcome: string },
  now: Date,
): Promise<Outcome<string, MoveRefusal>> =>
  within(services, actor, { slug, now, can: canSteer }, async (hand) => {
    const { tx, group } = hand
    const refusal = refusalToMove(group, to, { outcome, planned: await plannedCount(tx, group.id) })
    if (refusal) return refused(refusal)
    const today = parisDay(now)
    await tx
      .updateTable('working_group')
      .set((eb) => ({
        status: to,
        version: eb('version', '+', 1),
        updated_at: now,
        ...(to === 'ongoing' && !group.begunOn && { begun_on: today, begun_precision: 'day' }),
        ...(outcome && { outcome }),
        ...(to === 'closed' && { closed_on: today }),
      }))
      .where('id', '=', group.id)
      .execute()
    if (to === 'closed') {
      // while they still ask
      await tellAskersOfEnd(tx, services, group)
      await stopWithin(tx, [group.id], words.move.ended, now)
    } else await refreshGroup(tx, group.id, now)
    await tell(hand, { actorId: actor.id, verb: 'community.group_moved' })
    return done(paths.group(slug))
  })

/** Entrusts the lead to a member, or leaves it to be found. */
export const nameLead = (
  services: Services,
  actor: Actor,
  slug: string,
  lead: Lead,
  now: Date,
): Promise<Outcome<string, 'not-a-member' | 'not-open'>> =>
  within(services, actor, { slug, now, can: canSteer }, async (hand) => {
    const { tx, group } = hand
    const members = await membersOf(tx, group, true)
    if (lead && !members.some(({ kind, memberId }) => isSame({ kind, id: memberId }, lead)))
      return refused('not-a-member')
    await tx
      .updateTable('working_group')
      .set((eb) => ({ ...leadColumns(lead), version: eb('version', '+', 1), updated_at: now }))
      .where('id', '=', group.id)
      .execute()
    await tell(hand, { actorId: actor.id, verb: 'community.group_led' })
    if (lead) await tellLead(tx, services, group, lead, { actor, now })
    return done(paths.group(slug))
  })
