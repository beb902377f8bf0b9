import { Hono } from 'hono'
import { checkForm } from '#core/forms.ts'
import { type App, db, download, type Request, readQuery, today } from '#core/http.ts'
import { resolvePlace } from '#rooms/geography/index.ts'
import { choiceOf } from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { loadsOf } from '../load/queries.ts'
import { deskPaths } from '../paths.ts'
import { requireDesk } from '../routes-common.ts'
import { words } from '../words.ts'
import { askedFrom, type ListQuery, listQuery } from './address.ts'
import { deskCsv } from './file.ts'
import { DeskPage } from './pages.tsx'
import { deskFigures, deskLines } from './queries.ts'
import type { DeskSide } from './rules.ts'

export const listRoutes = new Hono<App>()

const readAddress = (c: Request) => {
  const read = readQuery(c, listQuery)
  if (read.ok) return { query: read.value, typed: read.typed }
  // an address that was cut or rewritten asks for everything
  const whole = checkForm(listQuery, {})
  if (!whole.ok) throw new Error('the list reads an empty address')
  return { query: whole.value, typed: {} }
}

/** The place an address names; several or none, and it says so. */
const placeAsked = async (c: Request, { lieu, lieu_id }: ListQuery) => {
  if (!lieu) return { id: null, choices: [], error: null }
  const found = await resolvePlace(db(c), lieu, lieu_id)
  if (found.kind === 'one') return { id: found.place.id, choices: [], error: null }
  if (found.kind === 'none') return { id: null, choices: [], error: words.filters.noPlace }
  return { id: null, choices: found.places.map(choiceOf), error: words.filters.which }
}

const askedOf = async (c: Request) => {
  const { actor, reach } = await requireDesk(c)
  const { query, typed } = readAddress(c)
  const place = await placeAsked(c, query)
  return { asking: { actor, reach, today: today(c) }, asked: askedFrom(query, place.id, reach), typed, place }
}

listRoutes.get(paths.desk, async (c) => {
  const { asking, asked, typed, place } = await askedOf(c)
  const { hands, supervises } = asking.reach
  const sides: DeskSide[] = [
    ...(hands.length > 0 ? ['mine' as const] : []),
    ...(supervises.length > 0 ? ['supervised' as const] : []),
  ]
  const found = place.error ? { lines: [], total: 0 } : await deskLines(db(c), asking, asked)
  const figures = await deskFigures(db(c), asking, asked.side)
  const loads =
    asked.side === 'mine' ? await loadsOf(db(c), { ids: hands.map(({ id }) => id) }, asking.actor, today(c)) : []
  return c.render(<DeskPage view={{ typed, asked, sides, figures, ...found, place, loads }} />)
})

const most = 100_000

listRoutes.get(deskPaths.file, async (c) => {
  const { asking, asked, place } = await askedOf(c)
  const { lines } = place.error ? { lines: [] } : await deskLines(db(c), asking, asked, most)
  c.header('Cache-Control', 'private, no-store')
  return download(c, deskCsv(lines), words.file(today(c)), 'text/csv; charset=utf-8')
})
