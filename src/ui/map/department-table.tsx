// The same counts as the map, in words: the first departments, the others on demand.
import { frenchNumber } from '#core/pure/text.ts'
import { Disclosure } from '../notes.tsx'
import { Table } from '../table.tsx'
import type { Counts } from './department-map.tsx'
import { departmentNames } from './departments.ts'

type DepartmentTableProps = {
  counts: Counts
  hrefFor: (code: string) => string
  caption: string
  /** What is counted, heading the column: « Projets ». */
  unit: string
  /** Lines shown before the disclosure. */
  top?: number
  /** Target of the link that passes the map. */
  id?: string | undefined
  /** Names of codes unknown to the map. */
  names?: Record<string, string> | undefined
}

type Line = { code: string; name: string; count: number }

export const DepartmentTable = (props: DepartmentTableProps) => {
  const { counts, caption, unit, top = 5, names = {} } = props
  const lines = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([code, count]): Line => ({ code, count, name: names[code] ?? departmentNames.get(code) ?? code }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'fr'))
  const columns = [
    { label: 'Département', cell: (line: Line) => <a href={props.hrefFor(line.code)}>{line.name}</a> },
    { label: unit, cell: (line: Line) => frenchNumber(line.count), number: true },
  ]
  const others = lines.slice(top)
  return (
    <div id={props.id} tabindex={-1} class="flow f3">
      {lines.length === 0 ? (
        <p class="muted">Aucun département pour le moment.</p>
      ) : (
        <Table caption={caption} hideCaption columns={columns} rows={lines.slice(0, top)} />
      )}
      {others.length > 0 && (
        <Disclosure summary={others.length === 1 ? 'Un autre département' : `Les ${others.length} autres départements`}>
          <Table caption={`${caption}, suite`} hideCaption columns={columns} rows={others} />
        </Disclosure>
      )}
    </div>
  )
}
