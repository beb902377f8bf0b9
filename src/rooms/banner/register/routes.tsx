import { Hono } from 'hono'
import { z } from 'zod'
import { field, type Typed, typedText } from '#core/forms.ts'
import { type App, db, download, now, openToAll, type Request, readQuery, servicesOf, today } from '#core/http.ts'
import { challengesCountedIn, challengeTree } from '#rooms/challenges/index.ts'
import { resolvePlace } from '#rooms/geography/index.ts'
import { charters } from '../charter/queries.ts'
import { paths } from '../paths.ts'
import { registerCsv, registerJson } from './files.ts'
import { RegisterPage } from './pages.tsx'
import { registerPage } from './queries.ts'
import { wholeRegister } from './queries-whole.ts'
import { words } from './words.ts'

export const registerRoutes = new Hono<App>()

const asked = z.object({
  q: field.optional(100),
  defi: field.optional(100),
  lieu: field.optional(100),
  lieu_id: field.optional(20),
  statut: field.optionalChoice(['anciens']),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
type Asked = z.infer<typeof asked>

const nothing: Asked = { q: '', defi: '', lieu: '', lieu_id: '', statut: null, page: 1 }
const filters = ['q', 'defi', 'lieu'] as const

/** The same list with something changed; from the first page unless a page is asked. */
const addressOf = (typed: Typed) => (change: Readonly<Record<string, string>>) => {
  const query = new URLSearchParams()
  for (const name of ['q', 'defi', 'lieu', 'lieu_id', 'statut', 'page']) {
    const value = change[name] ?? (name === 'page' ? '' : typedText(typed, name))
    if (value && !(name === 'page' && value === '1')) query.set(name, value)
  }
  return query.size > 0 ? `${paths.register}?${query}` : paths.register
}

registerRoutes.get(paths.register, async (c) => {
  const read = readQuery(c, asked)
  const wanted = read.ok ? read.value : nothing
  const tree = await challengeTree(db(c))
  const place = await placeAsked(c, wanted)
  const chosen = tree.flatMap((one) => [one, ...one.children]).find(({ slug }) => slug === wanted.defi)
  const challengeIds = chosen ? await challengesCountedIn(db(c), chosen.id) : []
  const former = wanted.statut === 'anciens'
  const search = { former, q: wanted.q, challengeIds, placeId: place.id, page: wanted.page }
  const view = {
    former,
    found: place.error ? null : await registerPage(db(c), search, today(c)),
    page: wanted.page,
    values: read.typed,
    active: filters.filter((name) => wanted[name] !== '').length,
    placeChoices: place.choices,
    placeError: place.error,
    challenges: tree.map(({ name, slug, children }) => ({
      label: name,
      options: [{ slug, name }, ...children].map((one) => ({ value: one.slug, label: one.name })),
    })),
    hrefFor: addressOf(read.typed),
  }
  return c.render(<RegisterPage view={view} />)
})

const placeAsked = async (c: Request, { lieu, lieu_id }: Asked) => {
  if (!lieu) return { id: null, choices: [], error: null }
  const found = await resolvePlace(db(c), lieu, lieu_id)
  if (found.kind === 'one') return { id: found.place.id, choices: [], error: null }
  if (found.kind === 'none') return { id: null, choices: [], error: words.noPlace }
  const choices = found.places.map(({ id, name, kindLabel, context }) => ({
    id: String(id),
    label: name,
    detail: `${kindLabel}, ${context}`,
  }))
  return { id: null, choices, error: words.whichPlace }
}

const files = { name: 'banner-register', hits: 30, perSeconds: 600 }
const writers = {
  csv: { type: 'text/csv; charset=utf-8', write: registerCsv },
  json: { type: 'application/json; charset=utf-8', write: registerJson },
} as const

for (const format of ['csv', 'json'] as const) {
  registerRoutes.get(paths.registerFile(format), async (c) => {
    await openToAll(c, files)
    const origin = servicesOf(c).config.publicUrl
    const about = { origin, takenAt: now(c).toISOString(), charters: await charters(db(c)) }
    const { type, write } = writers[format]
    // an ETag of our own: to make one, the middleware would read the whole file before sending its first line
    c.header('ETag', `W/"${c.var.requestId}"`)
    const text = ReadableStream.from(write(about, wholeRegister(db(c), today(c))))
    return download(c, text.pipeThrough(new TextEncoderStream()), `registre-banniere-${today(c)}.${format}`, type)
  })
}
