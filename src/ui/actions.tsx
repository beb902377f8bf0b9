// What one presses: buttons, links that look like buttons, links that lead further, one-button forms.
import type { Child } from 'hono/jsx'
import { Kept, type KeptValues } from './forms/kept.tsx'
import { Icon, type IconName } from './icon.tsx'

export type ButtonKind = 'main' | 'alt' | 'danger'
type Look = { kind?: ButtonKind | undefined; small?: boolean | undefined; icon?: IconName | undefined }

const looks = ({ kind = 'main', small }: Look): string =>
  ['btn', kind !== 'main' && kind, small && 'sm'].filter(Boolean).join(' ')

type ButtonProps = Look & {
  name?: string
  value?: string
  form?: string
  /** Sends the form as it is: what is still to be filled in stops nothing. */
  novalidate?: boolean
  children?: Child
}

/** The button that submits the form around it; `name` and `value` tell several buttons of a form apart. */
export const Button = (props: ButtonProps) => (
  <button
    class={looks(props)}
    type="submit"
    name={props.name}
    value={props.value}
    form={props.form}
    formnovalidate={props.novalidate}
  >
    {props.icon && <Icon name={props.icon} />}
    {props.children}
  </button>
)

export const LinkButton = (props: Look & { to: string; newTab?: boolean; children?: Child }) => (
  <a
    class={looks(props)}
    href={props.to}
    target={props.newTab ? '_blank' : undefined}
    rel={props.newTab ? 'noopener' : undefined}
  >
    {props.icon && <Icon name={props.icon} />}
    {props.children}
  </a>
)

/** A link that leads further: arrow after the words, or `icon` before them (downloads, feeds). */
export const More = ({ to, icon, children }: { to: string; icon?: IconName | undefined; children?: Child }) => (
  <a class="more" href={to}>
    {icon && <Icon name={icon} />}
    <span>{children}</span>
    {!icon && <Icon name="arrow-right" />}
  </a>
)

/** A change behind one button: a POST form with nothing to fill in. */
export const PostButton = (
  props: Look & { to: string; label: string; hidden?: KeptValues | undefined; about?: string | undefined },
) => (
  <form method="post" action={props.to} class="one">
    <Kept values={props.hidden} />
    <Button kind={props.kind} small={props.small} icon={props.icon}>
      {props.label}
      {props.about && <span class="vh"> {props.about}</span>}
    </Button>
  </form>
)

/** A link out of the site: says so to those who cannot see the icon, and gives no trace of the page left. */
export const ExternalLink = ({ to, children }: { to: string; children?: Child }) => (
  <a class="ext" href={to} rel="external noopener noreferrer">
    {children}
    <Icon name="external-link" />
    <span class="vh"> (site externe)</span>
  </a>
)
