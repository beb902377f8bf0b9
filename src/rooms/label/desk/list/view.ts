import type { Typed } from '#core/forms.ts'
import type { Day } from '#core/pure/dates.ts'
import type { PlaceChoice } from '#ui/index.ts'
import type { Officer } from '../../coordination/team/queries.ts'
import type { DeskFigures } from './queries.ts'
import type { Choices } from './queries-choices.ts'
import type { DeskLine } from './queries-lines.ts'
import type { Asked, DeskColumn } from './rules.ts'

export type SavedView = { id: string; name: string; query: string }

/** Everything the page of the list shows. */
export type DeskView = {
  typed: Typed
  asked: Asked
  columns: readonly DeskColumn[]
  figures: DeskFigures
  lines: readonly DeskLine[]
  total: number
  choices: Choices
  place: { choices: PlaceChoice[]; error: string | null }
  views: readonly SavedView[]
  /** Null for those who do not coordinate. */
  team: readonly Officer[] | null
  userId: string
  today: Day
  mayCoordinate: boolean
  /** On the committee: the sessions are theirs too. */
  mayDecide: boolean
}
