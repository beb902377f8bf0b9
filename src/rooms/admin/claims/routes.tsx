import { Hono } from 'hono'
import { z } from 'zod'
import { found } from '#core/errors.ts'
import { readKeptFile } from '#core/files.ts'
import { type FieldErrors, field, type Typed } from '#core/forms.ts'
import {
  type App,
  db,
  now,
  type Request,
  readForm,
  redirectWith,
  requireRole,
  sendFile,
  servicesOf,
  today,
} from '#core/http.ts'
import { claimDecisionRefusals, claimsToJudge, claimToJudge, decideClaim } from '#rooms/directory/index.ts'
import { paths } from '../paths.ts'
import { readers } from '../rules.ts'
import { ClaimPage, ClaimsPage } from './pages.tsx'
import { words } from './words.ts'

export const claimAdminRoutes = new Hono<App>()

const requireCurator = (c: Request) => requireRole(c, ...readers.claims)
const idOf = (c: Request) => c.req.param('id') ?? ''
const read = (c: Request) => claimToJudge(db(c), requireCurator(c), idOf(c), today(c))

claimAdminRoutes.get(paths.claims, async (c) =>
  c.render(<ClaimsPage claims={await claimsToJudge(db(c), requireCurator(c), today(c))} today={today(c)} />),
)

const show = async (c: Request, values: Typed = {}, errors: FieldErrors = {}) =>
  c.render(<ClaimPage claim={await read(c)} values={values} errors={errors} />)

claimAdminRoutes.get(paths.claim(':id'), (c) => show(c))

claimAdminRoutes.get(paths.claimProof(':id'), async (c) => {
  const { proofFileId } = await read(c)
  const file = await readKeptFile(db(c), servicesOf(c).files, found(proofFileId))
  return sendFile(c, file, words.proofName, false)
})

const decision = z.object({ accepted: field.checkbox(), reason: field.optional(500) })

claimAdminRoutes.post(paths.claimDecision(':id'), async (c) => {
  const actor = requireCurator(c)
  const form = await readForm(c, decision)
  c.status(422)
  if (!form.ok) return show(c, form.typed, form.errors)
  const outcome = await decideClaim(servicesOf(c), actor, idOf(c), form.value, now(c))
  if (outcome.ok) return redirectWith(c, paths.claims, form.value.accepted ? words.accepted : words.refused)
  if (outcome.refusal === 'reason-missing') return show(c, form.typed, { reason: [words.missing] })
  return redirectWith(c, paths.claim(idOf(c)), claimDecisionRefusals[outcome.refusal], 'refused')
})
