import type { Child } from 'hono/jsx'
import { frenchNumber } from '#core/pure/text.ts'
import { countLimit } from '#core/search/types.ts'
import { Facts, LinkButton, Note, Page, PageHead, Section, Split, When } from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { PlaceNote } from './notes.ts'
import { Around, Children, Identity, Said, Source, Wider } from './parts.tsx'
import type { PlacePageView } from './queries.ts'
import { SheetsHere } from './sheets.tsx'
import { SupportHere } from './support.tsx'
import { words } from './words.ts'

type Props = {
  view: PlacePageView
  note: PlaceNote | undefined
  /** The communities of this place, as their own room shows them. */
  homes: Child
  /** What was unblocked there, likewise. */
  blockages: Child
}

/** The same page for every territory, from a hamlet to the country. */
export const PlacePage = ({ view, note, homes, blockages }: Props) => {
  const { place, parents } = view
  return (
    <Page
      title={place.name}
      description={words.description(place.name, place.context)}
      thread="territory"
      trail={[
        { href: paths.places, label: words.places },
        ...parents.filter(({ kind }) => kind !== 'country').map(({ path, name }) => ({ href: path, label: name })),
        { label: place.name },
      ]}
      noindex={!place.current}
    >
      <PageHead
        title={place.name}
        thread="territory"
        kind={place.kindLabel}
        lede={place.context && `${place.context}.`}
        actions={<LinkButton to={paths.newSheetIn(place.id)}>{words.add}</LinkButton>}
      >
        <Figures view={view} />
      </PageHead>
      {!place.current && (
        <Note kind="know">
          <p>{words.vanished}</p>
        </Note>
      )}
      <Split
        label={words.identity}
        aside={
          <>
            <Identity place={place} />
            <Source place={place} source={view.source} />
          </>
        }
      >
        {homes}
        {note && <Noted note={note} />}
        <SheetsHere view={view} />
        <SupportHere place={place} support={view.support} />
        {blockages}
        <Said hits={view.said} />
        <Wider sheets={view.wider} />
        <Around places={view.around} />
        <Children places={view.children} />
      </Split>
    </Page>
  )
}

const Figures = ({ view: { place, inside, projects, organisations } }: { view: PlacePageView }) => {
  const { population } = place
  const figure = ({ total, more }: { total: number; more: boolean }) =>
    more ? words.moreThan(countLimit) : frenchNumber(total)
  const levels = (['region', 'department', 'epci', 'commune'] as const).flatMap((kind): [string, string][] => {
    const n = inside[kind] ?? 0
    return n > 0 ? [[words.level(kind, n), frenchNumber(n)]] : []
  })
  return (
    <Facts
      items={[
        ...(population === null ? [] : [[words.inhabitants(population), frenchNumber(population)] as [string, string]]),
        ...levels,
        [words.projects(projects.total), figure(projects)],
        [words.organisations(organisations.total), figure(organisations)],
      ]}
    />
  )
}

const Noted = ({ note }: { note: PlaceNote }) => (
  <Section id="note" title={note.title}>
    <p>{note.text}</p>
    <p class="small muted">
      {words.noteSource} {note.source}, <When date={note.date} />.
    </p>
  </Section>
)
