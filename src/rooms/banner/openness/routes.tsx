import { Hono } from 'hono'
import { z } from 'zod'
import { field } from '#core/forms.ts'
import { type App, db, readQuery, today } from '#core/http.ts'
import { paths } from '../paths.ts'
import { OpennessPage, partSlugs } from './pages.tsx'
import { openedBy } from './queries.ts'
import { parts } from './rules.ts'

const asked = z.object({
  quoi: field.optional(20),
  q: field.optional(100),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
})

export const opennessRoutes = new Hono<App>()

opennessRoutes.get(paths.openness, async (c) => {
  const read = readQuery(c, asked)
  const { quoi, q, page } = read.ok ? read.value : { quoi: '', q: '', page: 1 }
  const part = parts.find((one) => partSlugs[one] === quoi) ?? null
  return c.render(
    <OpennessPage {...(await openedBy(db(c), { part, q, page }, today(c)))} part={part} q={q} page={page} />,
  )
})
