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
  /** It was facilitated, and is not any more. */
  vacant: boolean
  fictional: boolean
  demo: boolean
}

/** It was facilitated, and nobody facilitates it that day. What was never facilitated is not there to be taken over. */
export const isVacant = (today: Day) => sql<boolean>`(c.status <> 'closed'
  and exists (select from vacant_communities(${today}) v where v.community_id = c.id))`

/** How many members it has that day. */
export const membersOn = (today: Day) => sql<number>`(select count(*) from community_member m
  where m.community_id = c.id and m.joined_on <= ${today} and (m.left_on is null or m.left_on > ${today}))`
