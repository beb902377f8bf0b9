import { frenchNumber } from '#core/pure/text.ts'
import { Bars, Disclosure, Note, Section, Stack, Table } from '#ui/index.ts'
import { ConsentFigures } from '../consent/parts-consent-figures.tsx'
import type { Result, ResultOf } from '../counting/rules.ts'
import type { DecisionView, OptionView } from '../queries.ts'
import { drawKeys } from '../votes/receipts.ts'
import { verdictOf, words } from './words.ts'

/** What was decided: a sentence, then the exact figures. */
export const ResultSection = ({ decision }: { decision: DecisionView }) => {
  const { result, adopted } = decision
  if (!result) return null
  return (
    <Section id="resultat" title={words.result}>
      <Note kind={adopted === false || !result.reached ? 'know' : 'done'}>
        <p>
          <strong>{verdictOf(decision)}</strong>
        </p>
      </Note>
      <Figures decision={decision} result={result} />
    </Section>
  )
}

const Figures = ({ decision, result }: { decision: DecisionView; result: Result }) => {
  switch (result.method) {
    case 'majority':
    case 'qualified':
      return (
        <Stack>
          <Counted
            label={words.choice}
            number={words.count}
            rows={[
              [words.yes, result.yes],
              [words.no, result.no],
              [words.abstained, result.abstained],
            ]}
          />
          {result.method === 'qualified' && <p>{words.needed(result.num, result.den)}</p>}
        </Stack>
      )
    case 'ranked':
      return <Ranked decision={decision} result={result} />
    case 'dots':
      return (
        <Stack>
          <Bars
            items={decision.options.map(({ number, label }) => ({ label, count: result.dots[number - 1] ?? 0 }))}
            thread="project"
          />
          <Counted
            label={words.option}
            number={words.dots}
            rows={decision.options.map(({ number, label }) => [label, result.dots[number - 1] ?? 0])}
          />
          <Counted label={words.choice} number={words.count} rows={wholeOf(result)} />
        </Stack>
      )
    case 'consent':
      return <ConsentFigures result={result} />
  }
}

/** Where each option has its own table: the ballots in all, and those that chose nothing. */
const wholeOf = ({ ballots, abstained }: Result): Line[] => [
  [words.ballots, ballots],
  [words.abstained, abstained],
]

type Line = readonly [label: string, count: number]

const Counted = ({ label, number, rows }: { label: string; number: string; rows: readonly Line[] }) => (
  <Table
    caption={words.tally}
    rows={rows}
    columns={[
      { label, cell: ([name]) => name },
      { label: number, number: true, cell: ([, value]) => frenchNumber(value) },
    ]}
  />
)

const Ranked = ({ decision, result }: { decision: DecisionView; result: ResultOf<'ranked'> }) => {
  const { options, listDigest } = decision
  const nameOf = (number: number) => options.find((one) => one.number === number)?.label ?? String(number)
  return (
    <Stack>
      <Table
        caption={words.ranking}
        rows={result.ranking}
        columns={[
          { label: words.rank, cell: (group) => String(result.ranking.indexOf(group) + 1) },
          { label: words.option, cell: (group) => group.map(nameOf).join(', ') },
        ]}
      />
      <Matrix caption={words.pairs} intro={words.pairsIntro} options={options} values={result.pairs} />
      <Disclosure summary={words.strengths}>
        <Matrix caption={words.strengths} intro={words.strengthsIntro} options={options} values={result.strengths} />
      </Disclosure>
      {result.drawn && listDigest && (
        <Disclosure summary={words.draw} open>
          <p>{words.drawText}</p>
          <ul class="list tight">
            {drawKeys(listDigest, options.length)
              .filter(({ number }) => result.ranking[0]?.includes(number))
              .map(({ number, key }) => (
                <li>
                  {nameOf(number)}
                  {'\u00a0: '}
                  <code>{key}</code>
                </li>
              ))}
          </ul>
        </Disclosure>
      )}
      <Counted label={words.choice} number={words.count} rows={wholeOf(result)} />
    </Stack>
  )
}

type MatrixProps = { caption: string; intro: string; options: readonly OptionView[]; values: readonly number[][] }

/** A square of figures: an option a line, an option a column. */
const Matrix = ({ caption, intro, options, values }: MatrixProps) => (
  <Stack gap={2}>
    <p class="small muted">{intro}</p>
    <Table
      caption={caption}
      scroll
      rows={options}
      columns={[
        { label: words.option, cell: ({ number, label }) => `${number}. ${label}` },
        ...options.map((column) => ({
          label: `${column.number}. ${column.label}`,
          number: true,
          cell: (row: OptionView) =>
            row.number === column.number ? '–' : frenchNumber(values[row.number - 1]?.[column.number - 1] ?? 0),
        })),
      ]}
    />
  </Stack>
)
