import { sql } from 'kysely'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { CommunityKind, CommunityStatus } from '../rules.ts'

/** How the ground of a community meets the places asked: one of them, inside, around, or across. */
export type Meeting = 'same' | 'inside' | 'around' | 'across'

/** A community whose places share ground with those asked. */
export type Near = {
  id: Id
  slug: string
  name: string
  kind: CommunityKind
  status: CommunityStatus
  purpose: string
  place: string
  placeSlug: string
  meets: Meeting
  members: number
  /** Nobody facilitates it: no mandate in force, and nobody who began it is still there for a first one. */
  vacant: boolean
  fictional: boolean
  demo: boolean
}

/** Nobody may facilitate this community that day. */
export const isVacant = (today: Day) => sql<boolean>`(c.status <> 'closed'
  and not exists (select from mandate m where m.community_id = c.id and m.entrusted_on is not null
    and m.starts_on <= ${today} and ${today} <= m.ends_on and (m.ended_on is null or ${today} < m.ended_on))
  and (c.started_by is null or exists (select from mandate m where m.community_id = c.id and m.entrusted_on is not null)))`

/** How many members it has that day. */
export const membersOn = (today: Day) => sql<number>`(select count(*) from community_member m
  where m.community_id = c.id and m.joined_on <= ${today} and (m.left_on is null or m.left_on > ${today}))`
