import { frenchNumber } from '#core/pure/text.ts'
import { DepartmentMap, DepartmentTable, Disclosure, More, Section, Split, Stack, Table, Tabs } from '#ui/index.ts'
import { paths as mandatePaths } from '../mandates/paths.ts'
import type { ListView } from './pages.tsx'
import { type Department, departmentsOf, type Shown, totalsOf } from './rules.ts'
import { words } from './words.ts'

type Props = { view: ListView }

const tableId = 'par-departement'
const top = 6

export const mapHref = ({ onMap, found, hrefFor }: ListView): string =>
  onMap ? `${hrefFor({ vue: '' })}${found ? '#communautes' : ''}` : `${hrefFor({ vue: 'carte' })}#carte`

/** The same list in one department. */
const hrefOf =
  ({ hrefFor }: ListView) =>
  (code: string): string =>
    `${hrefFor({ lieu: code, lieu_id: '' })}#communautes`

/** The counts alone, for those who read the list. */
export const DepartmentsSection = ({ view }: Props) => (
  <Section id="departements" title={words.departments}>
    <Stack gap={3}>
      <DepartmentTable
        counts={totalsOf(departmentsOf(view.tallies, view.asked.shown))}
        hrefFor={hrefOf(view)}
        caption={words.onMap(view.asked)}
        unit={words.unit}
      />
      <p>
        <More to={mapHref(view)} icon="map">
          {words.toMap}
        </More>
      </p>
    </Stack>
  </Section>
)

/** Where they are, one status at a time or all of them; what is to be taken over is outlined. The table beside says what the map shows. */
export const MapSection = ({ view }: Props) => {
  const departments = departmentsOf(view.tallies, view.asked.shown)
  return (
    <Section id="carte" title={words.where} thread="territory">
      <Stack gap={5}>
        <MapTabs view={view} />
        {departments.length === 0 ? (
          <p class="muted">{words.noneOnMap(view.asked)}</p>
        ) : (
          <Mapped view={view} departments={departments} />
        )}
      </Stack>
    </Section>
  )
}

const onTabs: readonly Shown[] = ['all', 'recognised', 'declared', 'building', 'vacant']

const asking = (shown: Shown) => ({
  statut: shown === 'all' || shown === 'vacant' ? '' : shown,
  reprendre: shown === 'vacant' ? 'oui' : '',
})

/** What is asked of the list and is on no tab has one for as long as it is asked. */
const MapTabs = ({ view: { asked, hrefFor } }: Props) => {
  const { shown, vacantOnly } = asked
  const own = vacantOnly || !onTabs.includes(shown)
  return (
    <Tabs
      label={words.whichOnMap}
      tabs={[
        ...onTabs.map((one) => ({
          href: `${hrefFor(asking(one))}#carte`,
          label: words.shown[one],
          current: !own && one === shown,
        })),
        ...(own
          ? [
              {
                href: `${hrefFor({})}#carte`,
                label: vacantOnly ? words.alsoVacant(shown) : words.shown[shown],
                current: true,
              },
            ]
          : []),
      ]}
    />
  )
}

type MappedProps = Props & { departments: readonly Department[] }

const Mapped = ({ view, departments }: MappedProps) => {
  const { shown, vacantOnly } = view.asked
  const vacant = departments.filter(({ counts }) => shown !== 'vacant' && !vacantOnly && counts.vacant)
  const label = words.onMap(view.asked)
  return (
    <Split side="half" aside={<Told view={view} departments={departments} />}>
      <DepartmentMap
        counts={totalsOf(departments)}
        hrefFor={hrefOf(view)}
        label={label}
        unit={words.counted}
        marked={vacant.map(({ code }) => code)}
        caption={[`${label}.`, words.mapRule, ...(vacant.length > 0 ? [words.outlined] : [])].join(' ')}
        tableId={tableId}
      />
    </Split>
  )
}

const statusesTold = ['recognised', 'declared', 'building', 'closed', 'vacant'] as const

const Told = ({ view, departments }: MappedProps) => {
  const { shown, vacantOnly } = view.asked
  const told = statusesTold.filter((one) => one !== shown && !(vacantOnly && one === 'vacant'))
  const detail = ({ counts }: Department) =>
    told.flatMap((one) => (counts[one] ? [words.details[one](counts[one])] : [])).join(', ')
  const rest = departments.slice(top)
  const caption = words.onMap(view.asked)
  const table = (rows: readonly Department[], said: string) => (
    <Table
      caption={said}
      hideCaption
      rows={rows}
      columns={[
        { label: words.department, cell: ({ code, name }) => <a href={hrefOf(view)(code)}>{name}</a> },
        { label: words.figure, cell: ({ total }) => frenchNumber(total), number: true },
        ...(departments.some(detail) ? [{ label: words.detail, cell: detail }] : []),
      ]}
    />
  )
  return (
    <div id={tableId} tabindex={-1} class="flow f3">
      {table(departments.slice(0, top), caption)}
      {rest.length > 0 && (
        <Disclosure summary={words.others(rest.length)}>{table(rest, words.more(caption))}</Disclosure>
      )}
      <p>
        <More to={mandatePaths.vacant}>{words.allVacant}</More>
      </p>
    </div>
  )
}
