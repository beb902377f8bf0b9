import { allOf } from './challenges.ts'
import { labelOf, legalFormChoices, markChoices, ruralityChoices, stageChoices } from './choices.ts'
import { type Asked, change } from './criteria.ts'
import type { Understood } from './queries.ts'

/** A filter in force: what it is called, and the state without it. */
export type Active = { label: string; without: Asked }

type Names = { place: string | null; challenge: (slug: string) => string }

/** The filters of a state, in the order of the page. The words searched and the kind are not filters. */
const activeFilters = (asked: Asked, names: Names): Active[] => {
  const each = (
    field: 'challenges' | 'stages' | 'legalForms' | 'ruralities' | 'marks',
    label: (value: string) => string,
  ) =>
    asked[field].map((value) => ({
      label: label(value),
      without: change(asked, { [field]: asked[field].filter((other) => other !== value) }),
    }))
  return [
    ...each('marks', (code) => labelOf(markChoices, code)),
    ...each('challenges', names.challenge),
    ...(names.place ? [{ label: names.place, without: change(asked, { where: null }) }] : []),
    ...each('stages', (code) => labelOf(stageChoices, code)),
    ...each('legalForms', (code) => labelOf(legalFormChoices, code)),
    ...each('ruralities', (code) => labelOf(ruralityChoices, code)),
  ]
}

/** The filters in force of an address that was understood. */
export const activeOf = ({ asked, place, challenges }: Pick<Understood, 'asked' | 'place' | 'challenges'>): Active[] =>
  activeFilters(asked, {
    place: place?.name ?? null,
    challenge: (wanted) => allOf(challenges).find(({ slug }) => slug === wanted)?.name ?? wanted,
  })

export const withoutFilters = (asked: Asked): Asked =>
  change(asked, { challenges: [], where: null, stages: [], legalForms: [], ruralities: [], marks: [] })
