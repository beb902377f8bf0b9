import type { ChallengeNode } from '#rooms/challenges/index.ts'
import type { Option, OptionGroup } from '#ui/index.ts'
import { administrationKinds, hows, levels, matters, outcomes } from '../../rules.ts'
import { administrationNames, howNames, levelNames, matterNames, outcomeNames } from '../../words.ts'
import type { PlaceGroup } from './queries-list.ts'
import type { FilterName } from './rules.ts'

const named = <T extends string | number>(values: readonly T[], names: Record<T, string>): Option[] =>
  values.map((value) => ({ value: String(value), label: names[value] }))

const grouped = (
  one: { slug: string; name: string },
  inside: readonly { slug: string; name: string }[],
): OptionGroup => ({
  label: one.name,
  options: [one, ...inside].map(({ slug, name }) => ({ value: slug, label: name })),
})

/** What each filter of the library offers. */
export const choicesOf = (
  challenges: readonly ChallengeNode[],
  places: readonly PlaceGroup[],
): Record<FilterName, readonly (Option | OptionGroup)[]> => ({
  domaine: named(matters, matterNames),
  blocage: named(hows, howNames),
  issue: named(outcomes, outcomeNames),
  administration: named(administrationKinds, administrationNames),
  defi: challenges.map((one) => grouped(one, one.children)),
  lieu: places.map((one) => grouped(one, one.departments)),
  niveau: named(levels, levelNames),
})
