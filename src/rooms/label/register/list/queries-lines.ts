import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { AwardState } from '../../rules.ts'
import type { Activity } from '../activity.ts'

export type Place = { name: string; slug: string }

/** What one label of a structure was on the day asked. */
export type Standing = {
  id: Id
  family: string
  state: AwardState
  /** Since when it is what it is. */
  changedOn: Day
  since: Day
  until: Day
  roles: string[]
  places: Place[]
}

export type Line = {
  id: Id
  name: string
  slug: string
  summary: string
  fictional: boolean
  archived: boolean
  labels: Standing[]
  activity: Activity | null
}
