import { Hono } from 'hono'
import { notFound } from '#core/errors.ts'
import type { FieldErrors, Typed } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { requireSecondFactor } from '../../outcomes/routes-in-hand.ts'
import { paths } from '../../paths.ts'
import { retractPrecedent } from './actions-consent.ts'
import { judgePrecedent } from './actions-reading.ts'
import { retractForm, verdictForm } from './forms.ts'
import { SheetsPage } from './pages-desk.tsx'
import { ReadSheetPage } from './pages-read.tsx'
import { RetractPage } from './pages-retract.tsx'
import { lastPublished, mayReadSheets, publishedSheet, sheetsToRead, sheetToRead } from './queries.ts'
import { toldBy } from './queries-case.ts'
import { refusals, words } from './words.ts'

export const sheetReadingRoutes = new Hono<App>()

const idOf = (c: Request) => c.req.param('id') ?? ''
type Shown = { errors?: FieldErrors; values?: Typed }

sheetReadingRoutes.get(paths.precedentDesk, async (c) => {
  const actor = requireActor(c)
  await requireSecondFactor(c)
  if (!(await mayReadSheets(db(c), actor, today(c)))) return notFound()
  const toRead = await sheetsToRead(db(c), actor, today(c))
  const told = await toldBy(db(c), actor, today(c))
  return c.render(<SheetsPage {...{ toRead, told }} published={await lastPublished(db(c), actor, today(c))} />)
})

const one = paths.precedentDraft(':id{[0-9a-f-]{36}}')

const showSheet = async (c: Request, { errors = {}, values = {} }: Shown = {}) => {
  const actor = requireActor(c)
  await requireSecondFactor(c)
  return c.render(<ReadSheetPage {...{ errors, values }} sheet={await sheetToRead(db(c), actor, idOf(c), today(c))} />)
}

sheetReadingRoutes.get(one, (c) => showSheet(c))

sheetReadingRoutes.post(`${one}/avis`, async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, verdictForm)
  c.status(422)
  if (!form.ok) return showSheet(c, { errors: form.errors, values: form.typed })
  const outcome = await judgePrecedent(servicesOf(c), actor, idOf(c), form.value, now(c))
  if (outcome.ok) return redirectWith(c, paths.precedentDesk, words.judged)
  c.status(409)
  return showSheet(c, { errors: { form: [refusals[outcome.refusal]] }, values: form.typed })
})

const showRetract = async (c: Request, { errors = {}, values = {} }: Shown = {}) => {
  const actor = requireActor(c)
  const sheet = await publishedSheet(db(c), actor, idOf(c), today(c))
  return c.render(<RetractPage {...{ sheet, errors, values }} />)
}

sheetReadingRoutes.get(`${one}/retrait`, (c) => showRetract(c))

sheetReadingRoutes.post(`${one}/retrait`, async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, retractForm)
  c.status(422)
  if (!form.ok) return showRetract(c, { errors: form.errors, values: form.typed })
  await retractPrecedent(servicesOf(c), actor, idOf(c), form.value.reason, now(c))
  return redirectWith(c, paths.precedentDesk, words.retracted)
})
