// What is said beside the main text: notes, empty states, disclosures.
import type { Child } from 'hono/jsx'
import { dyed, type ThreadName } from './threads.tsx'

export type NoteKind = 'plain' | 'know' | 'done' | 'fix' | 'agent' | 'support'

const grounds: Record<NoteKind, ThreadName | undefined> = {
  plain: undefined,
  know: 'brand',
  done: 'territory',
  fix: 'project',
  agent: 'agent',
  support: 'support',
}

/** A note on a tinted ground: plain (context), know (care), done (success), fix (to correct), agent, support. */
export const Note = (props: { kind?: NoteKind | undefined; title?: Child; level?: 2 | 3; children?: Child }) => {
  const Heading = props.level === 3 ? 'h3' : 'h2'
  return (
    <div class={dyed('note', grounds[props.kind ?? 'plain'])}>
      {props.title && <Heading>{props.title}</Heading>}
      {props.children}
    </div>
  )
}

/** Nothing here yet: says why, and invites to the next step. */
export const Empty = (props: { title: Child; level?: 2 | 3; action?: Child; children?: Child }) => {
  const Heading = props.level === 3 ? 'h3' : 'h2'
  return (
    <div class="empty flow f3">
      <Heading class="t2">{props.title}</Heading>
      {typeof props.children === 'string' ? <p>{props.children}</p> : props.children}
      {props.action && <div class="row">{props.action}</div>}
    </div>
  )
}

export const Disclosure = (props: { summary: Child; open?: boolean; children?: Child }) => (
  <details class="disc" open={props.open}>
    <summary>{props.summary}</summary>
    {props.children}
  </details>
)
