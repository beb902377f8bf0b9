// Figures and definitions: a number proves, a pair explains.

import type { Child } from 'hono/jsx'
import { frenchNumber } from '#core/pure/text.ts'
import { dyed, type ThreadName } from './threads.tsx'

/** Large figures, each above its words: `[words, figure]`. */
export const Facts = ({ items, thread }: { items: readonly [label: Child, figure: Child][]; thread?: ThreadName }) => (
  <dl class={dyed('facts', thread)}>
    {items.map(([label, figure]) => (
      <div>
        <dt>{label}</dt>
        <dd>{figure}</dd>
      </div>
    ))}
  </dl>
)

/** Names and values: `[name, value]`; empty values (null, undefined, '') are left out. `wide` sets them side by side. */
export const KeyValues = ({ items, wide }: { items: readonly [name: Child, value: Child][]; wide?: boolean }) => {
  const known = items.filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false)
  return (
    <dl class={wide ? 'kv wide' : 'kv'}>
      {known.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

export type Bar = { label: string; href?: string; count: number; unit?: string }

/** Horizontal bars on one scale, their values written beside them. */
export const Bars = ({ items, thread }: { items: readonly Bar[]; thread?: ThreadName }) => {
  const most = Math.max(1, ...items.map((item) => item.count))
  return (
    <ul class={dyed('bars', thread)}>
      {items.map((item) => (
        <li class="defi">
          {item.href ? <a href={item.href}>{item.label}</a> : <span>{item.label}</span>}
          <span class="muted num">
            {frenchNumber(item.count)}
            {item.unit && `\u00a0${item.unit}`}
          </span>
          <svg class="bar-h" aria-hidden="true">
            <rect width={`${Math.round((item.count / most) * 1000) / 10}%`} height="100%" />
          </svg>
        </li>
      ))}
    </ul>
  )
}
