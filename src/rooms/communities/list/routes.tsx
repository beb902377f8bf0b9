import { Hono } from 'hono'
import { z } from 'zod'
import { field, type Typed, typedText } from '#core/forms.ts'
import { type App, db, download, now, openToAll, type Request, readQuery, servicesOf, today } from '#core/http.ts'
import { resolvePlace } from '#rooms/geography/index.ts'
import { choiceOf } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { communitiesCsv, communitiesJson } from './files.ts'
import { ListPage } from './pages.tsx'
import { communityList, perPage, waitingPlaces, wholeList } from './queries.ts'
import { communitiesByDepartment } from './queries-by-department.ts'
import { mapAskedBy } from './rules.ts'
import { words } from './words.ts'

export const listRoutes = new Hono<App>()

const asked = z.object({
  q: field.optional(100),
  lieu: field.optional(100),
  lieu_id: field.optional(20),
  statut: field.optionalChoice(['building', 'declared', 'recognised', 'closed']),
  reprendre: field.checkbox(),
  vue: field.optionalChoice(['carte']),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
type Asked = z.infer<typeof asked>

const nothing: Asked = { q: '', lieu: '', lieu_id: '', statut: null, reprendre: false, vue: null, page: 1 }
const filters = ['q', 'lieu', 'statut', 'reprendre'] as const

/** The same list with something changed; from the first page unless a page is asked. */
const addressOf = (typed: Typed) => (change: Readonly<Record<string, string>>) => {
  const query = new URLSearchParams()
  for (const name of ['q', 'lieu', 'lieu_id', 'statut', 'reprendre', 'vue', 'page']) {
    const value = change[name] ?? (name === 'page' ? '' : typedText(typed, name))
    if (value && !(name === 'page' && value === '1')) query.set(name, value)
  }
  return query.size > 0 ? `${paths.communities}?${query}` : paths.communities
}

const placeAsked = async (c: Request, { lieu, lieu_id }: Asked) => {
  if (!lieu) return { id: null, choices: [], error: null }
  const found = await resolvePlace(db(c), lieu, lieu_id)
  if (found.kind === 'one') return { id: found.place.id, choices: [], error: null }
  if (found.kind === 'none') return { id: null, choices: [], error: words.noPlace }
  return { id: null, choices: found.places.map(choiceOf), error: words.whichPlace }
}

listRoutes.get(paths.communities, async (c) => {
  const read = readQuery(c, asked)
  const wanted = read.ok ? read.value : nothing
  const place = await placeAsked(c, wanted)
  const { q, statut: status, reprendre: vacant, page } = wanted
  const [found, waiting, tallies] = await Promise.all([
    place.error ? null : communityList(db(c), { q, status, vacant, page, placeId: place.id }, today(c)),
    waitingPlaces(db(c)),
    communitiesByDepartment(db(c), { q, status, vacant }, today(c)),
  ])
  return c.render(
    <ListPage
      view={{
        ...{
          found,
          page,
          place,
          waiting,
          tallies,
          asked: mapAskedBy({ q, status, vacant }),
          onMap: wanted.vue === 'carte',
        },
        pages: Math.max(1, Math.ceil((found?.total ?? 0) / perPage)),
        active: filters.filter((name) => wanted[name]).length,
        values: read.typed,
        hrefFor: addressOf(read.typed),
      }}
    />,
  )
})

const files = { name: 'community-files', hits: 30, perSeconds: 600 }

listRoutes.get(paths.file('json'), async (c) => {
  await openToAll(c, files)
  const about = { origin: servicesOf(c).config.publicUrl, takenAt: now(c).toISOString() }
  return c.json(communitiesJson(about, await wholeList(db(c), today(c))))
})

listRoutes.get(paths.file('csv'), async (c) => {
  await openToAll(c, files)
  const about = { origin: servicesOf(c).config.publicUrl, takenAt: now(c).toISOString() }
  const text = communitiesCsv(about, await wholeList(db(c), today(c)))
  return download(c, text, `communautes-${today(c)}.csv`, 'text/csv; charset=utf-8')
})
