import {
  Empty,
  Figures,
  KeysHelp,
  LinkButton,
  More,
  Page,
  PageHead,
  Pager,
  PrintButton,
  Row,
  Stack,
  Tabs,
} from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { BulkBar } from '../bulk/bar.tsx'
import { TeamLoad } from '../team/load.tsx'
import { SavedViews } from '../views/parts.tsx'
import { tabNames, words } from '../words.ts'
import { exportHref, filterNames, listHref, nobody, tabParams } from './address.ts'
import { FilterRow } from './filters.tsx'
import { perPage, tabs } from './rules.ts'
import { Lines } from './table.tsx'
import type { DeskView } from './view.ts'

/** The queue of the label, for those of the desk. */
export const DeskPage = ({ view }: { view: DeskView }) => (
  <Page title={words.title} trail={[{ label: words.title }]} thread="support" noindex>
    <PageHead title={words.title} actions={<HeadActions view={view} />} />
    <Stack gap={6}>
      <DeskFacts view={view} />
      <DeskTabs view={view} />
      <SavedLinks view={view} />
      <FilterRow view={view} />
      {view.lines.length > 0 ? <Queue view={view} /> : <NoLines view={view} />}
      <Below view={view} />
    </Stack>
  </Page>
)

const HeadActions = ({ view }: { view: DeskView }) => (
  <Row>
    {view.figures.mine > 0 && <LinkButton to={paths.deskUrgent}>{words.urgent}</LinkButton>}
    {(view.mayCoordinate || view.mayDecide) && <More to={paths.sessions}>{words.sessions}</More>}
    {view.mayCoordinate && <More to={paths.coordination}>{words.coordination}</More>}
    {view.total > 0 && (
      <More to={exportHref(view.typed)} icon="download">
        {words.export}
      </More>
    )}
    <PrintButton />
  </Row>
)

const DeskFacts = ({ view: { figures, typed } }: { view: DeskView }) => {
  // a figure leads to its lines as they are, whatever the filters in force
  const only = (change: Record<string, string>) =>
    listHref({ colonnes: typed.colonnes ?? [] }, { file: tabParams.all, ...change })
  const { late, lateMine, soon, open, unassigned, usualDays } = figures
  return (
    <Figures
      items={[
        { label: words.figures.late(lateMine), figure: late, thread: 'project', href: only({ echeance: 'retard' }) },
        { label: words.figures.soon, figure: soon, thread: 'brand', href: only({ echeance: 'dix-jours' }) },
        { label: words.figures.open, figure: open, href: only({}) },
        { label: words.figures.unassigned, figure: unassigned, thread: 'agent', href: only({ avec: nobody }) },
        { label: words.figures.usual, figure: words.figures.days(usualDays), thread: 'territory' },
      ]}
    />
  )
}

const DeskTabs = ({ view: { typed, asked, figures } }: { view: DeskView }) => {
  const counts = { mine: figures.mine, all: figures.open, applicant: figures.applicant, closed: figures.closed }
  return (
    <Tabs
      label={words.tabs}
      tabs={tabs.map((tab) => ({
        href: listHref(typed, { file: tabParams[tab], etape: '', main: '' }),
        label: tabNames[tab],
        count: counts[tab],
        current: tab === asked.tab,
      }))}
    />
  )
}

const SavedLinks = ({ view: { views, typed } }: { view: DeskView }) => <SavedViews views={views} typed={typed} />

const Queue = ({ view }: { view: DeskView }) => (
  <>
    <Lines view={view} />
    <KeysHelp>{words.keys}</KeysHelp>
    <Row between>
      <BulkBar typed={view.typed} total={view.total} mayCoordinate={view.mayCoordinate} />
      <Pager
        page={view.asked.page}
        pages={Math.ceil(view.total / perPage)}
        hrefFor={(page) => listHref(view.typed, { page: String(page) })}
        label={words.pager}
      />
    </Row>
  </>
)

const NoLines = ({ view: { typed } }: { view: DeskView }) => {
  const filtered = filterNames.some((name) => typed[name] && typed[name].length > 0)
  return (
    <Empty
      title={words.empty.title}
      action={
        filtered && (
          <LinkButton kind="alt" to={paths.desk}>
            {words.filters.clear}
          </LinkButton>
        )
      }
    >
      {filtered ? words.empty.filtered : words.empty.all}
    </Empty>
  )
}

const Below = ({ view: { team, today, userId } }: { view: DeskView }) =>
  team && <TeamLoad team={team} today={today} userId={userId} />
