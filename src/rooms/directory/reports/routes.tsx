import { Hono } from 'hono'
import { z } from 'zod'
import { type FieldErrors, field, type Typed } from '#core/forms.ts'
import { type App, now, openToAll, type Request, readForm, redirectWith, servicesOf, visitor } from '#core/http.ts'
import { limits } from '../claims/rules.ts'
import { paths } from '../paths.ts'
import type { SheetInHand } from '../queries.ts'
import { publicSheetAt } from '../routes-address.ts'
import { kinds } from '../rules.ts'
import { reportSheet } from './actions.ts'
import { ReportPage } from './pages.tsx'
import { reasons } from './rules.ts'
import { words } from './words.ts'

export const reportRoutes = new Hono<App>()

const form = z.object({
  reason: field.choice(reasons, words.errors.reason),
  details: field.optional(limits.details),
  other: field.url(words.errors.url),
  email: field.optionalEmail(words.errors.email),
  site_web: field.optional(300),
})

const show = (c: Request, sheet: SheetInHand, values: Typed = {}, errors: FieldErrors = {}) =>
  c.render(<ReportPage {...{ sheet, values, errors }} signedIn={visitor(c) !== null} />)

const perHour = { name: 'sheet-report', hits: 20, perSeconds: 3_600 }

for (const kind of kinds) {
  reportRoutes.get(paths.report(kind, ':slug'), async (c) => show(c, await publicSheetAt(c, kind)))

  reportRoutes.post(paths.report(kind, ':slug'), async (c) => {
    await openToAll(c, perHour)
    const sheet = await publicSheetAt(c, kind)
    const said = await readForm(c, form)
    c.status(422)
    if (!said.ok) return show(c, sheet, said.typed, said.errors)
    const { reason, details, other, site_web } = said.value
    const email = visitor(c)?.email ?? said.value.email
    const report = { reason, details, otherUrl: other, email }
    if (site_web === '') await reportSheet(servicesOf(c), visitor(c), sheet.id, report, now(c))
    return redirectWith(c, paths.sheet(kind, sheet.slug), words.done)
  })
}
