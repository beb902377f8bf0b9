// The thread and its knots: what happened, where one is, what is to come.
import type { Child } from 'hono/jsx'
import { dyed, type ThreadName } from './threads.tsx'
import { type Precision, When } from './when.tsx'

export type TimelineEvent = {
  /** Null: nobody knows when. */
  date: Date | string | null
  precision?: Precision | undefined
  /** past (default) is a full knot, now a yellow one, todo an empty one. */
  state?: 'past' | 'now' | 'todo' | undefined
  text: Child
  /** Blocks under the text. */
  body?: Child
}

export const Timeline = ({ events, thread }: { events: readonly TimelineEvent[]; thread?: ThreadName }) => (
  <ol class={dyed('hist', thread)}>
    {events.map((event) => (
      <li class={event.state === 'past' ? undefined : event.state}>
        {event.date && <When date={event.date} {...(event.precision ? { precision: event.precision } : {})} />}
        <p>{event.text}</p>
        {event.body}
      </li>
    ))}
  </ol>
)

/** `done` says whether all that the step asks is said; left out, the steps before the current one are done. */
export type Step = { label: string; href?: string | undefined; done?: boolean | undefined }

/** Steps of a form kept as a draft. `current` counts from 0; the others may be links. */
export const Steps = ({
  steps,
  current,
  label = 'Étapes',
}: {
  steps: readonly Step[]
  current: number
  label?: string
}) => (
  <ol class="steps" aria-label={label}>
    {steps.map((step, index) => {
      const done = step.done ?? index < current
      return (
        <li class={done ? 'done' : undefined} aria-current={index === current ? 'step' : undefined}>
          <span>
            {step.href && index !== current ? <a href={step.href}>{step.label}</a> : step.label}
            {done && <span class="vh"> (fait)</span>}
          </span>
        </li>
      )
    })}
  </ol>
)
