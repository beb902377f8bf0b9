import { Empty, Figures, KeysHelp, LinkButton, More, Page, PageHead, Pager, Stack, Tabs } from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { words as room } from '../../words.ts'
import { OwnLoads } from '../load/parts.tsx'
import { sideNames, words } from '../words.ts'
import { exportHref, filterNames, listHref, onlyHref, signParams } from './address.ts'
import { FilterRow } from './filters.tsx'
import { perPage } from './rules.ts'
import { Lines } from './table.tsx'
import type { DeskView } from './view.ts'

/** The desk: what one has in hand, or the queue one supervises. */
export const DeskPage = ({ view }: { view: DeskView }) => (
  <Page
    title={words.title}
    thread="agent"
    trail={[{ href: paths.home, label: room.room }, { label: words.title }]}
    noindex
  >
    <PageHead title={words.title} thread="agent" lede={words.lede} actions={<HeadActions view={view} />} />
    <Stack gap={6}>
      <OwnLoads loads={view.loads} />
      {view.sides.length > 1 && (
        <Tabs
          label={words.tabs}
          tabs={view.sides.map((side) => ({
            href: onlyHref(side),
            label: sideNames[side],
            current: side === view.asked.side,
          }))}
        />
      )}
      <Counts view={view} />
      <FilterRow view={view} />
      {view.lines.length > 0 ? <Queue view={view} /> : <NoLines view={view} />}
    </Stack>
  </Page>
)

const HeadActions = ({ view: { sides, total, typed } }: { view: DeskView }) => (
  <>
    {sides.includes('mine') && <More to={paths.ownAppointment}>{words.ownAppointment}</More>}
    {sides.includes('supervised') && <More to={paths.load}>{words.load}</More>}
    {sides.includes('supervised') && <More to={paths.appointments}>{words.appointments}</More>}
    <More to={paths.precedentDesk}>{words.sheets}</More>
    <More to={paths.watch}>{words.watch}</More>
    {total > 0 && (
      <More to={exportHref(typed)} icon="download">
        {words.export}
      </More>
    )}
  </>
)

/** A figure leads to its lines, whatever the filters in force. */
const Counts = ({ view: { asked, figures } }: { view: DeskView }) => {
  const { side } = asked
  const names = words.figures
  const status = (name: 'filed' | 'qualified' | 'assigned' | 'in_progress' | 'answered') => ({
    label: side === 'mine' && name === 'assigned' ? names.take : names[name],
    figure: figures[name],
    href: onlyHref(side, { etat: name }),
  })
  const sign = (name: 'late' | 'soon' | 'held' | 'lacks' | 'rose') => ({
    label: names[name],
    figure: figures[name],
    href: onlyHref(side, { signe: signParams[name] }),
    ...(name === 'late' && { thread: 'project' as const }),
  })
  const items =
    side === 'mine'
      ? [sign('late'), sign('soon'), status('assigned'), status('in_progress'), sign('held'), status('answered')]
      : [
          ...[sign('late'), status('filed'), status('qualified'), sign('lacks'), sign('rose')],
          ...[status('assigned'), status('in_progress'), status('answered')],
        ]
  return <Figures items={items} />
}

const Queue = ({ view: { typed, asked, total }, view }: { view: DeskView }) => (
  <>
    <Lines view={view} />
    <KeysHelp>{words.keys}</KeysHelp>
    <Pager
      page={asked.page}
      pages={Math.ceil(total / perPage)}
      hrefFor={(page) => listHref(typed, { page: String(page) })}
      label={words.pager}
    />
  </>
)

const NoLines = ({ view: { typed, asked } }: { view: DeskView }) => {
  const filtered = filterNames.some((name) => typed[name] && typed[name].length > 0)
  const clear = (
    <LinkButton kind="alt" to={onlyHref(asked.side)}>
      {words.filters.clear}
    </LinkButton>
  )
  return (
    <Empty title={words.empty.title} action={filtered && clear}>
      {filtered ? words.empty.filtered : words.empty[asked.side]}
    </Empty>
  )
}
