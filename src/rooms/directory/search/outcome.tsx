import { countLimit, type Hit } from '#core/search/types.ts'
import { Button, Chips, Form, Kept, Links, More, Pager, Row, Section, SelectField } from '#ui/index.ts'
import { type Active, withoutFilters } from './active.ts'
import { keptBy, urlOf } from './address.ts'
import { change, hasMap, hasWords, kindsOf, perPage, sorts } from './criteria.ts'
import { NoSuchPage, NothingFound } from './empty.tsx'
import { kindOf } from './kinds.ts'
import { ResultsMap } from './map.tsx'
import { Notices } from './notices.tsx'
import { paths } from './paths.ts'
import type { SearchView } from './queries.ts'
import { Hits } from './results.tsx'
import { totalOf } from './totals.ts'
import { exportWords, found, words } from './words.ts'

type OutcomeProps = { view: SearchView; active: Active[] }

/** What the search found, under the filters in force and the order chosen. */
export const Outcome = ({ view, active }: OutcomeProps) => {
  const { asked, results } = view
  const above = asked.view === 'list' ? view.answers : []
  const pages = Math.ceil(Math.min(results.total, countLimit) / perPage)
  return (
    <>
      <Notices view={view} />
      <Bar view={view} active={active} />
      {asked.view === 'map' && hasMap(asked) && <ResultsMap view={view} />}
      {above.length > 0 && (
        <Section id="reponses" title={words.answers} thread="brand">
          <Hits hits={above} mixed challengeName={() => undefined} />
        </Section>
      )}
      <Section id="resultats" title={words.results} hideTitle={above.length === 0}>
        {results.hits.length > 0 ? (
          <Answers view={view} above={above} />
        ) : results.total > 0 ? (
          <NoSuchPage view={view} pages={pages} />
        ) : (
          <NothingFound view={view} active={active} />
        )}
      </Section>
      <Widen view={view} />
      {results.hits.length > 0 && (
        <Pager page={asked.page} pages={pages} hrefFor={(page) => urlOf({ ...asked, page }, paths.search)} />
      )}
      {results.total > 0 && <Exports view={view} />}
    </>
  )
}

const Bar = ({ view: { asked }, active }: OutcomeProps) => {
  const map = asked.view === 'map'
  return (
    <Row between>
      <Chips
        chips={active.map(({ label, without }) => ({ label, href: urlOf(without, paths.search) }))}
        clear={urlOf(withoutFilters(asked), paths.search)}
      />
      {hasMap(asked) && (
        <More to={urlOf(change(asked, { view: map ? 'list' : 'map' }), paths.search)} icon={map ? 'list' : 'map'}>
          {map ? words.toList : words.toMap}
        </More>
      )}
      <Form to={paths.search} method="get" inline>
        <Kept values={keptBy(asked, 'tri')} />
        <SelectField
          name="tri"
          label={words.sort.label}
          value={Object.keys(sorts).find((key) => sorts[key] === asked.sort)}
          options={Object.entries(sorts).map(([value, sort]) => ({ value, label: words.sort[sort] }))}
        />
        <Button kind="alt" small>
          {words.sort.button}
        </Button>
      </Form>
    </Row>
  )
}

type AnswersProps = { view: SearchView; above: readonly Hit[] }

/** What was found, but what is shown apart above already: nothing is read twice. */
const Answers = ({ view: { asked, challenges, results }, above }: AnswersProps) => {
  const names = new Map(challenges.map(({ id, name }) => [id, name])) // the five doors of the site, not their details
  const hits = results.hits.filter(({ path }) => !above.some((one) => one.path === path))
  if (hits.length === 0) return <p class="muted">{words.shownAbove}</p>
  return <Hits hits={hits} mixed={asked.kind === null} challengeName={(id) => names.get(id)} />
}

/** Few answers here: the same search in larger places. */
const Widen = ({ view: { asked, wider, results } }: { view: SearchView }) =>
  results.total === 0 || wider.length === 0 ? null : (
    <Row>
      <span>{words.widen}</span>
      <Links
        label={words.widen}
        items={wider.map(({ name, slug }) => ({
          href: urlOf(change(asked, { where: { by: 'place', value: slug } }), paths.search),
          label: name,
        }))}
      />
    </Row>
  )

const Exports = ({ view: { asked, results } }: { view: SearchView }) => {
  const kind = kindOf(asked.kind)
  const cut = results.more && hasWords(asked)
  const written = found(cut ? { count: countLimit, atLeast: false } : totalOf(results, kindsOf(asked)), kind)
  return (
    <div>
      <p class="row small">
        {(['csv', 'json', 'geojson'] as const).map((format) => (
          <More to={urlOf(change(asked, { view: 'list' }), paths.exports[format])} icon="download">
            {exportWords.link(written, format)}
          </More>
        ))}
      </p>
      <p class="small muted mt2">
        {exportWords.about} {cut && exportWords.cut(countLimit)}
      </p>
    </div>
  )
}
