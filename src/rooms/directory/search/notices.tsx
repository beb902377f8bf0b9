import { Links, Note } from '#ui/index.ts'
import { urlOf } from './address.ts'
import { change } from './criteria.ts'
import { paths } from './paths.ts'
import type { SearchView } from './queries.ts'
import { words } from './words.ts'

/** What the search understood otherwise than it was asked. */
export const Notices = ({ view }: { view: SearchView }) => {
  const { asked, results, ignored } = view
  return (
    <>
      {results.correction && (
        <Note kind="know">
          <p>{(results.total > 0 ? words.corrected : words.correctedInVain)(asked.q, results.correction)}</p>
          <p>
            <a href={urlOf(change(asked, { exact: true }), paths.search)}>{words.searchExactly(asked.q)}</a>
          </p>
        </Note>
      )}
      <WhichPlace view={view} />
      {ignored.length > 0 && <p class="small muted">{words.ignored(ignored)}</p>}
    </>
  )
}

/** The words typed for a place name several, or none: one link for each that they may mean. */
const WhichPlace = ({ view: { asked, place, candidates } }: { view: SearchView }) => {
  if (place || asked.where?.by !== 'words') return null
  const typed = asked.where.value
  if (candidates.length === 0) return <Note title={words.unknownPlace(typed)}>{words.unknownPlaceHelp}</Note>
  return (
    <Note kind="know" title={words.whichPlace(typed)}>
      <p>{words.whichPlaceHelp}</p>
      <Links
        items={candidates.map(({ name, kindLabel, context, slug }) => ({
          href: urlOf(change(asked, { where: { by: 'place', value: slug } }), paths.search),
          label: name,
          detail: [kindLabel, context].filter(Boolean).join(', '),
        }))}
      />
    </Note>
  )
}
