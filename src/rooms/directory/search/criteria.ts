import { wordsOf } from '#core/search/terms.ts'
import { type Criteria, countLimit, type Sort } from '#core/search/types.ts'
import { listedKinds } from './kinds.ts'

export type View = 'list' | 'map'

/** Where to search, as asked: a place by its address or number, a department by its code, or words to be understood. */
export type Where =
  | { by: 'place'; value: string }
  | { by: 'department'; value: string }
  | { by: 'words'; value: string; id: number | null }

/** One state of the search page: what its address says, nothing more. Lists are in one order and hold each value once. */
export type Asked = {
  q: string
  kind: string | null
  challenges: readonly string[]
  where: Where | null
  stages: readonly string[]
  legalForms: readonly string[]
  ruralities: readonly string[]
  marks: readonly string[]
  sort: Sort
  page: number
  view: View
  exact: boolean
}

export const perPage = 20
export const maxPage = countLimit / perPage

export const sorts: Record<string, Sort> = { pertinence: 'relevance', nom: 'name', recent: 'recent' }
export const views: Record<string, View> = { liste: 'list', carte: 'map' }

export const everything: Asked = {
  q: '',
  kind: null,
  challenges: [],
  where: null,
  stages: [],
  legalForms: [],
  ruralities: [],
  marks: [],
  sort: 'relevance',
  page: 1,
  view: 'list',
  exact: false,
}

/** Another state, from its first page. */
export const change = (asked: Asked, changes: Partial<Asked>): Asked => ({ ...asked, page: 1, ...changes })

/** Is there something to look for in what was typed? « ! » is nothing. */
export const hasWords = ({ q }: Pick<Asked, 'q'>): boolean => wordsOf(q).length > 0

/** The kinds to search among, those of the tab `kind`: none means all. */
export const kindsOf = (asked: Pick<Asked, 'q' | 'kind'>): readonly string[] => {
  if (asked.kind !== null) return [asked.kind]
  return hasWords(asked) ? [] : listedKinds
}

/** A map of territories would only tell where France has many communes. */
export const hasMap = ({ kind }: Pick<Asked, 'kind'>): boolean => kind === null || listedKinds.includes(kind)

/** The same search for the engine, once the place and the challenges are known by their numbers. */
export const criteriaOf = (asked: Asked, challengeIds: readonly number[], placeId: number | null): Criteria => ({
  q: asked.q,
  kinds: kindsOf(asked),
  challengeIds,
  placeId,
  stages: asked.stages,
  legalForms: asked.legalForms,
  ruralities: asked.ruralities,
  marks: asked.marks,
  sort: orderOf(asked),
  page: asked.page,
  perPage,
  exact: asked.exact,
})

/** Without words nothing is more relevant than the rest: what changed last comes first, and the largest territories. */
const orderOf = (asked: Asked): Sort =>
  asked.sort === 'relevance' && !hasWords(asked) && asked.kind !== 'territory' ? 'recent' : asked.sort
