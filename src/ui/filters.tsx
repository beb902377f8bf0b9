// Filters of a list: beside it on a wide screen, in a panel that a button opens on a narrow one. No script.
import type { Child } from 'hono/jsx'
import { Kept, type KeptValues } from './forms/kept.tsx'
import { Icon } from './icon.tsx'

type FiltersProps = {
  to: string
  /** Number of filters in force, shown on the button. */
  active?: number
  /** What the form keeps besides its fields: the words searched, the sort. */
  hidden?: KeptValues | undefined
  button?: string
  children?: Child
}

const FiltersButton = ({ active = 0 }: { active?: number }) => (
  <button class="btn alt filters-btn" type="button" popovertarget="filtres">
    <Icon name="filter" />
    Filtrer{active > 0 && ` (${active})`}
  </button>
)

export const Filters = ({ to, active = 0, hidden, button = 'Appliquer les filtres', children }: FiltersProps) => (
  <>
    <FiltersButton active={active} />
    <section class="filters" id="filtres" popover="auto" aria-labelledby="filtres-t">
      <h2 id="filtres-t">
        <Icon name="filter" />
        Filtrer
      </h2>
      <form action={to} method="get">
        <Kept values={hidden} />
        {children}
        <button class="btn" type="submit">
          {button}
        </button>
      </form>
      <button class="btn alt sm close" type="button" popovertarget="filtres" popovertargetaction="hide">
        Fermer
      </button>
    </section>
  </>
)
