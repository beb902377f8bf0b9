import {
  Figures as BigFigures,
  Empty,
  More,
  Note,
  Page,
  PageHead,
  Row,
  Section,
  Stack,
  Table,
  Tabs,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { words as room } from '../words.ts'
import { counts, type Figures } from './numbers.ts'
import { type Dimension, dimensions, type Line, steps } from './rules.ts'
import { brief, countNames, dimensionNames, said, saidAnswers, saidDays, stepNames, valueName, words } from './words.ts'

type Props = { figures: Figures; before: boolean; withInvented: boolean }

export const FiguresPage = ({ figures, before, withInvented }: Props) => (
  <Page
    title={words.title}
    description={words.description}
    trail={[{ href: paths.home, label: room.room }, { label: words.title }]}
    thread="agent"
  >
    <PageHead title={words.title} lede={words.lede} thread="agent" kind={room.room} />
    <Stack gap={6}>
      <Tabs
        label={words.periods.label}
        tabs={[
          { href: paths.figures, label: words.periods.year, current: !before },
          { href: `${paths.figures}?periode=avant`, label: words.periods.before, current: before },
        ]}
      />
      {figures.counts.filed === null ? <Empty title={words.none}>{words.noneText}</Empty> : <Said figures={figures} />}
      <Note>
        <p>{words.rounding}</p>
        {figures.invented !== 0 && <p>{(withInvented ? words.counted : words.setAside)(said(figures.invented))}</p>}
        <Row>
          <More to={before ? `${paths.figuresCsv}?periode=avant` : paths.figuresCsv} icon="download">
            {words.csv}
          </More>
          <More to={before ? `${paths.figuresJson}?periode=avant` : paths.figuresJson} icon="download">
            {words.json}
          </More>
          <More to={paths.quarters}>{words.quarters}</More>
        </Row>
      </Note>
    </Stack>
  </Page>
)

const Said = ({ figures }: { figures: Figures }) => (
  <>
    <Section id="en-bref" title={words.counts}>
      <BigFigures
        items={counts.map((one) => ({ label: countNames[one], figure: brief(figures.counts[one]), thread: 'agent' }))}
      />
    </Section>
    <Section id="delais" title={words.delays} intro={words.delaysIntro}>
      <Table
        caption={words.delays}
        hideCaption
        rows={steps}
        columns={[
          { label: words.step, header: true, cell: (step) => stepNames[step] },
          { label: words.median, number: true, cell: (step) => saidDays(figures.medians[step]) },
        ]}
      />
    </Section>
    {dimensions.map((dimension) => (
      <Breakdown dimension={dimension} lines={figures.breakdowns[dimension]} />
    ))}
  </>
)

/** What is said, and that the others are not. */
const Breakdown = ({ dimension, lines }: { dimension: Dimension; lines: readonly Line[] }) => {
  const told = lines.filter(({ cases }) => cases !== null)
  return told.length === 0 ? null : (
    <Section id={dimension} title={dimensionNames[dimension]}>
      <Table
        caption={dimensionNames[dimension]}
        hideCaption
        stack
        rows={told}
        columns={[
          { label: words.value, header: true, cell: ({ value }) => valueName(dimension, value) },
          { label: words.cases, number: true, cell: ({ cases }) => said(cases) },
          { label: words.answered, number: true, cell: ({ answered }) => saidAnswers(answered) },
          { label: words.median, number: true, cell: ({ median }) => saidDays(median) },
        ]}
      />
      {told.length < lines.length && <p class="muted small">{words.others}</p>}
    </Section>
  )
}
