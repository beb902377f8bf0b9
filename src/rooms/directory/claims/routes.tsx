import { Hono } from 'hono'
import { z } from 'zod'
import { type FieldErrors, field, type Typed } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { throttle } from '#core/rate-limit.ts'
import { paths } from '../paths.ts'
import { readSheet, type SheetInHand } from '../queries.ts'
import { claimSheet, withdrawClaim } from './actions.ts'
import { ClaimPage } from './pages.tsx'
import { type ClaimRefusal, limits, refusalToClaim } from './rules.ts'
import { claimRefusals, fileRefusals, words } from './words.ts'

export const claimRoutes = new Hono<App>()

const form = z.object({
  function: field.text(words.errors.function, limits.function),
  proof: field.text(words.errors.proof, limits.proof),
  url: field.url(words.errors.url),
  file: z.preprocess((value) => {
    const file = Array.isArray(value) ? value[0] : value
    return file instanceof File && file.name !== '' ? file : null
  }, z.instanceof(File).nullable()),
})

const show = (c: Request, sheet: SheetInHand, values: Typed = {}, errors: FieldErrors = {}) =>
  c.render(<ClaimPage {...{ sheet, values, errors }} />)

const sheetOf = (c: Request) => readSheet(db(c), requireActor(c), { id: c.req.param('id') ?? '' }, today(c))

claimRoutes.get(paths.claim(':id'), async (c) => {
  const sheet = await sheetOf(c)
  const refusal = refusalToClaim(sheet)
  const here = paths.sheet(sheet.kind, sheet.slug)
  return refusal ? redirectWith(c, here, claimRefusals[refusal], 'refused') : show(c, sheet)
})

const perDay = { name: 'sheet-claim', hits: 10, perSeconds: 86_400 }
const isClaimRefusal = (refusal: string): refusal is ClaimRefusal => refusal in claimRefusals

claimRoutes.post(paths.claim(':id'), async (c) => {
  const actor = requireActor(c)
  const sheet = await sheetOf(c)
  const claim = await readForm(c, form)
  c.status(422)
  if (!claim.ok) return show(c, sheet, claim.typed, claim.errors)
  await throttle(db(c), perDay, [actor.id], now(c))
  const outcome = await claimSheet(servicesOf(c), actor, sheet.id, claim.value, now(c))
  if (outcome.ok) return redirectWith(c, paths.mine, words.sent)
  const { refusal } = outcome
  const errors = isClaimRefusal(refusal) ? { form: [claimRefusals[refusal]] } : { file: [fileRefusals[refusal]] }
  return show(c, sheet, claim.typed, errors)
})

claimRoutes.post(paths.withdrawClaim(':id'), async (c) => {
  await withdrawClaim(servicesOf(c), requireActor(c), c.req.param('id') ?? '')
  return redirectWith(c, paths.mine, words.withdrawn)
})
