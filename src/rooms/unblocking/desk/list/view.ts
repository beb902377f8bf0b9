import type { Typed } from '#core/forms.ts'
import type { PlaceChoice } from '#ui/index.ts'
import type { HandLoad } from '../load/queries.ts'
import type { DeskFigures, DeskLine } from './queries.ts'
import type { Asked, DeskSide } from './rules.ts'

/** Everything the page of the list shows. */
export type DeskView = {
  typed: Typed
  asked: Asked
  /** The lists this person has: theirs, the one they supervise, or both. */
  sides: readonly DeskSide[]
  figures: DeskFigures
  lines: readonly DeskLine[]
  total: number
  place: { choices: PlaceChoice[]; error: string | null }
  /** The load of each appointment this person acts for. */
  loads: readonly HandLoad[]
}
