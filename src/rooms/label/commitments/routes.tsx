import { Hono } from 'hono'
import type { FieldErrors, Typed } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { paths } from '../paths.ts'
import { readOwnCommitment, reportCommitment } from './actions.ts'
import { reportForm, wrongDay } from './forms.ts'
import { CommitmentPage } from './pages.tsx'
import { type Commitment, reportsOf } from './queries.ts'
import { refusals, words } from './words.ts'

export const commitmentRoutes = new Hono<App>()

const at = paths.commitment(':id', ':code')

const own = (c: Request): Promise<Commitment> =>
  readOwnCommitment(db(c), requireActor(c), c.req.param('id') ?? '', c.req.param('code') ?? '', now(c))

type Again = { values?: Typed; errors?: FieldErrors; status?: 422 | 409; note?: string }

const show = async (c: Request, commitment: Commitment, again: Again = {}) => {
  if (again.status) c.status(again.status)
  const reports = await reportsOf(db(c), commitment.awardId, commitment.code)
  return c.render(<CommitmentPage {...{ commitment, reports, today: today(c) }} {...again} />)
}

commitmentRoutes.get(at, async (c) => show(c, await own(c)))

commitmentRoutes.post(at, async (c) => {
  const actor = requireActor(c)
  const commitment = await own(c)
  const form = await readForm(c, reportForm)
  if (!form.ok) return show(c, commitment, { values: form.typed, errors: form.errors, status: 422 })
  const errors = wrongDay(form.value.reportedOn, commitment, today(c))
  if (Object.keys(errors).length > 0) return show(c, commitment, { values: form.typed, errors, status: 422 })
  const outcome = await reportCommitment(servicesOf(c), actor, commitment, form.value, now(c))
  if (!outcome.ok) return show(c, commitment, { values: form.typed, status: 409, note: refusals[outcome.refusal] })
  return redirectWith(c, paths.structure(commitment.slug), words.reported)
})
