import { frenchNumber } from '#core/pure/text.ts'
import { DenseTable, type DeskColumnShape, Tag, When } from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { words as common, deskStatusNames, handNames } from '../../words.ts'
import { filePaths } from '../paths.ts'
import { columnNames, sortNames, tabNames, words } from '../words.ts'
import { fileHref, queryOf, sortHref } from './address.ts'
import type { DeskLine, LineTerm, OpenLine } from './queries-lines.ts'
import type { DeskColumn, Sort } from './rules.ts'
import type { DeskView } from './view.ts'

const said = words.table
export const bulkForm = 'lot'
export const tickName = 'dossier'

/** The lines of the queue. Of a file that is shut, only its name, its family and its day are there. */
export const Lines = ({ view }: { view: DeskView }) => {
  const { asked, typed } = view
  const sorted = (sort: Sort) => ({
    href: sortHref(typed, asked, sort),
    now: asked.sort === sort ? (asked.descending ? ('descending' as const) : ('ascending' as const)) : undefined,
  })
  const query = queryOf(typed)
  return (
    <DenseTable
      caption={said.caption(tabNames[asked.tab], view.total)}
      rows={view.lines}
      isLate={(line) => !line.shut && line.term?.status === 'late'}
      ticks={{
        form: bulkForm,
        name: tickName,
        label: said.choose,
        of: (line) => (line.shut ? null : { value: line.id, label: said.tick(line.organisation, line.number) }),
      }}
      columns={[
        { label: sortNames.due, cell: (line) => <Due line={line} />, sort: sorted('due') },
        {
          label: sortNames.organisation,
          header: true,
          cell: (line) => <Name line={line} query={query} />,
          sort: sorted('organisation'),
        },
        ...view.columns.map((column) => ({
          ...shapes[column](view.userId),
          label: columnNames[column],
          sort: column === 'received' ? sorted('received') : undefined,
        })),
      ]}
    />
  )
}

const Due = ({ line }: { line: DeskLine }) => {
  if (line.shut) return <When date={line.dueOn} />
  if (line.term) return <Term term={line.term} />
  return line.closedAt ? (
    <>
      <span class="muted">{said.closedOn}</span> <When date={line.closedAt} />
    </>
  ) : (
    <span class="muted">{said.none}</span>
  )
}

const Term = ({ term: { left, status, why } }: { term: LineTerm }) => {
  if (status === 'late') return <Tag kind="late">{said.late(left)}</Tag>
  if (status !== 'paused') return <strong class="num">{left === 0 ? said.lastDay : said.left(left)}</strong>
  return (
    <>
      <span class="num">{said.paused(left)}</span>
      {why && <span class="vh"> {why}</span>}
    </>
  )
}

const Name = ({ line, query }: { line: DeskLine; query: string }) => (
  <>
    <a href={fileHref(line.id, query)}>{line.organisation}</a> <small>{line.number}</small>
    {line.demo && <small> {common.fictional}</small>}
  </>
)

type Shape = Omit<DeskColumnShape<DeskLine>, 'label'>
const whenOpen = (cell: (line: OpenLine) => unknown) => (line: DeskLine) => (line.shut ? null : (cell(line) as never))

const shapes: Record<DeskColumn, (userId: string) => Shape> = {
  family: () => ({ cell: (line) => line.family }),
  places: () => ({ cell: whenOpen(({ places }) => places.join(', ')) }),
  received: () => ({ cell: whenOpen(({ receivedAt }) => receivedAt && <When date={receivedAt} />) }),
  step: () => ({ cell: (line) => <Step line={line} /> }),
  opinions: () => ({ number: true, cell: whenOpen(({ opinions }) => `${opinions.given}/${opinions.wanted}`) }),
  experts: () => ({
    number: true,
    cell: whenOpen(({ experts }) => (experts.asked > 0 ? `${experts.given}/${experts.asked}` : said.unknown)),
  }),
  scores: () => ({
    number: true,
    cell: whenOpen((line) => said.scores(score(line.selfScore), score(line.reviewScore))),
  }),
  with: (userId) => ({ cell: (line) => <With line={line} userId={userId} /> }),
}

const score = (value: number | null): string => (value === null ? said.unknown : frenchNumber(value))

const Step = ({ line }: { line: DeskLine }) => {
  if (line.shut) return <Tag kind="provisional">{said.declare}</Tag>
  const name = deskStatusNames[line.status]
  if (line.status === 'committee' || line.status === 'appeal') return <Tag icon="scale">{name}</Tag>
  if (line.term?.status === 'paused' || line.term?.why) {
    return (
      <>
        <Tag icon="hourglass">{name}</Tag>
        {line.term.why && <span class="muted small"> {line.term.why}</span>}
      </>
    )
  }
  return name
}

/** Who has the hand; for those who coordinate, the way to what they are awaited for. */
const With = ({ line, userId }: { line: DeskLine; userId: string }) => {
  if (line.shut) return <strong>{said.you}</strong>
  if (line.status === 'submitted' || line.status === 'review') {
    const awaited = line.reviewers.filter(({ given }) => !given)
    if (awaited.length > 0) return <People people={awaited} userId={userId} />
    if (!line.coordinates) return handNames.desk
    return line.reviewers.length < line.opinions.wanted ? (
      <a href={filePaths.assignment(line.id)}>{line.reviewers.length === 0 ? said.assign : said.completeTeam}</a>
    ) : (
      <a href={paths.file(line.id)}>{line.status === 'review' ? said.convene : handNames.desk}</a>
    )
  }
  if (line.status === 'committee' || line.status === 'appeal') return handNames.committee
  const closed = ['granted', 'refused', 'withdrawn', 'lapsed'].includes(line.status)
  return closed ? null : handNames.applicant
}

const People = ({ people, userId }: { people: OpenLine['reviewers']; userId: string }) => (
  <>
    {people.map(({ id, name }, index) => (
      <>
        {index > 0 && ', '}
        {id === userId ? <strong>{said.you}</strong> : name}
      </>
    ))}
  </>
)
