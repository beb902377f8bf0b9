import { Hono } from 'hono'
import { z } from 'zod'
import { notFound } from '#core/errors.ts'
import { type FieldErrors, field, type Typed } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { readCase } from '../../cases/queries.ts'
import { handsFor, type NamedHand } from '../../ladder/queries.ts'
import { chooseHand } from '../../ladder/rules.ts'
import { paths } from '../../paths.ts'
import { deskPaths } from '../paths.ts'
import { requireSupervisor } from '../routes-common.ts'
import { giveCase } from './actions.ts'
import { AssignmentPage } from './pages-assignment.tsx'
import { givable } from './rules.ts'
import { refusals, words } from './words.ts'

export const assignmentRoutes = new Hono<App>()

const said = words.assignment
const idOf = (c: Request) => c.req.param('id') ?? ''

const supervisedCase = async (c: Request) => {
  const { actor } = await requireSupervisor(c)
  const { blocker, sides } = await readCase(db(c), actor, idOf(c), today(c))
  return sides.supervises ? blocker : notFound()
}

const show = async (c: Request, { errors = {}, values = {} }: { errors?: FieldErrors; values?: Typed } = {}) => {
  const blocker = await supervisedCase(c)
  if (!givable.includes(blocker.status) && Object.keys(errors).length === 0)
    return c.redirect(paths.work(blocker.id), 303)
  const { rung, matter } = blocker
  const hands = rung && matter ? await handsFor(db(c), blocker, today(c)) : []
  const { weighed, lacksLevel } =
    rung && matter ? chooseHand<NamedHand>(hands, { rung, matter }) : { weighed: [], lacksLevel: false }
  return c.render(<AssignmentPage {...{ blocker, weighed, lacksLevel, errors, values }} />)
}

const path = deskPaths.assignment(':id{[0-9a-f-]{36}}')

assignmentRoutes.get(path, (c) => show(c))

assignmentRoutes.post(path, async (c) => {
  const actor = requireActor(c)
  const taken = (await supervisedCase(c)).appointment !== null
  const form = await readForm(
    c,
    z.object({
      hand: field.text(said.errors.hand, 40),
      reason: taken ? field.text(said.errors.reason, 2000) : field.optional(2000),
    }),
  )
  c.status(422)
  if (!form.ok) return show(c, { errors: form.errors, values: form.typed })
  const { hand: appointmentId, reason } = form.value
  const outcome = await giveCase(servicesOf(c), actor, idOf(c), { appointmentId, reason }, now(c))
  if (outcome.ok) return redirectWith(c, paths.work(idOf(c)), said.done)
  c.status(409)
  return show(c, { errors: { form: [refusals[outcome.refusal]] }, values: form.typed })
})
