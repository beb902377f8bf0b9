// The seam says how sure something is: dotted is provisional, dashed is being tried, full is confirmed.
import type { Child } from 'hono/jsx'
import { dyed, Tag, type TagKind } from './threads.tsx'

export type SeamState = 'provisional' | 'testing' | 'confirmed' | 'replaced'

const seams: Record<SeamState, string> = { provisional: 'prov', testing: 'test', confirmed: 'conf', replaced: 'old' }

type SeamProps = {
  id?: string | undefined
  state: SeamState
  title: Child
  level?: 2 | 3
  href?: string | undefined
  /** The state, in a word. */
  tag: string
  /** Since when, or how one knows. */
  when?: Child
  children?: Child
  actions?: Child
}

export const Seam = ({ id, state, title, level = 3, href, tag, when, children, actions }: SeamProps) => {
  const Heading = `h${level}` as const
  return (
    <article class={dyed('q', undefined, seams[state])} id={id}>
      <div class="row">
        <Tag kind={state satisfies TagKind}>{tag}</Tag>
        {when && <span class="when">{when}</span>}
      </div>
      <Heading>{href ? <a href={href}>{title}</a> : title}</Heading>
      {children}
      {actions && <p class="row small doing">{actions}</p>}
    </article>
  )
}
