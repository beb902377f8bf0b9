import { type Criteria, countLimit, type Sort } from '#core/search/types.ts'

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
  sort: 'relevance',
  page: 1,
  view: 'list',
  exact: false,
}

/** Another state, from its first page. */
export const change = (asked: Asked, changes: Partial<Asked>): Asked => ({ ...asked, page: 1, ...changes })

/** The same search for the engine, once the place and the challenges are known by their numbers. */
export const criteriaOf = (asked: Asked, challengeIds: readonly number[], placeId: number | null): Criteria => ({
  q: asked.q,
  kind: asked.kind,
  challengeIds,
  placeId,
  stages: asked.stages,
  legalForms: asked.legalForms,
  ruralities: asked.ruralities,
  sort: orderOf(asked),
  page: asked.page,
  perPage,
  exact: asked.exact,
})

/** Without words nothing is more relevant than the rest: what changed last comes first, and the largest territories. */
const orderOf = ({ q, kind, sort }: Asked): Sort =>
  sort === 'relevance' && !q && kind !== 'territory' ? 'recent' : sort
