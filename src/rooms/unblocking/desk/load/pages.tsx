import { Empty, Figures, Page, PageHead, Stack, Table } from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { levelNames, words as room } from '../../words.ts'
import { onlyHref } from '../list/address.ts'
import { isFull } from '../list/rules.ts'
import { words } from '../words.ts'
import { LoadOf, StateOf } from './parts.tsx'
import type { HandLoad } from './queries.ts'

const said = words.loadPage
const isMissing = (one: HandLoad) => !one.acts || one.suspendedOn !== null || (one.awayUntil !== null && !one.deputised)

/** The load of each public hacker of the places one supervises, full queues first. */
export const LoadPage = ({ loads }: { loads: readonly HandLoad[] }) => (
  <Page
    title={said.title}
    thread="agent"
    trail={[
      ...[
        { href: paths.home, label: room.room },
        { href: paths.desk, label: words.title },
      ],
      { label: said.title },
    ]}
    noindex
  >
    <PageHead title={said.title} thread="agent" lede={said.lede} />
    {loads.length === 0 ? <Empty title={said.none} /> : <Loads loads={loads} />}
  </Page>
)

const Loads = ({ loads }: { loads: readonly HandLoad[] }) => (
  <Stack gap={6}>
    <Figures
      items={[
        { label: said.fullQueues, figure: loads.filter(isFull).length, thread: 'project' },
        { label: said.missing, figure: loads.filter(isMissing).length, thread: 'support' },
        { label: said.all, figure: loads.length },
        { label: said.open, figure: loads.reduce((sum, { load }) => sum + load, 0) },
      ]}
    />
    <Table
      caption={said.caption}
      hideCaption
      stack
      rows={loads}
      columns={[
        {
          label: said.columns.hand,
          cell: (one) => <a href={onlyHref('supervised', { main: one.id })}>{`${one.function}, ${one.service}`}</a>,
        },
        { label: said.columns.level, cell: ({ level }) => levelNames[level] },
        { label: said.columns.load, cell: (one) => <LoadOf one={one} /> },
        { label: said.columns.late, number: true, cell: ({ late }) => late },
        { label: said.columns.state, cell: (one) => <StateOf one={one} /> },
      ]}
    />
  </Stack>
)
