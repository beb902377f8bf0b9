import { CSV_BOM, csvLine } from '#core/pure/csv.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Action } from './queries.ts'
import { isLate } from './rules.ts'
import { filterNames, words } from './words.ts'

const { columns } = words

/** Who does what, for a spreadsheet. */
export const actionsFile = (actions: readonly Action[], today: Day): string =>
  CSV_BOM +
  csvLine([columns.action, columns.owner, columns.due, columns.done, columns.meeting, columns.state]) +
  actions
    .map((action) =>
      csvLine([
        action.title,
        action.owner,
        action.dueOn,
        action.doneOn,
        action.meeting,
        action.doneOn ? words.done : isLate(action, today) ? words.late : filterNames['a-faire'],
      ]),
    )
    .join('')
