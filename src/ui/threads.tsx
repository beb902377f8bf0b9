// The four threads of the # (and gaude, the ground): which kind of thing is spoken of. Never the colour alone.
import type { Child } from 'hono/jsx'
import { initials } from '#core/pure/text.ts'
import { Hash, Icon, type IconName } from './icon.tsx'

export type ThreadName = 'project' | 'support' | 'territory' | 'agent' | 'brand'

const threadClasses: Record<ThreadName, string> = {
  project: 'c-projet',
  support: 'c-soutien',
  territory: 'c-terr',
  agent: 'c-agent',
  brand: 'c-gaude',
}

/** Class names of a piece, dyed by its thread when it has one. */
export const dyed = (base: string, thread?: ThreadName | undefined, ...more: (string | false | undefined)[]): string =>
  [base, thread && threadClasses[thread], ...more].filter(Boolean).join(' ')

/** The « fil »: the # with one dyed thread, and the word for what the page or the line is about. */
export const Thread = ({ thread, children }: { thread: ThreadName; children?: Child }) => (
  <span class={dyed('fil', thread)}>
    <Hash />
    {children}
  </span>
)

/** Two capitals that stand for a name, which is always written beside them. */
export const Monogram = ({ name, thread, big }: { name: string; thread?: ThreadName | undefined; big?: boolean }) => (
  <span class={dyed('mono', thread, big && 'big')} aria-hidden="true">
    {initials(name)}
  </span>
)

export type TagKind =
  | 'neutral'
  | 'provisional'
  | 'testing'
  | 'confirmed'
  | 'late'
  | 'replaced'
  | 'banner'
  | 'label'
  | 'demo'

const tags: Record<TagKind, { class?: string; icon?: IconName }> = {
  neutral: {},
  provisional: { class: 'prov', icon: 'hourglass' },
  testing: { class: 'test', icon: 'repeat-2' },
  confirmed: { class: 'conf', icon: 'check' },
  late: { class: 'late', icon: 'clock' },
  replaced: { class: 'old' },
  banner: { class: 'banner', icon: 'flag' },
  label: { class: 'label', icon: 'shield-check' },
  demo: { class: 'demo-tag', icon: 'info' },
}

/** A state or a kind, in a word and a shape. `icon` replaces the one of the kind. */
export const Tag = (props: { kind?: TagKind | undefined; icon?: IconName | undefined; children?: Child }) => {
  const look = tags[props.kind ?? 'neutral']
  const icon = props.icon ?? look.icon
  return (
    <span class={dyed('tag', undefined, look.class)}>
      {icon && <Icon name={icon} />}
      {props.children}
    </span>
  )
}

/** The selvedge of the cloth: four dyed lines, an ornament. */
export const Lisiere = () => <div class="lisiere" aria-hidden="true" />
