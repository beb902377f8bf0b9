// The # woven large: the image of the home page, and the panel beside accounts and errors.
export type TissuFigure = { figure: string; label: string }
export type TissuFigures = Record<'project' | 'support' | 'territory' | 'agent', TissuFigure>

type Strand = 'a' | 'b' | 'c' | 'd'

const strands: [Strand, string][] = [
  ['a', 'M302 -400L203 307M197 353L120 900'],
  ['b', 'M448 -400L370 157M364 203L266 900'],
  ['c', 'M-400 180H198M244 180H1600'],
  ['d', 'M-400 330H323M369 330H1600'],
]

const places: readonly [keyof TissuFigures, number, number, 'start' | 'end'][] = [
  ['project', 211.4, 82, 'end'],
  ['agent', 405.4, 82, 'start'],
  ['support', 385, 246, 'start'],
  ['territory', 26, 392, 'start'],
]

/**
 * Four threads woven. With `figures`, each thread carries its number and the image says them in a sentence;
 * without, it is an ornament. `loose` sews one thread with dots: what is missing, or not sure.
 */
export const Tissu = ({ figures, loose }: { figures?: TissuFigures; loose?: Strand | undefined }) => {
  const threads = strands.map(([strand, d]) => (
    <path class={strand === loose ? `${strand} loose` : strand} d={opened(d, figures)} />
  ))
  if (!figures) {
    return (
      <svg class="tissu" viewBox="0 0 560 500" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
        {threads}
      </svg>
    )
  }
  const said = places.map(([key]) => `${figures[key].figure} ${figures[key].label}`).join(', ')
  return (
    <svg
      class="tissu"
      viewBox="0 0 560 500"
      preserveAspectRatio="xMidYMid slice"
      role="img"
      aria-label={`Le # tissé de quatre fils\u00a0: ${said}.`}
    >
      {threads}
      {places.map(([key, x, y, anchor]) => (
        <>
          <text class="k" x={x} y={y} text-anchor={anchor}>
            {figures[key].figure}
          </text>
          <text x={x} y={y + 25} text-anchor={anchor}>
            {figures[key].label}
          </text>
        </>
      ))}
    </svg>
  )
}

/** With figures the horizontal threads start inside the image, so that they do not run under the text beside it. */
const opened = (d: string, figures: TissuFigures | undefined): string => (figures ? d.replace('M-400', 'M26') : d)
