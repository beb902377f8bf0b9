import { frenchNumber } from '#core/pure/text.ts'
import { Table } from '#ui/index.ts'
import type { ResultOf } from '../counting/rules.ts'
import { words } from './words.ts'

/** The exact figures, after the close. */
export const ConsentFigures = ({ result }: { result: ResultOf<'consent'> }) => (
  <Table
    caption={words.tally}
    rows={[
      [words.counted.consented, result.consented] as const,
      [words.counted.reserved, result.reserved] as const,
      [words.counted.objected, result.objected] as const,
      [words.counted.abstained, result.abstained] as const,
    ]}
    columns={[
      { label: words.choice, cell: ([name]) => name },
      { label: words.voices, number: true, cell: ([, value]) => frenchNumber(value) },
    ]}
  />
)
