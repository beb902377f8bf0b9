import { Hono } from 'hono'
import { z } from 'zod'
import { type FieldErrors, field, type Typed } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireRole, servicesOf, today } from '#core/http.ts'
import { reportsToSettle, reportToSettle, settleReport } from '#rooms/directory/index.ts'
import { paths } from '../paths.ts'
import { readers } from '../rules.ts'
import { ReportPage, ReportsPage } from './pages.tsx'
import { words } from './words.ts'

export const reportAdminRoutes = new Hono<App>()

const requireCurator = (c: Request) => requireRole(c, ...readers.reports)
const idOf = (c: Request) => c.req.param('id') ?? ''

reportAdminRoutes.get(paths.reports, async (c) =>
  c.render(<ReportsPage reports={await reportsToSettle(db(c), requireCurator(c), today(c))} today={today(c)} />),
)

const show = async (c: Request, values: Typed = {}, errors: FieldErrors = {}) => {
  const report = await reportToSettle(db(c), requireCurator(c), idOf(c), today(c))
  return c.render(<ReportPage {...{ report, values, errors }} />)
}

reportAdminRoutes.get(paths.report(':id'), (c) => show(c))

const decision = z.object({ handled: field.checkbox(), outcome: field.text(words.missing, 500) })

reportAdminRoutes.post(paths.reportDecision(':id'), async (c) => {
  const actor = requireCurator(c)
  const form = await readForm(c, decision)
  c.status(422)
  if (!form.ok) return show(c, form.typed, form.errors)
  const outcome = await settleReport(servicesOf(c), actor, idOf(c), form.value, now(c))
  return redirectWith(c, paths.reports, outcome.ok ? words.done : words.already, outcome.ok ? 'done' : 'refused')
})
