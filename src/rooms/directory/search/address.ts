import { bannerChoices, type Choice, labelChoices, legalFormChoices, ruralityChoices, stageChoices } from './choices.ts'
import { type Asked, sorts, views, type Where } from './criteria.ts'
import { kindOf } from './kinds.ts'

type Param = [name: string, value: string]

/** The parameters of a state, in one order, defaults left out: the same state always has the same address. */
export const paramsOf = (asked: Asked): Param[] => {
  const params: Param[] = [
    ['q', asked.q],
    ['genre', kindOf(asked.kind)?.param ?? ''],
    ...asked.challenges.map((slug): Param => ['defi', slug]),
    ...whereParams(asked.where),
    ...chosen('stade', asked.stages, stageChoices),
    ...chosen('forme', asked.legalForms, legalFormChoices),
    ...chosen('milieu', asked.ruralities, ruralityChoices),
    ...chosen('banniere', asked.marks, bannerChoices),
    ...chosen('label', asked.marks, labelChoices),
    ['tri', asked.sort === 'relevance' ? '' : keyOf(sorts, asked.sort)],
    ['page', asked.page === 1 ? '' : String(asked.page)],
    ['vue', asked.view === 'list' ? '' : keyOf(views, asked.view)],
    ['tel-quel', asked.exact ? '1' : ''],
  ]
  return params.filter(([, value]) => value !== '')
}

/** The place as it stands in an address. */
export const whereParams = (where: Where | null): Param[] => {
  if (where === null) return []
  if (where.by === 'place') return [['lieu', where.value]]
  if (where.by === 'department') return [['departement', where.value]]
  return [
    ['autour', where.value],
    ['autour_id', where.id === null ? '' : String(where.id)],
  ]
}

const chosen = (name: string, codes: readonly string[], choices: readonly Choice[]): Param[] =>
  choices.filter(({ code }) => codes.includes(code)).map(({ param }): Param => [name, param])

const keyOf = <T>(table: Record<string, T>, wanted: T): string =>
  Object.keys(table).find((key) => table[key] === wanted) ?? ''

/** The address of a state, on the page of the directory or on one of its exports. */
export const urlOf = (asked: Asked, path: string): string => {
  const query = new URLSearchParams(paramsOf(asked)).toString()
  return query ? `${path}?${query}` : path
}

/** What a form must keep besides its own fields, for `ui` forms. The page number is never kept: an answer begins at its first page. */
export const keptBy = (asked: Asked, ...fields: string[]): Record<string, string[]> => {
  const kept: Record<string, string[]> = {}
  for (const [name, value] of paramsOf({ ...asked, page: 1 })) {
    if (!fields.includes(name)) kept[name] = [...(kept[name] ?? []), value]
  }
  return kept
}
