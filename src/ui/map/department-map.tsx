// The departments of France in a few greens: drawn by the server, each department a link that says its count.
import type { Child } from 'hono/jsx'
import { count, frenchNumber } from '#core/pure/text.ts'
import { classesOf, rankOf } from './classes.ts'
import { crowded, drawn, overseas, type Shape } from './departments.ts'
import { Legend } from './legend.tsx'

export type Counts = Record<string, number>

type DepartmentMapProps = {
  /** Counts by department code (`69`, `2A`, `971`); a missing code counts for zero. */
  counts: Counts
  hrefFor: (code: string) => string
  /** Names the map, as in « Projets par département ». */
  label: string
  /** What is counted, in the singular and the plural, to be said after the count. */
  unit?: readonly [one: string, many: string] | undefined
  /** Number of greens, 1 to 4. */
  classes?: 1 | 2 | 3 | 4 | undefined
  /** Codes outlined in ink; `caption` says what the outline means. */
  marked?: readonly string[] | undefined
  caption?: Child
  /** Id of the table that says the same, for those who would rather read it. */
  tableId?: string | undefined
}

const Outlines = ({ shapes, marked }: { shapes: readonly Shape[]; marked: readonly string[] }) =>
  shapes.filter(({ code }) => marked.includes(code)).map(({ d }) => <path class="on" d={d} />)

export const DepartmentMap = (props: DepartmentMapProps) => {
  const { counts, hrefFor, label, marked = [], tableId } = props
  const classes = classesOf(Object.values(counts), props.classes ?? 4)
  const green = (code: string): string => `q${rankOf(counts[code] ?? 0, classes)}`
  const Department = ({ shape, children }: { shape: Shape; children?: Child }) => {
    // A code shown beside the shape must be part of the name, for those who say aloud what they see.
    const name = children ? `${shape.name} (${shape.code})` : shape.name
    const found = counts[shape.code] ?? 0
    const said = `${name}\u00a0: ${props.unit ? count(found, ...props.unit) : frenchNumber(found)}`
    return (
      <a href={hrefFor(shape.code)}>
        <title>{said}</title>
        <path class={green(shape.code)} d={shape.d} />
        {children}
      </a>
    )
  }
  return (
    <figure class="fig">
      {tableId && (
        <a class="past vh" href={`#${tableId}`}>
          Passer la carte, lire le tableau
        </a>
      )}
      <svg class="map" viewBox="0 -4 511 496">
        <title>{label}</title>
        {crowded.map((shape) => (
          <path class={green(shape.code)} d={shape.d} />
        ))}
        {drawn.map((shape) => (
          <Department shape={shape} />
        ))}
        <text x="4" y="107" text-anchor="start">
          Paris et alentour
        </text>
        <g transform="translate(-1266 -556) scale(5)">
          {crowded.map((shape) => (
            <Department shape={shape} />
          ))}
          <Outlines shapes={crowded} marked={marked} />
        </g>
        {overseas.map((shape) => (
          <Department shape={shape}>
            <text x={shape.x + 15} y={shape.y + 37}>
              {shape.code}
            </text>
          </Department>
        ))}
        <Outlines shapes={[...crowded, ...drawn, ...overseas]} marked={marked} />
      </svg>
      <Legend counts={counts} classes={classes} />
      {props.caption && <figcaption>{props.caption}</figcaption>}
    </figure>
  )
}
