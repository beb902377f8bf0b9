import type { JSX } from 'hono/jsx/jsx-runtime'
import type { Typed } from '#core/forms.ts'
import { Disclosure } from '#ui/index.ts'

/** 1, 2, 3… */
export const ranks = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

type RowsProps = {
  row: (props: { rank: number }) => JSX.Element
  kind: 'link' | 'person'
  values: Typed
  count: number
  more: string
}

/** Rows of fields named `link_1_url`, `link_2_url`…: those in use and an empty one; the others wait behind a summary. */
export const Rows = ({ row: Row, kind, values, count, more }: RowsProps) => {
  const shown = Math.min(count, filledRows(values, kind) + 1)
  const [open, folded] = [ranks(count).slice(0, shown), ranks(count).slice(shown)]
  return (
    <>
      {open.map((rank) => (
        <Row rank={rank} />
      ))}
      {folded.length > 0 && (
        <Disclosure summary={more}>
          {folded.map((rank) => (
            <Row rank={rank} />
          ))}
        </Disclosure>
      )}
    </>
  )
}

const filledRows = (values: Typed, kind: string): number => {
  const name = new RegExp(`^${kind}_(\\d)_`)
  return Math.max(0, ...Object.entries(values).map(([key, value]) => (value ? Number(name.exec(key)?.[1] ?? 0) : 0)))
}
