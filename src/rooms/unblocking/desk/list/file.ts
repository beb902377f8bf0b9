import { CSV_BOM, csvLine } from '#core/pure/csv.ts'
import { howShort, levelNames, matterNames, statusNames } from '../../words.ts'
import { words } from '../words.ts'
import type { DeskLine } from './queries.ts'

const said = words.columns
const yes = (is: boolean) => (is ? words.yes : null)

const head = [
  ...[said.number, said.status, said.matter, said.how, said.level, said.place, said.due, said.late, words.held],
  ...[said.hand, said.waiting, said.priority, words.urgent, words.lacks, words.rose],
]

/** The list as a file, with what the page says and nothing more. */
export const deskCsv = (lines: readonly DeskLine[]): string =>
  CSV_BOM +
  csvLine(head) +
  lines
    .map((line) =>
      csvLine([
        ...[line.number, statusNames[line.status], matterNames[line.matter], howShort[line.how]],
        ...[line.level && levelNames[line.level], line.place, line.dueOn, yes(line.isLate), yes(line.held)],
        line.hand && `${line.hand.function}, ${line.hand.service}`,
        ...[line.waitingSince, line.priority, yes(line.urgent), yes(line.lacksLevel), line.roseOn],
      ]),
    )
    .join('')
