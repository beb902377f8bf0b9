import {
  DepartmentMap,
  Disclosure,
  KeyValues,
  Links,
  More,
  Page,
  PageHead,
  Row,
  Section,
  Stack,
  Table,
  Tabs,
} from '#ui/index.ts'
import { crumbs } from '../crumbs.ts'
import { paths } from '../paths.ts'
import { words as common } from '../words.ts'
import { DepartmentSection } from './department.tsx'
import { type Coverage, type Department, gapsOf, type Supporter, total } from './rules.ts'
import { coverText, words } from './words.ts'

type FamilyLine = { code: string; name: string }

export type CoverageView = {
  families: readonly FamilyLine[]
  /** The one the map shows. */
  family: FamilyLine | null
  departments: readonly Department[]
  coverage: Coverage
  /** The one asked, with who reaches its region. */
  department: Department | null
  supporters: readonly Supporter[]
}

const tableId = 'tableau'

export const hrefOf = (family: string, department?: string): string => {
  const query = new URLSearchParams({ famille: family, ...(department && { departement: department }) })
  return `${paths.coverage}?${query}${department ? '#departement' : ''}`
}

export const CoveragePage = ({ view }: { view: CoverageView }) => (
  <Page
    title={words.title}
    description={words.description}
    trail={[crumbs.home, crumbs.register, { label: words.title }]}
    thread="support"
    noindex={view.department !== null}
  >
    <PageHead title={words.title} lede={words.lede} thread="support" kind={common.label} />
    {view.family && <Mapped view={view} family={view.family} />}
  </Page>
)

const Mapped = ({ view, family }: { view: CoverageView; family: FamilyLine }) => {
  const cover = view.coverage[family.code] ?? {}
  const counts = Object.fromEntries(view.departments.map(({ code }) => [code, total(cover[code])]))
  return (
    <Stack gap={7}>
      <Tabs
        label={words.families}
        tabs={view.families.map(({ code, name }) => ({
          href: hrefOf(code, view.department?.code),
          label: name,
          current: code === family.code,
        }))}
      />
      {view.department && <DepartmentSection view={view} department={view.department} />}
      <DepartmentMap
        counts={counts}
        hrefFor={(code) => hrefOf(family.code, code)}
        label={words.map(family.name)}
        unit={words.unit}
        marked={view.department ? [view.department.code] : []}
        caption={words.rule}
        tableId={tableId}
      />
      <Gaps view={view} family={family} />
      <WholeTable view={view} />
      <Row>
        <More to={`${paths.register}?${new URLSearchParams({ famille: family.code })}`}>{words.inRegister}</More>
        <More to={paths.referential(family.code)}>{words.apply}</More>
      </Row>
    </Stack>
  )
}

const byName = ([one]: [string, unknown], [other]: [string, unknown]): number => one.localeCompare(other, 'fr')

/** Where nobody of the family is, by name and region by region: a hole that is not named is not seen. */
const Gaps = ({ view, family }: { view: CoverageView; family: FamilyLine }) => {
  const gaps = gapsOf(view.coverage, family.code, view.departments)
  return (
    <Section
      id="manques"
      title={words.gaps(family.name, gaps.length)}
      intro={gaps.length > 0 ? words.gapsText : words.noGap}
      thread="support"
    >
      <KeyValues
        items={[...Map.groupBy(gaps, ({ region }) => region)]
          .sort(byName)
          .map(([region, all]) => [
            region,
            <Links
              label={region}
              items={all.map(({ code, name }) => ({ href: hrefOf(family.code, code), label: name, detail: code }))}
            />,
          ])}
      />
    </Section>
  )
}

const WholeTable = ({ view }: { view: CoverageView }) => (
  <div id={tableId} tabindex={-1}>
    <Disclosure summary={words.table}>
      <Table
        scroll
        caption={words.table}
        hideCaption
        rows={view.departments}
        columns={[
          {
            label: words.department,
            cell: ({ code, name }) => <a href={hrefOf(view.family?.code ?? '', code)}>{words.here(name, code)}</a>,
          },
          ...view.families.map((family) => ({
            label: family.name,
            cell: ({ code }: Department) => coverText(view.coverage[family.code]?.[code], family.name),
          })),
        ]}
      />
    </Disclosure>
  </div>
)
