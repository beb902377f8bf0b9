import { Disclosure, FoundList, KeyValues, Links, More, Section, Tag, When } from '#ui/index.ts'
import type { Neighbour, WiderSheet } from '../around/queries.ts'
import { paths } from '../paths.ts'
import { words as common } from '../words.ts'
import type { Child, Place, PlacePageView } from './queries.ts'
import { words } from './words.ts'

const aliasesShown = 12

/** What identifies a place, and its class with the rule that gives it. */
export const Identity = ({ place }: { place: Place }) => (
  <Section id="identite" title={words.identity}>
    <KeyValues
      items={[
        [words.code[place.kind], words.code[place.kind] && place.code],
        [words.postcodes(place.postcodes.length), postcodes(place.postcodes)],
        [words.includes, aliases(place.aliases)],
        [
          words.typology,
          place.kind !== 'country' && (
            <>
              {place.typologies.map((typology) => (
                <>
                  <Tag>{common.typologies[typology]}</Tag>{' '}
                </>
              ))}
              {place.typologies.length === 0 && words.noTypology}
            </>
          ),
        ],
      ]}
    />
    <Disclosure summary={words.rule}>
      <p class="small">{words.ruleText}</p>
    </Disclosure>
  </Section>
)

const postcodes = (codes: readonly string[]): string => {
  const inOrder = [...codes].sort()
  const [first, last] = [inOrder[0], inOrder.at(-1)]
  return codes.length > 4 && first && last ? words.postcodeRange(codes.length, first, last) : inOrder.join(', ')
}

const { compare } = new Intl.Collator('fr', { numeric: true })

const aliases = (names: readonly string[]): string => {
  const shown = [...names].sort(compare).slice(0, aliasesShown).join(', ')
  return names.length > aliasesShown ? `${shown} ${words.includesMore(names.length - aliasesShown)}` : shown
}

export const Source = ({ place, source }: { place: Place; source: PlacePageView['source'] }) => (
  <div class="small muted">
    <p>
      {words.source(source.version)} {words.loaded} <When date={source.loadedAt} />.
    </p>
    <p>
      <More to={paths.placeData(place.slug)} icon="download">
        {words.data}
      </More>
    </p>
  </div>
)

export const Wider = ({ sheets }: { sheets: WiderSheet[] }) =>
  sheets.length === 0 ? null : (
    <Section id="de-plus-loin" title={words.wider} intro={words.widerIntro} thread="support">
      <FoundList found={sheets.map((sheet) => ({ ...sheet, placeLabel: words.over(sheet.over) }))} thread="support" />
    </Section>
  )

export const Around = ({ places }: { places: Neighbour[] }) =>
  places.length === 0 ? null : (
    <Section id="autour" title={words.around} intro={words.aroundIntro}>
      <Links
        label={words.around}
        items={places.map(({ path, name, sheets }) => ({
          href: path,
          label: name,
          ...(sheets !== null && { detail: words.sheets(sheets) }),
        }))}
      />
    </Section>
  )

const childrenShown = 50

/** The level below: all of it up to fifty, beyond the most inhabited first and the others unfolded on demand. */
export const Children = ({ places }: { places: Child[] }) => {
  const kind = places.find((child) => child.kind !== 'commune')?.kind ?? places[0]?.kind
  if (!kind || kind === 'country') return null
  const most = new Set([...places].sort((a, b) => (b.population ?? 0) - (a.population ?? 0)).slice(0, childrenShown))
  const others = places.filter((child) => !most.has(child))
  return (
    <Section id="dedans" title={words.children[kind]}>
      <ChildLinks places={places.filter((child) => most.has(child))} label={words.children[kind]} />
      {others.length > 0 && (
        <Disclosure summary={words.otherChildren(others.length)}>
          <ChildLinks places={others} label={words.otherChildren(others.length)} />
        </Disclosure>
      )}
    </Section>
  )
}

const ChildLinks = ({ places, label }: { places: Child[]; label: string }) => (
  <Links
    columns
    label={label}
    items={places.map(({ slug, name, population, partly }) => ({
      href: paths.place(slug),
      label: name,
      detail: [population !== null && words.shortPopulation(population), partly && words.partly]
        .filter(Boolean)
        .join(', '),
    }))}
  />
)

/** What was said and what takes place here: parts of the journal tied to this place, events held in it. */
export const Said = ({ hits }: { hits: PlacePageView['said'] }) =>
  hits.length === 0 ? null : (
    <Section id="journal" title={words.said} thread="territory">
      <FoundList found={hits} thread="territory" iconOf={({ kind }) => (kind === 'event' ? 'calendar' : 'file-text')} />
    </Section>
  )
