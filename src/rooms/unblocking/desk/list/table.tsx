import { DenseTable, Tag, When } from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { howShort, levelNames, matterNames, statusNames } from '../../words.ts'
import { deskPaths } from '../paths.ts'
import { sideNames, words } from '../words.ts'
import { listHref, sortParams } from './address.ts'
import type { DeskLine } from './queries.ts'
import type { Sort } from './rules.ts'
import type { DeskView } from './view.ts'

const said = words.columns

/** The lines of the queue: never what a case is about, nor whose it is. */
export const Lines = ({ view: { asked, typed, lines, total } }: { view: DeskView }) => {
  const sorted = (sort: Sort) => ({
    href: listHref(typed, { tri: sortParams[sort] }),
    now: asked.sort === sort ? (sort === 'priority' ? ('descending' as const) : ('ascending' as const)) : undefined,
  })
  const supervised = asked.side === 'supervised'
  return (
    <DenseTable
      caption={words.caption(sideNames[asked.side], total)}
      rows={lines}
      isLate={({ isLate }) => isLate}
      columns={[
        { label: said.number, header: true, cell: (line) => <Name line={line} /> },
        { label: said.due, cell: (line) => <Due line={line} />, sort: sorted('due') },
        { label: said.status, cell: (line) => <Status line={line} supervised={supervised} /> },
        { label: said.matter, cell: ({ matter }) => matterNames[matter] },
        { label: said.how, cell: ({ how }) => howShort[how] },
        { label: said.level, cell: ({ level }) => level && levelNames[level] },
        { label: said.place, cell: ({ place }) => place },
        ...(supervised ? [{ label: said.hand, cell: (line: DeskLine) => <Hand line={line} /> }] : []),
        ...(supervised
          ? [
              {
                label: said.waiting,
                cell: ({ waitingSince }: DeskLine) => waitingSince && <When date={waitingSince} />,
                sort: sorted('waiting'),
              },
            ]
          : []),
        { label: said.priority, number: true, cell: ({ priority }) => priority, sort: sorted('priority') },
      ]}
    />
  )
}

const Due = ({ line: { dueOn, isLate, held } }: { line: DeskLine }) => {
  if (held) return <Tag icon="hourglass">{words.held}</Tag>
  return (
    <>
      {isLate && <Tag kind="late">{words.late}</Tag>}{' '}
      {dueOn ? <When date={dueOn} /> : <span class="muted">{words.none}</span>}
    </>
  )
}

const Name = ({ line: { id, number, urgent, demo } }: { line: DeskLine }) => (
  <>
    <a class="nb" href={paths.work(id)}>
      {number}
    </a>
    {urgent && (
      <>
        {' '}
        <Tag>{words.urgent}</Tag>
      </>
    )}
    {demo && <small> {words.fictional}</small>}
  </>
)

const Status = ({ line, supervised }: { line: DeskLine; supervised: boolean }) => (
  <>
    {supervised && line.status === 'filed' ? (
      <a href={deskPaths.triage(line.id)}>{statusNames[line.status]}</a>
    ) : (
      statusNames[line.status]
    )}
    {line.roseOn && (
      <>
        {' '}
        <Tag kind="late">{words.rose}</Tag>
      </>
    )}
    {line.lacksLevel && (
      <>
        {' '}
        <Tag kind="provisional">{words.lacks}</Tag>
      </>
    )}
  </>
)

const Hand = ({ line: { id, hand, status } }: { line: DeskLine }) => {
  if (hand) return `${hand.function}, ${hand.service}`
  if (status === 'qualified') return <a href={deskPaths.assignment(id)}>{words.assign}</a>
  return <span class="muted">{words.nobody}</span>
}
