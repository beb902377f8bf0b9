import type { Typed } from '#core/forms.ts'
import type { Day } from '#core/pure/dates.ts'
import { frenchNumber } from '#core/pure/text.ts'
import {
  Disclosure,
  Empty,
  KeyValues,
  Links,
  List,
  More,
  Note,
  Page,
  PageHead,
  Pager,
  type PlaceChoice,
  Row,
  Section,
  Split,
  Stack,
  Tabs,
} from '#ui/index.ts'
import { crumbs } from '../../crumbs.ts'
import { paths } from '../../paths.ts'
import { words as common } from '../../words.ts'
import { columns } from '../files/columns.ts'
import { type Group, groupParams, groups, perPage } from '../rules.ts'
import { groupNames, words } from '../words.ts'
import { RegisterFilters } from './filters.tsx'
import { RegisterLine } from './line.tsx'
import type { Counts, Found } from './queries.ts'

export type RegisterView = {
  group: Group
  day: Day
  today: Day
  /** Null when the place asked is not known: the whole register would answer another question. */
  found: Found | null
  page: number
  values: Typed
  /** How many filters narrow the list. */
  active: number
  families: readonly { code: string; name: string }[]
  roles: readonly { code: string; name: string }[]
  placeChoices: readonly PlaceChoice[]
  placeError: string | null
  dayError: string | null
  hrefFor: (change: Readonly<Record<string, string>>) => string
}

export const noCounts: Counts = { families: {}, roles: {}, groups: {} }

export const RegisterPage = ({ view }: { view: RegisterView }) => {
  const { group, found, hrefFor, day, today } = view
  const counts = found?.counts ?? noCounts
  return (
    <Page
      title={words.title}
      description={words.description}
      trail={[crumbs.home, { label: words.title }]}
      thread="support"
      noindex={view.active > 0 || day !== today}
    >
      <PageHead title={words.title} lede={words.lede} thread="support" kind={common.label} />
      {view.dayError && (
        <Note kind="fix">
          <p>{view.dayError}</p>
        </Note>
      )}
      {day !== today && (
        <Note kind="know" title={words.asItWas(day)}>
          <p>{words.asItWasText}</p>
          <p>
            <a href={hrefFor({ au: '' })}>{words.backToToday}</a>
          </p>
        </Note>
      )}
      <Tabs
        label={words.states}
        tabs={groups.map((one) => ({
          href: hrefFor({ etat: groupParams[one] }),
          label: groupNames[one],
          count: found ? frenchNumber(counts.groups[one] ?? 0) : undefined,
          current: one === group,
        }))}
      />
      <Split label={words.filter} side="left" aside={<RegisterFilters view={view} counts={counts} />}>
        {found ? <Lines view={view} found={found} /> : <UnknownPlace view={view} />}
        <Data day={day} today={today} />
      </Split>
    </Page>
  )
}

const Lines = ({ view, found }: { view: RegisterView; found: Found }) => {
  const pages = Math.max(1, Math.ceil(found.total / perPage))
  return (
    <Section id="structures" title={words.found[view.group](found.total)} thread="support">
      {found.correction && <p class="muted">{words.corrected(found.correction)}</p>}
      {found.lines.length === 0 ? (
        <Nothing view={view} total={found.total} pages={pages} />
      ) : (
        <Stack>
          <List>
            {found.lines.map((line) => (
              <RegisterLine line={line} />
            ))}
          </List>
          <Pager page={view.page} pages={pages} hrefFor={(page) => view.hrefFor({ page: String(page) })} />
        </Stack>
      )}
    </Section>
  )
}

const Nothing = ({ view, total, pages }: { view: RegisterView; total: number; pages: number }) => {
  if (total > 0)
    return (
      <Empty
        title={words.beyond}
        level={3}
        action={<More to={view.hrefFor({ page: String(pages) })}>{words.lastPage}</More>}
      />
    )
  return (
    <Empty
      title={view.active > 0 ? words.none : words.empty[view.group]}
      level={3}
      action={
        <More to={view.active > 0 ? paths.register : paths.coverage}>{view.active > 0 ? words.all : words.map}</More>
      }
    >
      {view.active > 0 ? words.noneText : words.coverageOf}
    </Empty>
  )
}

/** Said where the list would be: on a telephone the filters are behind a button. */
const UnknownPlace = ({ view }: { view: RegisterView }) => {
  const some = view.placeChoices.length > 0
  return (
    <Note kind={some ? 'know' : 'fix'} title={some ? words.somePlaces : words.unknownPlace}>
      <p>{view.placeError}</p>
      {some ? (
        <Links
          items={view.placeChoices.map(({ id, label, detail }) => ({
            href: view.hrefFor({ lieu_id: id }),
            label,
            detail,
          }))}
        />
      ) : (
        <p>{words.unknownPlaceText}</p>
      )}
    </Note>
  )
}

const Data = ({ day, today }: { day: Day; today: Day }) => {
  const then = day === today ? '' : `?au=${day}`
  return (
    <Section id="donnees" title={words.data}>
      <Stack gap={3}>
        <p class="small">{words.dataText(day)}</p>
        <Row>
          <a href={paths.registerFile('csv') + then}>CSV</a>
          <a href={paths.registerFile('json') + then}>JSON</a>
          <More to={paths.coverage}>{words.map}</More>
          <More to={paths.referentials}>{words.criteria}</More>
          <More to={paths.draws}>{words.draws}</More>
        </Row>
        <Disclosure summary={words.columns}>
          <KeyValues items={Object.entries(columns).map(([name, said]) => [<code>{name}</code>, said])} wide />
        </Disclosure>
        <p class="small muted">{words.notAProject}</p>
      </Stack>
    </Section>
  )
}
