import { Hono } from 'hono'
import { z } from 'zod'
import { field, type Typed, typedText } from '#core/forms.ts'
import { publicHistory } from '#core/history.ts'
import { type App, db, download, now, openToAll, type Request, readQuery, servicesOf, today } from '#core/http.ts'
import { ancestorsOf, resolvePlace } from '#rooms/geography/index.ts'
import { choiceOf, type PlaceChoice } from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { type Level, levels, matters } from '../../rules.ts'
import { ladderOf } from '../rules.ts'
import { hackersCsv, hackersJson } from './files.ts'
import { RegisterPage } from './pages.tsx'
import { HackerPage } from './pages-sheet.tsx'
import {
  hackersAt,
  hackersByDepartment,
  handsAt,
  lackedLevel,
  perPage,
  publicHacker,
  wholeRegister,
} from './queries.ts'
import { words } from './words.ts'

export const hackerRoutes = new Hono<App>()

const asked = z.object({
  lieu: field.optional(100),
  lieu_id: field.optional(20),
  niveau: z.coerce
    .number()
    .transform((n): Level | null => levels.find((level) => level === n) ?? null)
    .catch(null),
  matiere: field.optionalChoice(matters),
  vue: field.optionalChoice(['carte']),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
type Asked = z.infer<typeof asked>

const nothing: Asked = { lieu: '', lieu_id: '', niveau: null, matiere: null, vue: null, page: 1 }

/** The same list with something changed; from the first page unless a page is asked. */
const addressOf = (typed: Typed) => (change: Readonly<Record<string, string>>) => {
  const query = new URLSearchParams()
  for (const name of ['lieu', 'lieu_id', 'niveau', 'matiere', 'vue', 'page']) {
    const value = change[name] ?? (name === 'page' ? '' : typedText(typed, name))
    if (value && !(name === 'page' && value === '1')) query.set(name, value)
  }
  return query.size > 0 ? paths.hackersAt(query.toString()) : paths.hackers
}

type PlaceAsked = {
  place: { id: number; within: number[] } | null
  said: { name: string | null; error: string | null; choices: PlaceChoice[] }
}

const placeAsked = async (c: Request, { lieu, lieu_id }: Asked): Promise<PlaceAsked> => {
  const none = { name: null, error: null, choices: [] }
  if (!lieu) return { place: null, said: none }
  const found = await resolvePlace(db(c), lieu, lieu_id)
  if (found.kind === 'none') return { place: null, said: { ...none, error: words.noPlace } }
  if (found.kind === 'several')
    return { place: null, said: { ...none, error: words.whichPlace, choices: found.places.map(choiceOf) } }
  const { id, name } = found.place
  return { place: { id, within: await ancestorsOf(db(c), [id]) }, said: { ...none, name } }
}

hackerRoutes.get(paths.hackers, async (c) => {
  const read = readQuery(c, asked)
  const wanted = read.ok ? read.value : nothing
  const { place, said } = await placeAsked(c, wanted)
  const { niveau: level, matiere: matter, page } = wanted
  const [found, counts, hands, lacked] = await Promise.all([
    said.error ? null : hackersAt(db(c), { level, matter, place }, page, today(c)),
    hackersByDepartment(db(c), { level, matter }, today(c)),
    handsAt(db(c), { matter, place }, today(c)),
    lackedLevel(db(c), today(c), servicesOf(c).config.demo),
  ])
  return c.render(
    <RegisterPage
      view={{
        ...{ found, page, level, matter, place: said, counts, lacked, onMap: wanted.vue === 'carte' },
        pages: Math.max(1, Math.ceil((found?.total ?? 0) / perPage)),
        active: [wanted.lieu, level, matter].filter(Boolean).length,
        values: read.typed,
        ladder: ladderOf(hands.map((hand) => ({ level: hand.level, said: hand.service }))),
        hrefFor: addressOf(read.typed),
      }}
    />,
  )
})

const files = { name: 'hacker-files', hits: 30, perSeconds: 600 }

hackerRoutes.get(paths.hackersFile('json'), async (c) => {
  await openToAll(c, files)
  const about = { origin: servicesOf(c).config.publicUrl, takenAt: now(c).toISOString() }
  return c.json(hackersJson(about, await wholeRegister(db(c), today(c))))
})

hackerRoutes.get(paths.hackersFile('csv'), async (c) => {
  await openToAll(c, files)
  const about = { origin: servicesOf(c).config.publicUrl, takenAt: now(c).toISOString() }
  const text = hackersCsv(about, await wholeRegister(db(c), today(c)))
  return download(c, text, `hackers-publics-${today(c)}.csv`, 'text/csv; charset=utf-8')
})

hackerRoutes.get(paths.hacker(':id'), async (c) => {
  const { hacker, isOver } = await publicHacker(db(c), c.req.param('id') ?? '', today(c))
  const events = await publicHistory(db(c), { kind: 'hacker_appointment', id: hacker.id })
  return c.render(<HackerPage hacker={hacker} isOver={isOver} events={events} />)
})
