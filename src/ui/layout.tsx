// How a page is laid out: its head, ruled sections, columns, lists of entities.
import type { Child } from 'hono/jsx'
import { nbsp } from '#core/pure/text.ts'
import { Icon, type IconName } from './icon.tsx'
import { dyed, Monogram, Thread, type ThreadName } from './threads.tsx'

type Dyed = { thread?: ThreadName | undefined }

/** The head of a page, with its only h1. `kind` is the word of the thread, `tags` a row under the lede. */
export const PageHead = (
  props: Dyed & {
    title: Child
    lede?: Child
    kind?: string | undefined
    tags?: Child
    actions?: Child
    children?: Child
  },
) => (
  <div class="page-h">
    <div class="row between ai-s">
      <div class="flow f3 grow">
        {props.kind && props.thread ? <Thread thread={props.thread}>{props.kind}</Thread> : null}
        <h1>{props.title}</h1>
        {props.lede && <p class="lede">{props.lede}</p>}
        {props.tags && <div class="row">{props.tags}</div>}
      </div>
      {props.actions && <div class="row">{props.actions}</div>}
    </div>
    {props.children}
  </div>
)

/** A part of a page under a thick rule. `id` makes it a target and names it; `level` keeps the order of headings. */
export const Section = (
  props: Dyed & { id: string; title: Child; intro?: Child; level?: 2 | 3; hideTitle?: boolean; children?: Child },
) => {
  const Heading = props.level === 3 ? 'h3' : 'h2'
  return (
    <section class={dyed('ruled', props.thread)} aria-labelledby={props.id}>
      <Heading id={props.id} class={props.hideTitle ? 'vh' : undefined}>
        {props.title}
      </Heading>
      {props.intro && <p class="muted intro">{props.intro}</p>}
      {props.children}
    </section>
  )
}

/** A full-width band of the page: `sunk` lays it on the hollow ground. The title is an h2. */
export const Band = (props: { id: string; title: Child; intro?: Child; sunk?: boolean; children?: Child }) => (
  <section class={props.sunk ? 'sec sunk' : 'sec'} aria-labelledby={props.id}>
    <div class="wrap">
      <div class="sec-h">
        <h2 id={props.id}>{props.title}</h2>
        {props.intro && <p>{props.intro}</p>}
      </div>
      {props.children}
    </div>
  </section>
)

/** Content and its aside. `side` left puts the aside (filters) first; half gives equal columns. */
export const Split = (props: { side?: 'left' | 'right' | 'half'; aside: Child; label?: string; children?: Child }) => {
  const aside =
    props.side === 'half' ? (
      <div class="flow f6">{props.aside}</div>
    ) : (
      <aside class="flow f6" aria-label={props.label}>
        {props.aside}
      </aside>
    )
  const content = <div class="flow f7">{props.children}</div>
  return (
    <div class={['split', props.side !== 'right' && props.side].filter(Boolean).join(' ')}>
      {props.side === 'left' ? [aside, content] : [content, aside]}
    </div>
  )
}

export const Columns = ({ count = 2, children }: { count?: 2 | 3 | 4; children?: Child }) => (
  <div class={count === 2 ? 'cols' : `cols c${count}`}>{children}</div>
)

/** A vertical rhythm; `gap` in steps of the scale (default 4, 1 rem). */
export const Stack = ({ gap, children }: { gap?: 2 | 3 | 5 | 6 | 7; children?: Child }) => (
  <div class={gap ? `flow f${gap}` : 'flow'}>{children}</div>
)

/** Things side by side that wrap; `between` pushes them to both ends. */
export const Row = ({ between, children }: { between?: boolean; children?: Child }) => (
  <div class={between ? 'row between' : 'row'}>{children}</div>
)

/** The centred width of the site: everything that is not a full-width band goes inside. */
export const Wrap = ({ children }: { children?: Child }) => <div class="wrap">{children}</div>

export const List = ({ tight, ruled, children }: { tight?: boolean; ruled?: boolean; children?: Child }) => (
  <ul class={['list', tight && 'tight', ruled && 'results'].filter(Boolean).join(' ')}>{children}</ul>
)

type ItemProps = Dyed & {
  name?: string
  href?: string
  level?: 2 | 3 | 'none'
  /** What it is, when its name is a sentence: two capitals of a sentence mean nothing. */
  icon?: IconName | undefined
  details?: Child
  children?: Child
}

/** A line of a `List`. With `href`, an entity: monogram or icon, title that is the link, text, and a row of details. */
export const Item = (props: ItemProps) => {
  if (!props.name) return <li>{props.children}</li>
  const title = props.href ? <a href={props.href}>{nbsp(props.name)}</a> : nbsp(props.name)
  const Heading = props.level === 3 ? 'h3' : 'h2'
  return (
    <li class={dyed('item', props.thread)}>
      {props.icon ? (
        <span class={dyed('mono', props.thread)} aria-hidden="true">
          <Icon name={props.icon} />
        </span>
      ) : (
        <Monogram name={props.name} thread={props.thread} />
      )}
      <div class="flow f0">
        {props.level === 'none' ? <p class="lh">{title}</p> : <Heading class="t2">{title}</Heading>}
        {props.children}
        {props.details && <div class="row small">{props.details}</div>}
      </div>
    </li>
  )
}

/** Continuous text: measured lines, spaced paragraphs. */
export const Prose = ({ children }: { children?: Child }) => <div class="prose">{children}</div>
