import type { Id } from '#core/pure/id.ts'
import type { ApplicationStatus, Family } from '../../rules.ts'

export const tabs = ['mine', 'all', 'applicant', 'closed'] as const
export type DeskTab = (typeof tabs)[number]

/** Who is awaited, more closely than the hand of a status: those asked for an opinion, or those who coordinate. */
export const awaited = ['applicant', 'reviewers', 'coordination', 'committee'] as const
export type Awaited = (typeof awaited)[number]

export const sorts = ['due', 'organisation', 'received'] as const
export type Sort = (typeof sorts)[number]

export const columns = ['family', 'places', 'received', 'step', 'opinions', 'experts', 'scores', 'with'] as const
export type DeskColumn = (typeof columns)[number]
export const usualColumns: readonly DeskColumn[] = ['family', 'places', 'received', 'step', 'opinions', 'with']

/** What is asked of the list. `with`: files asked of that person, or of nobody yet. */
export type Asked = {
  tab: DeskTab
  family: Family | null
  step: ApplicationStatus | null
  due: 'late' | 'soon' | null
  placeId: number | null
  awaited: Awaited | null
  with: Id | 'nobody' | null
  q: string
  sort: Sort
  descending: boolean
  page: number
}

/** « Sous dix jours »: working days, as everywhere terms are counted. */
export const soonDays = 10
export const perPage = 25

export const stepsOf: Record<DeskTab, readonly ApplicationStatus[]> = {
  mine: ['submitted', 'incomplete', 'review', 'committee', 'appeal'],
  all: ['submitted', 'incomplete', 'review', 'committee', 'contradictory', 'adjourned', 'appeal'],
  applicant: ['incomplete', 'contradictory', 'adjourned'],
  closed: ['granted', 'refused', 'withdrawn', 'lapsed'],
}

/** A mean of scores from 0 to 3, to one decimal. */
export const meanScore = (sum: number, count: number): number | null =>
  count === 0 ? null : Math.round((sum / count) * 10) / 10
