// Parts of the home page, and of any page that opens a room: hero, large search, ways in.
import type { Child } from 'hono/jsx'
import { Kept, type KeptValues } from './forms/kept.tsx'
import { Icon } from './icon.tsx'
import { dyed, type ThreadName } from './threads.tsx'
import { Tissu, type TissuFigures } from './tissu.tsx'

/** The one gaude ground of the home page: what the site is for, a way to begin, and the # woven of its figures. */
export const Hero = (props: { title: Child; lede: Child; figures: TissuFigures; children?: Child }) => (
  <div class="hero">
    <div class="wrap">
      <div class="flow f5">
        <h1>{props.title}</h1>
        <p class="lede">{props.lede}</p>
        {props.children}
      </div>
      <div class="art">
        <Tissu figures={props.figures} />
      </div>
    </div>
  </div>
)

type SearchProps = {
  to: string
  /** Names the field and the search; it must differ from the other searches of the page. */
  label: string
  name?: string
  value?: string | undefined
  placeholder?: string | undefined
  button?: string
  /** What the search keeps, such as filters in force. */
  hidden?: KeptValues | undefined
}

export const SearchBox = ({ to, label, name = 'q', button = 'Chercher', ...props }: SearchProps) => (
  <search class="bigsearch" aria-label={label}>
    <form action={to} method="get">
      <Kept values={props.hidden} />
      <label class="vh" for={`search-${name}`}>
        {label}
      </label>
      <input
        id={`search-${name}`}
        name={name}
        type="search"
        value={props.value || undefined}
        placeholder={props.placeholder}
      />
      <button class="btn" type="submit">
        <Icon name="search" />
        {button}
      </button>
    </form>
  </search>
)

export type Way = {
  thread: ThreadName
  title: string
  href: string
  text: Child
  links?: readonly { href: string; label: string }[]
}

/** Where to begin: one way in per kind of reader, each with its thread. `title` is for those who listen. */
export const Ways = ({ ways, title = 'Par où commencer\u00a0?' }: { ways: readonly Way[]; title?: string }) => (
  <section class="wrap" aria-labelledby="ways">
    <h2 class="vh" id="ways">
      {title}
    </h2>
    <ul class="who">
      {ways.map((way) => (
        <li class={dyed('', way.thread)}>
          <h3>
            <a href={way.href}>{way.title}</a>
          </h3>
          <p>{way.text}</p>
          {way.links && (
            <ul>
              {way.links.map((link) => (
                <li>
                  <a href={link.href}>{link.label}</a>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  </section>
)
