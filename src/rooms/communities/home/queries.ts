import type { Visitor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Happening, happeningsIn } from '../activity/queries.ts'
import { type Open as OpenDialogue, openDialoguesOf } from '../dialogue/queries.ts'
import type { Delays } from '../liaison/rules.ts'
import { delaysIn, servicesOf } from '../liaison/services/queries.ts'
import { type CommunityView, communityById, standingIn } from '../queries.ts'
import { type RoadmapProgress, roadmapProgress } from '../roadmap/queries.ts'
import { canFacilitate, canSpeak } from '../rules.ts'
import { type Facilitation, facilitationOf, movesOf } from './queries-moves-of.ts'
import { firstMembers, type Members } from './queries-people.ts'
import {
  type Ballot,
  ballotsOf,
  type Coming,
  type Group,
  groupsAtWork,
  type Missing,
  missingOn,
  nextDates,
} from './queries-work.ts'
import { type Gap, gapsOf, type Step, stepsOf } from './rules.ts'

export type Delay = { id: string; name: string; authority: string; delays: Delays | null }

/** All that the home of a community says. */
export type HomeView = {
  community: CommunityView
  members: Members
  steps: Step[]
  facilitation: Facilitation
  roadmap: RoadmapProgress | null
  ballots: { open: Ballot[]; past: Ballot[] }
  groups: Group[]
  coming: Coming[]
  services: Delay[]
  allDelays: Delays | null
  activity: Happening[]
  missing: Missing
  gaps: Gap[]
  /** What the visitor may do here. */
  isMember: boolean
  mayEdit: boolean
  /** Asked of this community, and waiting for its answer; told to those who may give it. */
  asked: OpenDialogue[]
}

const activityShown = 8
const servicesShown = 6

/** Read in parallel, each counted in the database: a community may have thousands of members. */
export const readHome = async (
  db: Database,
  community: CommunityView,
  visitor: Visitor,
  today: Day,
): Promise<HomeView> => {
  const [
    members,
    moves,
    facilitation,
    roadmap,
    ballots,
    groups,
    coming,
    services,
    delays,
    activity,
    missing,
    standing,
  ] = await Promise.all([
    firstMembers(db, community.id, today),
    movesOf(db, community.id, today),
    facilitationOf(db, community.id, today),
    roadmapProgress(db, community.id),
    ballotsOf(db, community.id),
    groupsAtWork(db, community.id, today),
    nextDates(db, community.id, today),
    servicesOf(db, community.id),
    delaysIn(db, community.id, today),
    happeningsIn(db, [community.id], { limit: activityShown }),
    missingOn(db, community.id, today),
    standingIn(db, visitor, community.id, today),
  ])
  const isMember = canSpeak(community, standing, visitor)
  const mayEdit = canFacilitate(community, standing, visitor)
  return {
    ...{ community, members, facilitation, roadmap, ballots, groups, coming, activity, missing, isMember, mayEdit },
    steps: stepsOf(moves),
    services: services
      .slice(0, servicesShown)
      .map(({ id, name, authority }) => ({ id, name, authority, delays: delays.get(id) ?? null })),
    allDelays: services.length > 0 ? (delays.get('') ?? null) : null,
    gaps: gapsOf({
      ...community,
      members: members.total,
      facilitated: !facilitation.vacant && facilitation.holders.length > 0,
      roadmapApproved: roadmap?.approved != null,
      groups: groups.length,
      challengesAlone: missing.challenges.length,
      familiesAbsent: missing.families.length,
    }),
    asked: isMember || mayEdit ? await openDialoguesOf(db, community.id) : [],
  }
}

/** The community whose home this place is, to be shown whole on its page; the real before the invented, the most numerous first. */
export const homeOf = async (db: Database, placeId: number): Promise<CommunityView | null> => {
  const row = await db
    .selectFrom('community')
    .select('id')
    .where('territory_id', '=', placeId)
    .where('status', '<>', 'closed')
    .orderBy('demo')
    .orderBy('started_on')
    .limit(1)
    .executeTakeFirst()
  return row ? communityById(db, row.id) : null
}
