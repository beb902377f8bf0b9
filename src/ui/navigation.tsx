// Ways around a page or a list of results: all of them are links, so every state has its address.
import type { Child } from 'hono/jsx'
import { Icon } from './icon.tsx'

export type Tab = { href: string; label: string; count?: number | string | undefined; current?: boolean | undefined }

/** Tabs that are links; one of them carries `current`. `label` names the navigation. */
export const Tabs = ({ label, tabs }: { label: string; tabs: readonly Tab[] }) => (
  <nav class="tabs" aria-label={label}>
    <ul>
      {tabs.map((tab) => (
        <li>
          <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
            {tab.label}
            {tab.count !== undefined && <span class="num"> {tab.count}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

export type Chip = { label: string; href: string }

/** Filters in force: each chip is the link that removes it, `clear` the one that removes them all. */
export const Chips = ({
  chips,
  clear,
  label = 'Filtres actifs',
}: {
  chips: readonly Chip[]
  clear?: string
  label?: string
}) =>
  chips.length === 0 ? null : (
    <ul class="chips" aria-label={label}>
      {chips.map((chip) => (
        <li>
          <a href={chip.href}>
            <span class="vh">Retirer le filtre </span>
            {chip.label} <Icon name="x" />
          </a>
        </li>
      ))}
      {clear && (
        <li>
          <a href={clear}>Tout effacer</a>
        </li>
      )}
    </ul>
  )

type LinksProps = {
  label?: string
  items: readonly { href: string; label: Child; detail?: Child }[]
  /** In columns, for long lists such as communes. */
  columns?: boolean
}

/** Neighbours, members, next pages: links in a row, each with an optional detail after it. */
export const Links = ({ label, items, columns }: LinksProps) => (
  <ul class={columns ? 'links col' : 'links'} aria-label={label}>
    {items.map((item) => (
      <li>
        <a href={item.href}>{item.label}</a>
        {item.detail !== undefined && <span class="muted small"> {item.detail}</span>}
      </li>
    ))}
  </ul>
)
