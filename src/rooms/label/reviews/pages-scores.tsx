import { Section, Table } from '#ui/index.ts'
import type { FileView } from './pages.tsx'
import { BasisCount } from './pages-opinion-basis.tsx'
import { type ScoreRow, scoreRows } from './scores.ts'
import { words } from './words.ts'

const shown = (value: number | null): string => (value === null ? words.scores.none : String(value).replace('.', ','))
const signed = (value: number | null): string =>
  value === null ? words.scores.none : `${value > 0 ? '+' : ''}${String(value).replace('.', ',').replace('-', '−')}`

/** How the organisation saw itself, sees itself, and is seen. */
export const ScoreTable = ({ view }: { view: Pick<FileView, 'referential' | 'answers' | 'opinions'> }) => (
  <Section id="notes-comparees" title={words.scores.title} intro={words.scores.intro} thread="support">
    <Table
      caption={words.scores.title}
      hideCaption
      stack
      rows={scoreRows(view)}
      columns={[
        { label: words.scores.criterion, cell: (row: ScoreRow) => row.title },
        { label: words.scores.first, number: true, cell: (row: ScoreRow) => shown(row.first) },
        { label: words.scores.self, number: true, cell: (row: ScoreRow) => shown(row.self) },
        ...view.opinions.map((opinion, index) => ({
          label: opinion.reviewer,
          number: true,
          cell: (row: ScoreRow) => (
            <>
              {shown(row.reviewed[index] ?? null)}
              <BasisCount line={row.lines[index]} />
            </>
          ),
        })),
        ...(view.opinions.length > 0
          ? [{ label: words.scores.gap, number: true, cell: (row: ScoreRow) => signed(row.gap) }]
          : []),
      ]}
    />
  </Section>
)
