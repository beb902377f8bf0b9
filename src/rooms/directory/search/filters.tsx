import type { Facets } from '#core/search/types.ts'
import type { Challenge } from '#rooms/challenges/index.ts'
import { typologyRule } from '#rooms/geography/index.ts'
import { CheckboxGroup, Disclosure, Filters, type Option, PlaceField, TextField } from '#ui/index.ts'
import { keptBy } from './address.ts'
import { bannerChoices, type Choice, labelChoices, legalFormChoices, ruralityChoices, stageChoices } from './choices.ts'
import { type FilterName, kindOf } from './kinds.ts'
import { paths } from './paths.ts'
import type { SearchView } from './queries.ts'
import { words } from './words.ts'

const fields = [
  'q',
  'autour',
  'autour_id',
  'lieu',
  'departement',
  'defi',
  'sous-defi',
  'stade',
  'forme',
  'milieu',
  'banniere',
  'label',
]

/** What narrows the search, with the number of answers each value would give. */
export const SearchFilters = ({ view, active }: { view: SearchView; active: number }) => {
  const { asked, place } = view
  const facets = facetsOf(view)
  const offered = kindOf(asked.kind)?.filters ?? facets.map(({ name }) => name)
  return (
    <Filters to={paths.search} active={active} hidden={keptBy(asked, ...fields)}>
      <TextField name="q" label={words.filters.q} value={asked.q} maxLength={100} inputMode="search" />
      <PlaceField
        name="autour"
        label={words.filters.place}
        hint={words.filters.placeHint}
        value={place ? String(place.id) : null}
        text={place?.name ?? (asked.where?.by === 'words' ? asked.where.value : '')}
      />
      {facets.map((facet) => (offered.includes(facet.name) || facet.values.length > 0) && <FacetField {...facet} />)}
      <Disclosure summary={words.filters.ruralityRule}>
        <p class="small">{typologyRule}</p>
      </Disclosure>
    </Filters>
  )
}

type Facet = { name: FilterName; options: Option[]; values: string[]; exact: boolean }

const facetsOf = ({ asked, challenges, results: { facets, atLeast } }: SearchView): Facet[] => {
  const facet = (
    name: FilterName,
    list: keyof Facets,
    choices: readonly Choice[],
    chosen: readonly string[],
  ): Facet => ({
    name,
    options: choices.map(({ code, param, label }) => ({
      value: param,
      label,
      count: (facets[list] as Record<string, number>)[code] ?? 0,
    })),
    values: choices.filter(({ code }) => chosen.includes(code)).map(({ param }) => param),
    exact: !atLeast.includes(list),
  })
  const among = (some: readonly Challenge[]): [Choice[], string[]] => [
    some.map(({ id, slug, name }) => ({ code: String(id), param: slug, label: name })),
    some.filter(({ slug }) => asked.challenges.includes(slug)).map(({ id }) => String(id)),
  ]
  return [
    facet('banniere', 'marks', bannerChoices, asked.marks),
    facet('label', 'marks', labelChoices, asked.marks),
    facet('defi', 'challenges', ...among(challenges)),
    facet('sous-defi', 'challenges', ...among(challenges.flatMap(({ children }) => children))),
    facet('stade', 'stages', stageChoices, asked.stages),
    facet('forme', 'legalForms', legalFormChoices, asked.legalForms),
    facet('milieu', 'ruralities', ruralityChoices, asked.ruralities),
  ]
}

/**
 * A value that would find nothing stays readable but cannot be added; once ticked, it can always be taken off. When the
 * numbers are only minimums, a value not met yet may exist: nothing is closed.
 */
const FacetField = ({ name, options, values, exact }: Facet) => {
  const boxes = (
    <CheckboxGroup
      facet
      name={name}
      label={words.filters[name]}
      hint={exact ? undefined : words.filters.atLeast}
      values={values}
      options={options.map((option) => ({
        ...option,
        count: exact || option.count !== 0 ? option.count : undefined,
        disabled: exact && option.count === 0 && !values.includes(option.value),
      }))}
    />
  )
  if (name !== 'sous-defi') return boxes
  return (
    <Disclosure summary={words.filters.moreChallenges} open={values.length > 0}>
      {boxes}
    </Disclosure>
  )
}
