import { Hono } from 'hono'
import { type App, db, type Request, readQuery, today } from '#core/http.ts'
import { resolvePlace } from '#rooms/geography/index.ts'
import { choiceOf } from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { allFamilies, allRoles } from '../queries-choices.ts'
import { dayAsked } from '../rules.ts'
import { dayRefusals, words } from '../words.ts'
import { type Asked, addressOf, asked, groupAsked } from './asked.ts'
import { RegisterPage } from './pages.tsx'
import { registerPage } from './queries.ts'

export const listRoutes = new Hono<App>()

const nothing: Asked = { q: '', famille: [], role: [], lieu: '', lieu_id: '', etat: '', au: '', page: 1 }

listRoutes.get(paths.register, async (c) => {
  const read = readQuery(c, asked)
  const wanted = read.ok ? read.value : nothing
  const { day, refusal } = dayAsked(wanted.au, today(c))
  const [place, families, roles] = await Promise.all([placeAsked(c, wanted), allFamilies(db(c)), allRoles(db(c))])
  const group = groupAsked(wanted.etat)
  const chosen = {
    families: families.flatMap(({ code }) => (wanted.famille.includes(code) ? [code] : [])),
    roles: roles.flatMap(({ code }) => (wanted.role.includes(code) ? [code] : [])),
  }
  const search = { day, q: wanted.q, ...chosen, placeId: place.id, group, page: wanted.page }
  const filters = [wanted.q, wanted.lieu, ...chosen.families, ...chosen.roles]
  const view = {
    ...{ group, day, today: today(c), page: wanted.page, values: read.typed, families, roles },
    found: place.error ? null : await registerPage(db(c), search),
    active: filters.filter((value) => value !== '').length,
    placeChoices: place.choices,
    placeError: place.error,
    dayError: refusal && dayRefusals[refusal],
    hrefFor: addressOf(read.typed),
  }
  return c.render(<RegisterPage view={view} />)
})

const placeAsked = async (c: Request, { lieu, lieu_id }: Asked) => {
  if (!lieu) return { id: null, choices: [], error: null }
  const found = await resolvePlace(db(c), lieu, lieu_id)
  // every label is for some place of the country
  if (found.kind === 'one')
    return { id: found.place.kind === 'country' ? null : found.place.id, choices: [], error: null }
  if (found.kind === 'none') return { id: null, choices: [], error: words.noPlace }
  return { id: null, choices: found.places.map(choiceOf), error: words.whichPlace }
}
