import { More, Page, PageHead, Split, Tabs, useFrame } from '#ui/index.ts'
import { paths as savedPaths } from '../saved/paths.ts'
import { isOfSheets } from '../saved/sought.ts'
import { activeOf } from './active.ts'
import { urlOf } from './address.ts'
import { change, everything, hasWords, kindsOf } from './criteria.ts'
import { SearchFilters } from './filters.tsx'
import { kindOf, kinds } from './kinds.ts'
import { Outcome } from './outcome.tsx'
import { paths } from './paths.ts'
import type { SearchView } from './queries.ts'
import { countOf, totalOf } from './totals.ts'
import { found, heading, tabCount, words } from './words.ts'

/** The directory: one state of a search. The parts marked `data-part` are what the island replaces. */
export const SearchPage = ({ view }: { view: SearchView }) => {
  const { asked, place, results } = view
  const kind = kindOf(asked.kind)
  const title = heading(results.correction ?? asked.q, kind)
  const said = found(totalOf(results, kindsOf(asked)), kind)
  const active = activeOf(view)
  return (
    <Page
      title={place ? `${title} · ${place.name}` : title}
      description={words.description}
      trail={
        kind ? [{ href: paths.search, label: words.directory }, { label: kind.many }] : [{ label: words.directory }]
      }
      current={menuEntry(asked.kind)}
      noindex={asked.q !== '' || asked.page > 1}
    >
      <div data-search={urlOf(asked, paths.search)} data-said={words.updated(said)}>
        <div id="annuaire-tete" data-part>
          <PageHead
            title={title}
            lede={
              <>
                <strong>{said}.</strong> {place ? words.where(placeName(place)) : words.invitation}
              </>
            }
            actions={
              isOfSheets(asked) && (
                <More to={urlOf(change(asked, { view: 'list' }), savedPaths.save)} icon="mail">
                  {words.beTold}
                </More>
              )
            }
          />
          <KindTabs view={view} />
        </div>
        <Split side="left" label={words.filters.aside} aside={<SearchFilters view={view} active={active.length} />}>
          <div id="annuaire-resultats" data-part class="flow f5">
            <Outcome view={view} active={active} />
          </div>
        </Split>
        <p class="vh" role="status" />
      </div>
    </Page>
  )
}

/** The entry of the menu for this kind, if it has one. */
const menuEntry = (kind: string | null): string => {
  const own = urlOf({ ...everything, kind }, paths.search)
  return useFrame().menu.some(({ href }) => href === own) ? own : paths.search
}

const placeName = (place: NonNullable<SearchView['place']>): string =>
  place.context ? `${place.name} (${place.context})` : place.name

/** One tab per kind, with what the same search would find there. */
const KindTabs = ({ view: { asked, results } }: { view: SearchView }) => {
  const tab = (label: string, kind: string | null) => ({
    label,
    href: urlOf(change(asked, { kind }), paths.search),
    count: tabCount(countOf(results, kindsOf({ ...asked, kind }), kindsOf(asked))),
    current: asked.kind === kind,
  })
  return (
    <Tabs
      label={words.tabs}
      tabs={[
        tab(hasWords(asked) ? words.all : words.listed, null),
        ...kinds
          .filter(
            ({ tab: offered, code }) => asked.kind === code || isOffered(offered, results.facets.kinds[code] ?? 0),
          )
          .map(({ code, many }) => tab(many, code)),
      ]}
    />
  )
}

const isOffered = (tab: 'when-found' | 'never' | undefined, found: number): boolean =>
  tab === undefined || (tab === 'when-found' && found > 0)
