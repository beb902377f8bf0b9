import { frenchNumber } from '#core/pure/text.ts'
import { Columns, Empty, Facts, Links, Page, PageHead, Section, Stack, Table, Tag } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { matterNames, outcomeNames, words as roomWords } from '../words.ts'
import type { Summary } from './queries-quarter.ts'
import type { Quarter } from './rules.ts'
import { quarterName, words } from './words.ts'

const room = { href: paths.home, label: roomWords.room }
const fictional = (demo: boolean) => demo && <Tag kind="demo">{words.fictional}</Tag>

export const QuartersPage = ({ quarters, demo }: { quarters: readonly Quarter[]; demo: boolean }) => (
  <Page
    title={words.quartersTitle}
    description={words.quartersLede}
    thread="agent"
    trail={[room, { label: words.quartersTitle }]}
  >
    <PageHead
      title={words.quartersTitle}
      thread="agent"
      kind={words.quarters}
      lede={words.quartersLede}
      tags={quarters.length > 0 && fictional(demo)}
    />
    {quarters.length === 0 ? (
      <Empty title={words.quartersEmpty}>{words.quartersEmptyMore}</Empty>
    ) : (
      <Links
        columns
        label={words.quartersTitle}
        items={quarters.map((quarter) => ({ href: paths.quarter(quarter), label: quarterName(quarter) }))}
      />
    )}
  </Page>
)

const said = (n: number | null) => (n === null ? words.few : frenchNumber(n))

type Props = { quarter: Quarter; summary: Summary; demo: boolean }

export const QuarterPage = ({ quarter, summary, demo }: Props) => (
  <Page
    title={words.quarterTitle(quarter)}
    description={words.quartersLede}
    thread="agent"
    trail={[room, { href: paths.quarters, label: words.quartersTitle }, { label: quarterName(quarter) }]}
  >
    <PageHead
      title={words.quarterTitle(quarter)}
      thread="agent"
      kind={words.quarters}
      lede={words.quartersLede}
      tags={fictional(demo)}
    />
    <Stack gap={6}>
      <p class="muted">{words.masking}</p>
      <Facts
        items={[
          [words.filed, said(summary.filed)],
          [words.answered, said(summary.answered)],
          [words.median, summary.medianDays === null ? words.tooFew : words.medianDays(summary.medianDays)],
          [words.alertsRaised, said(summary.alerts)],
          [words.lacking, said(summary.lacking)],
        ]}
      />
      <Columns>
        <Counted
          id="issues"
          title={words.byOutcome}
          label={words.outcome}
          rows={named(summary.byOutcome, outcomeNames)}
        />
        <Counted
          id="matieres"
          title={words.byMatter}
          label={words.matter}
          rows={named(summary.byMatter, matterNames)}
        />
      </Columns>
    </Stack>
  </Page>
)

type Row = [name: string, n: number | null]

const named = <K extends string>(counts: readonly [K, number | null][], names: Record<K, string>): Row[] =>
  counts.filter(([, n]) => n !== 0).map(([key, n]) => [names[key], n])

const Counted = ({ id, title, label, rows }: { id: string; title: string; label: string; rows: readonly Row[] }) => (
  <Section id={id} title={title}>
    {rows.length === 0 ? (
      <p class="muted">{words.none}</p>
    ) : (
      <Table
        caption={title}
        hideCaption
        rows={rows}
        columns={[
          { label, cell: ([name]) => name },
          { label: words.count, cell: ([, n]) => said(n), number: true },
        ]}
      />
    )}
  </Section>
)
