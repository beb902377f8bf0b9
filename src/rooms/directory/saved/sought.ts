import type { Criteria } from '#core/search/types.ts'
import { activeOf } from '../search/active.ts'
import { paramsOf } from '../search/address.ts'
import { type Asked, criteriaOf, everything, hasWords } from '../search/criteria.ts'
import { kindOf, listedKinds } from '../search/kinds.ts'
import type { Understood } from '../search/queries.ts'
import { words } from '../search/words.ts'
import { maxName } from './rules.ts'

/** Only sheets enter the directory day after day: territories are there for good, articles and answers have their own ways to be followed. */
export const isOfSheets = ({ kind }: Pick<Asked, 'kind'>): boolean => kind === null || listedKinds.includes(kind)

/** What is kept of a state: what is looked for, never how it was shown. A place that was not understood narrows nothing. */
export const soughtIn = (asked: Asked): Asked => ({
  ...asked,
  q: hasWords(asked) ? asked.q : '',
  exact: hasWords(asked) && asked.exact,
  kind: isOfSheets(asked) ? asked.kind : null,
  where: asked.where?.by === 'words' ? null : asked.where,
  sort: everything.sort,
  page: everything.page,
  view: everything.view,
})

/** The same search always has the same query, capitals aside: it is what tells two saved searches apart. */
export const queryOf = (asked: Asked): string =>
  new URLSearchParams(paramsOf({ ...asked, q: asked.q.toLowerCase() })).toString()

/** A saved search for the engine: sheets alone, even with words, because they alone are told. */
export const criteriaOfSought = ({ asked, challengeIds, place }: Understood): Criteria => ({
  ...criteriaOf(asked, challengeIds, place?.id ?? null),
  kinds: asked.kind === null ? listedKinds : [asked.kind],
})

/** What to call it: what was typed or the first filter, else the kind; then the place. « Vélo, Creuse » */
export const nameOf = (view: Pick<Understood, 'asked' | 'place' | 'challenges'>): string => {
  const { q, kind, where } = view.asked
  const filter = activeOf({ ...view, place: null })[0]?.label
  const what = q || filter || kindOf(kind)?.many || words.listed
  const name = where && view.place ? `${what}, ${view.place.name}` : what
  return [...`${name.charAt(0).toUpperCase()}${name.slice(1)}`].slice(0, maxName).join('')
}
