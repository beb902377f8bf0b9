import { CSV_BOM, type CsvCell, csvLine } from '#core/pure/csv.ts'
import { parisDay } from '#core/pure/dates.ts'
import { deskStatusNames } from '../../words.ts'
import { columnNames, sortNames, words } from '../words.ts'
import type { DeskLine } from './queries-lines.ts'

const { file } = words

const head = [
  file.number,
  sortNames.organisation,
  columnNames.family,
  columnNames.step,
  columnNames.places,
  sortNames.received,
  file.due,
  file.left,
  file.clock,
  columnNames.opinions,
  columnNames.experts,
  file.self,
  file.review,
  columnNames.with,
  file.closed,
]

/** The list as a file, a few hundred lines at a time. Of a file that is shut: its name, its family, the day of the opinion. */
export async function* deskCsv(batches: AsyncIterable<DeskLine[]>) {
  yield CSV_BOM + csvLine(head)
  for await (const lines of batches) yield lines.map((line) => csvLine(cells(line))).join('')
}

const cells = (line: DeskLine): CsvCell[] => {
  const named = [line.number, line.organisation, line.family]
  if (line.shut) return [...named, file.shut, null, null, line.dueOn, ...Array<null>(8).fill(null)]
  const { term, opinions, experts } = line
  return [
    ...named,
    deskStatusNames[line.status],
    line.places.join(', '),
    line.receivedAt && parisDay(line.receivedAt),
    term?.dueOn ?? null,
    term?.left ?? null,
    term ? file.clocks[term.status] : null,
    `${opinions.given}/${opinions.wanted}`,
    `${experts.given}/${experts.asked}`,
    line.selfScore,
    line.reviewScore,
    line.reviewers.flatMap(({ name, given }) => (given ? [] : [name])).join(', '),
    line.closedAt && parisDay(line.closedAt),
  ]
}
