// A work queue: figures that lead to their lines, a row of filters, a dense table whose lines can be ticked.
import type { Child } from 'hono/jsx'
import { Kept, type KeptValues } from './forms/kept.tsx'
import type { Column } from './table.tsx'
import { dyed, type ThreadName } from './threads.tsx'

export type Figure = { label: string; figure: Child; thread?: ThreadName; href?: string | undefined }

/** Large figures, each with its own thread; with `href`, its words lead to what it counts. */
export const Figures = ({ items }: { items: readonly Figure[] }) => (
  <dl class="facts">
    {items.map((item) => (
      <div class={item.thread && dyed('figure', item.thread)}>
        <dt>{item.href ? <a href={item.href}>{item.label}</a> : item.label}</dt>
        <dd>{item.figure}</dd>
      </div>
    ))}
  </dl>
)

type DeskFiltersProps = { to: string; label: string; hidden?: KeptValues | undefined; children?: Child }

/** Filters in one row above the list, for those who use them all day. */
export const DeskFilters = ({ to, label, hidden, children }: DeskFiltersProps) => (
  <search>
    <form class="desk-f" action={to} method="get" aria-label={label}>
      <Kept values={hidden} />
      {children}
    </form>
  </search>
)

export type DeskColumnShape<Row> = Column<Row> & {
  sort?: { href: string; now: 'ascending' | 'descending' | undefined } | undefined
}

type DenseTableProps<Row> = {
  caption: string
  columns: readonly DeskColumnShape<Row>[]
  rows: readonly Row[]
  /** A box at the head of each line, of the form of that id; null for a line that cannot be chosen. */
  ticks?: { form: string; name: string; label: string; of: (row: Row) => { value: string; label: string } | null }
  isLate?: (row: Row) => boolean
}

/** A dense table: stacked as cards on a narrow screen. The boxes belong to a form that may be elsewhere in the page. */
export const DenseTable = <Row,>({ caption, columns, rows, ticks, isLate }: DenseTableProps<Row>) => (
  <table class="tbl dense stack" data-desk>
    <caption class="vh">{caption}</caption>
    <thead>
      <tr>
        {ticks && (
          <th scope="col">
            <span class="vh">{ticks.label}</span>
          </th>
        )}
        {columns.map((column) => (
          <th scope="col" class={column.number ? 'n' : undefined} aria-sort={column.sort?.now}>
            {column.sort ? <a href={column.sort.href}>{column.label}</a> : column.label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr class={isLate?.(row) ? 'is-late' : undefined}>
          {ticks && <Tick ticks={ticks} row={row} />}
          {columns.map((column) =>
            column.header ? (
              <th scope="row">{column.cell(row)}</th>
            ) : (
              <td class={column.number ? 'n' : undefined} data-l={column.label}>
                {column.cell(row)}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
)

const Tick = <Row,>({ ticks, row }: { ticks: NonNullable<DenseTableProps<Row>['ticks']>; row: Row }) => {
  const tick = ticks.of(row)
  return (
    <td class="tick">
      {tick && <input type="checkbox" form={ticks.form} name={ticks.name} value={tick.value} aria-label={tick.label} />}
    </td>
  )
}

/** What the keyboard does in the list; shown where it works. */
export const KeysHelp = ({ children }: { children?: Child }) => (
  <p class="small muted" data-desk-keys hidden>
    {children}
  </p>
)
