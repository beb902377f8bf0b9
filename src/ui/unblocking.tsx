// The term of an answer, day by day, and the levels a question climbs.
import type { Child } from 'hono/jsx'
import { frenchNumber } from '#core/pure/text.ts'
import { dyed } from './threads.tsx'

/** More cells than this could not be told apart on a telephone: each then holds a week of five working days. */
const mostCells = 40

type Cell = 'done' | 'now' | 'todo' | 'late'

/** One cell for each day of a term, or each week of a long one; a day past its end is a late cell, four at most. */
export const cellsOf = (elapsed: number, total: number): { cells: Cell[]; each: 1 | 5 } => {
  const each = total > mostCells ? 5 : 1
  const [now, last] = [Math.ceil(elapsed / each), Math.ceil(total / each)]
  const late = Math.min(4, Math.max(0, now - last))
  const cells = Array.from({ length: last }, (_, index): Cell => {
    if (elapsed <= total && index + 1 === now) return 'now'
    return index < now ? 'done' : 'todo'
  })
  return { cells: [...cells, ...Array<Cell>(elapsed > total ? Math.max(1, late) : 0).fill('late')], each }
}

const looks: Record<Cell, string | undefined> = { done: undefined, now: 't', todo: 'f', late: 'c-projet' }

type DaysProps = {
  /** Working days spent, the running one included: 0 the day the clock starts. */
  elapsed: number
  total: number
  /** What is said under its two ends: when it began, when it ends. */
  from: Child
  to: Child
  now: Child
}

/** The term of an answer. What is drawn is also said: « Jour 13 sur 20 ». */
export const DaysBar = ({ elapsed, total, from, to, now }: DaysProps) => {
  const { cells, each } = cellsOf(elapsed, total)
  return (
    <div class="flow f2">
      <p class="vh">
        Jour {frenchNumber(elapsed)} sur {frenchNumber(total)}.
      </p>
      <div class={dyed('days', 'agent')} aria-hidden="true">
        {cells.map((cell) => (
          <i class={looks[cell]} />
        ))}
      </div>
      <div class="row between small">
        <span>{from}</span>
        <strong>{now}</strong>
        <span>{to}</span>
      </div>
      {each > 1 && <p class="small muted">Une case par semaine de cinq jours ouvrés.</p>}
    </div>
  )
}

type Rung = { level: number; name: string; text: Child; here?: boolean; tag?: Child }

/** The levels a question may climb, the highest first; `here` is the one where it is. */
export const Ladder = ({ rungs }: { rungs: readonly Rung[] }) => (
  <ol class="ladder" reversed>
    {[...rungs]
      .sort((a, b) => b.level - a.level)
      .map(({ level, name, text, here, tag }) => (
        <li class="item" aria-current={here ? 'step' : undefined}>
          <b aria-hidden="true">{level}</b>
          <div class="flow f0">
            <p>
              <strong>{name}</strong>
            </p>
            <div class="small">{text}</div>
            {tag}
          </div>
        </li>
      ))}
  </ol>
)
