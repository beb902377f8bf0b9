import { type Database, inTransaction } from '#core/database.ts'
import { record } from '#core/history.ts'
import { addDays, type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { refreshCommunity } from '../indexing.ts'
import { refreshVacancy } from '../mandates/upkeep/actions.ts'
import { paths } from '../paths.ts'
import { tellAccelerator } from './actions-accelerator.ts'
import { tellBehindDoors } from './actions-behind-doors.ts'
import { tellCampaigns } from './actions-campaigns.ts'
import { tellChanges } from './actions-changes.ts'
import { tellConsent } from './actions-consent.ts'
import { tellDecisions } from './actions-decisions.ts'
import { tellGroups } from './actions-groups.ts'
import { tellLiaison } from './actions-liaison.ts'
import { addLyon } from './actions-lyon.ts'
import { tellMandate } from './actions-mandate.ts'
import { tellRoadmap } from './actions-roadmap.ts'
import { tellRound } from './actions-round.ts'
import { tellPathway } from './actions-rural.ts'
import { type Invented, metropolis, rural, vacant } from './invented.ts'
import { lyon } from './lyon.ts'
import { type Atlas, knows, readAtlas } from './queries.ts'
import { stageOf } from './stage.ts'

const invented = [metropolis, rural, vacant]
/** Where a hand is raised and nobody has begun. */
const elsewhere = { kind: 'commune', code: '33063' }

/**
 * The communities of the demonstration: Lyon as its sources tell it, an invented metropolis where everything is alive, a rural territory in
 * the middle of the pathway, a vacant one. Needs the accounts of the cast and the sheets; adds only what is not there yet.
 */
export const communitiesDemo = (services: Services): Promise<void> =>
  inTransaction(services.db, async (tx) => {
    const now = services.clock()
    const places = [lyon.place, elsewhere, ...invented.flatMap(({ place, also = [] }) => [place, ...also])]
    const atlas = await readAtlas(tx, places)
    if (!(await knows(tx, lyon.slug))) await addLyon(tx, atlas, now)
    if (await knows(tx, metropolis.slug)) return
    for (const one of invented) await addInvented(tx, atlas, one, now)
    const stage = stageOf({ ...services, db: tx }, atlas)
    await tellRoadmap(stage)
    await tellGroups(stage)
    await tellBehindDoors(stage)
    await tellAccelerator(stage)
    await tellLiaison(stage)
    await tellCampaigns(stage)
    await tellDecisions(stage)
    await tellConsent(stage)
    await tellChanges(stage)
    await tellPathway(stage)
    await tellRound(stage)
    await tellMandate(stage)
  })

/** The rows an invented community begins with: how one is admitted, or entrusted, takes weeks that a demonstration does not have. */
const addInvented = async (tx: Database, atlas: Atlas, one: Invented, now: Date): Promise<void> => {
  const today = parisDay(now)
  const ago = (days: number): Day => addDays(today, -days)
  const territory = atlas.place(one.place)
  const { id } = await tx
    .insertInto('community')
    .values({
      ...{ slug: one.slug, name: one.name, kind: one.kind, purpose: one.purpose, rules: one.rules, rhythm: one.rhythm },
      ...{ origin: 'pathway', status: one.recognisedDaysAgo === null ? 'building' : 'recognised' },
      ...{ territory_id: territory, started_by: atlas.actor(one.startedBy).id, started_on: ago(one.startedDaysAgo) },
      ...{ recognised_on: one.recognisedDaysAgo === null ? null : ago(one.recognisedDaysAgo) },
      ...{ fictional: true, demo: true },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('community_territory')
    .values([one.place, ...(one.also ?? [])].map((key) => ({ community_id: id, territory_id: atlas.place(key) })))
    .execute()
  for (const { organisation, person, daysAgo } of one.members) {
    const member = organisation
      ? { organisation_id: atlas.sheet(organisation) }
      : { person_id: person ? atlas.actor(person).id : null }
    await tx
      .insertInto('community_member')
      .values({ community_id: id, ...member, joined_on: ago(daysAgo) })
      .execute()
    if (organisation)
      await tell(tx, id, { verb: 'member_joined', title: organisation, path: paths.members(one.slug) }, ago(daysAgo))
  }
  for (const { holders, mission, from, until } of one.mandates)
    await addMandate(tx, id, { mission, from: ago(from), until: ago(until), holders: holders.map(atlas.sheet), today })
  await refreshVacancy(tx, id, today)
  await refreshCommunity(tx, id, today)
}

const tell = (
  tx: Database,
  communityId: Id,
  { verb, title, path }: { verb: string; title: string; path: string },
  day: Day,
) =>
  record(tx, {
    ...{ actorId: null, verb: `community.${verb}`, subject: { kind: 'community', id: communityId }, isPublic: true },
    ...{ details: { title, path }, at: new Date(`${day}T10:00:00Z`) },
  })

type Entrusted = { mission: string; from: Day; until: Day; holders: readonly Id[]; today: Day }

const addMandate = async (tx: Database, communityId: Id, { mission, from, until, holders, today }: Entrusted) => {
  const over = until < today
  const { id } = await tx
    .insertInto('mandate')
    .values({
      ...{ community_id: communityId, mission, starts_on: from, ends_on: until, demo: true },
      ...{ proposed_on: addDays(from, -25), consult_until: addDays(from, -11), entrusted_on: addDays(from, -10) },
      ...{ status: over ? 'ended' : 'entrusted', ended_on: over ? addDays(until, 1) : null },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('mandate_holder')
    .values(holders.map((organisation_id) => ({ mandate_id: id, organisation_id, accepted_on: addDays(from, -20) })))
    .execute()
}
