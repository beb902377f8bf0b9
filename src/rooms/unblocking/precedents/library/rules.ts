import { z } from 'zod'
import { field, type Typed, typedText } from '#core/forms.ts'
import {
  type AdministrationKind,
  administrationKinds,
  type How,
  hows,
  type Level,
  levels,
  type Matter,
  matters,
  type OutcomeKind,
  outcomes,
} from '../../rules.ts'

export const perPage = 20

export const sorts = ['nearest', 'recent', 'useful'] as const
export type Sort = (typeof sorts)[number]

/** What is looked for in the library, by the name of its parameters. */
export const askedForm = z.object({
  q: field.optional(200),
  domaine: field.optionalChoice(matters),
  blocage: field.optionalChoice(hows),
  issue: field.optionalChoice(outcomes),
  administration: field.optionalChoice(administrationKinds),
  defi: field.optional(100),
  lieu: field.optional(100),
  niveau: z.coerce.number().int().min(1).max(5).nullable().catch(null),
  tri: field.optionalChoice(sorts),
  page: z.coerce.number().int().min(1).max(5_000).catch(1),
})
export type Read = z.infer<typeof askedForm>

export const filters = ['domaine', 'blocage', 'issue', 'administration', 'defi', 'lieu', 'niveau'] as const
export type FilterName = (typeof filters)[number]

export type Asked = {
  q: string
  matter: Matter | null
  how: How | null
  outcome: OutcomeKind | null
  administration: AdministrationKind | null
  /** Any of these; null when none is asked. */
  challengeIds: readonly number[] | null
  /** A region or a department. */
  placeId: number | null
  level: Level | null
  sort: Sort
  page: number
}

/** Nearest is nearest to words: without any, the most recent first. */
export const sortOf = ({ q, tri }: Pick<Read, 'q' | 'tri'>): Sort =>
  q === '' && tri === 'nearest' ? 'recent' : (tri ?? (q === '' ? 'recent' : 'nearest'))

/** The level asked for, among those there are. */
export const levelOf = (level: number | null): Level | null => levels.find((one) => one === level) ?? null

/** The query of the same list with something changed: from its first page, unless a page is asked. */
export const queryOf = (typed: Typed, change: Readonly<Record<string, string>>): string => {
  const query = new URLSearchParams()
  for (const name of ['q', ...filters, 'tri', 'page']) {
    const value = change[name] ?? (name === 'page' ? '' : typedText(typed, name))
    if (value && !(name === 'page' && value === '1')) query.set(name, value)
  }
  return query.toString()
}
