import { Table } from '#ui/index.ts'
import { hows, targetDays } from '../rules.ts'
import { howNames } from '../words.ts'
import { words } from './words.ts'

/** The target times, by how it blocks. */
export const DelayTable = () => (
  <Table
    caption={words.delays}
    hideCaption
    stack
    columns={[
      { label: words.delayKind, cell: (how) => howNames[how] },
      { label: words.delayDays, cell: (how) => words.days(targetDays(how, false)), number: true },
      { label: words.delayUrgent, cell: (how) => words.days(targetDays(how, true)), number: true },
    ]}
    rows={[...hows].sort((a, b) => targetDays(a, false) - targetDays(b, false))}
  />
)
