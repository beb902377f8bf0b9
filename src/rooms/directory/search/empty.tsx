import { Empty, LinkButton } from '#ui/index.ts'
import type { Active } from './active.ts'
import { urlOf } from './address.ts'
import { change, kindsOf } from './criteria.ts'
import { kindOf } from './kinds.ts'
import { paths } from './paths.ts'
import type { SearchView } from './queries.ts'
import { countOf } from './totals.ts'
import { words } from './words.ts'

/** Nothing found: the ways that lead to something, nearest first. */
export const NothingFound = ({
  view: { asked, place, results, wider },
  active,
}: {
  view: SearchView
  active: Active[]
}) => {
  const last = active.at(-1)
  const genre = kindOf(asked.kind)?.param
  const newSheet = paths.newSheet({ ...(genre && { genre }), ...(place && { lieu: String(place.id) }) })
  return (
    <Empty
      title={words.nothing}
      level={2}
      action={
        <>
          {asked.exact && (
            <LinkButton kind="alt" to={urlOf(change(asked, { exact: false }), paths.search)}>
              {words.searchLoosely}
            </LinkButton>
          )}
          {wider.slice(0, 3).map((place) => (
            <LinkButton
              kind="alt"
              to={urlOf(change(asked, { where: { by: 'place', value: place.slug } }), paths.search)}
            >
              {words.wider(place.name)}
            </LinkButton>
          ))}
          {last && (
            <LinkButton kind="alt" to={urlOf(last.without, paths.search)}>
              {words.without(last.label)}
            </LinkButton>
          )}
          {asked.kind && countOf(results, kindsOf({ ...asked, kind: null }), [asked.kind]).count > 0 && (
            <LinkButton kind="alt" to={urlOf(change(asked, { kind: null }), paths.search)}>
              {words.everywhere}
            </LinkButton>
          )}
          <LinkButton to={newSheet}>{words.add}</LinkButton>
        </>
      }
    >
      {words.addHelp}
    </Empty>
  )
}

/** A page number past the last one: an old link, or an address written by hand. */
export const NoSuchPage = ({ view: { asked }, pages }: { view: SearchView; pages: number }) => (
  <Empty
    title={words.noSuchPage}
    level={2}
    action={<LinkButton to={urlOf({ ...asked, page: 1 }, paths.search)}>{words.firstPage}</LinkButton>}
  >
    {words.noSuchPageHelp(pages)}
  </Empty>
)
