// What each green of a map means; none first when a department has none.
import { type CountClass, classLabel } from './classes.ts'
import { crowded, drawn, overseas } from './departments.ts'

type LegendProps = { counts: Record<string, number>; classes: CountClass[] }

export const Legend = ({ counts, classes }: LegendProps) => {
  const most = Math.max(0, ...Object.values(counts))
  const none = [...drawn, ...crowded, ...overseas].some(({ code }) => !counts[code])
  return (
    <ul class="legend" aria-label="Légende">
      {none && <Swatch rank={0} label="0" />}
      {classes.map((one, index) => (
        <Swatch rank={index + 1} label={classLabel(one, most)} />
      ))}
    </ul>
  )
}

const Swatch = ({ rank, label }: { rank: number; label: string }) => (
  <li>
    <svg class="sw" aria-hidden="true">
      <rect class={`q${rank}`} width="100%" height="100%" />
    </svg>
    {label}
  </li>
)
