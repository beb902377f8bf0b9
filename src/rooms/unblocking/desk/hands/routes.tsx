import { Hono } from 'hono'
import { z } from 'zod'
import { notFound } from '#core/errors.ts'
import { type FieldErrors, field, type Typed } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { readCase } from '../../cases/queries.ts'
import { paths } from '../../paths.ts'
import { levels, type Sides } from '../../rules.ts'
import { levelNames } from '../../words.ts'
import { deskPaths } from '../paths.ts'
import { requireDesk } from '../routes-common.ts'
import { takeCase } from './actions.ts'
import { climbCase, giveBack } from './actions-return.ts'
import { ClimbPage, ReturnPage } from './pages.tsx'
import { assignmentRoutes } from './routes-assignment.tsx'
import { climbReasons, returnReasons } from './rules.ts'
import { refusals, words } from './words.ts'

export const handRoutes = new Hono<App>()
handRoutes.route('/', assignmentRoutes)

const one = ':id{[0-9a-f-]{36}}'
const idOf = (c: Request) => c.req.param('id') ?? ''
type Shown = { errors?: FieldErrors; values?: Typed }

/** The case of these pages, for these sides only. They tell no more of it than the list: no reading is written. */
const inHand = async (c: Request, by: readonly (keyof Sides)[]) => {
  const { actor } = await requireDesk(c)
  const { blocker, sides } = await readCase(db(c), actor, idOf(c), today(c))
  return by.some((side) => sides[side]) ? blocker : notFound()
}

handRoutes.post(deskPaths.take(one), async (c) => {
  const outcome = await takeCase(servicesOf(c), requireActor(c), idOf(c), now(c))
  if (outcome.ok) return redirectWith(c, paths.work(idOf(c)), words.taken)
  return redirectWith(c, paths.work(idOf(c)), refusals[outcome.refusal], 'refused')
})

const showReturn = async (c: Request, { errors = {}, values = {} }: Shown = {}) =>
  c.render(<ReturnPage blocker={await inHand(c, ['handles', 'deputises'])} {...{ errors, values }} />)

const returnForm = z.object({
  reason: field.choice(returnReasons, words.return.errors.reason),
  said: field.text(words.return.errors.said, 2000),
})

handRoutes.get(deskPaths.giveBack(one), (c) => showReturn(c))

handRoutes.post(deskPaths.giveBack(one), async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, returnForm)
  c.status(422)
  if (!form.ok) return showReturn(c, { errors: form.errors, values: form.typed })
  const outcome = await giveBack(servicesOf(c), actor, idOf(c), form.value, now(c))
  if (outcome.ok) return redirectWith(c, paths.desk, outcome.value ? words.return.done : words.return.waits)
  c.status(409)
  return showReturn(c, { errors: { form: [refusals[outcome.refusal]] }, values: form.typed })
})

const showClimb = async (c: Request, { errors = {}, values = {} }: Shown = {}) =>
  c.render(<ClimbPage blocker={await inHand(c, ['handles', 'deputises', 'supervises'])} {...{ errors, values }} />)

const climbForm = z.object({
  reason: field.choice(climbReasons, words.climb.errors.reason),
  said: field.text(words.climb.errors.said, 2000),
})

handRoutes.get(deskPaths.climb(one), (c) => showClimb(c))

handRoutes.post(deskPaths.climb(one), async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, climbForm)
  c.status(422)
  if (!form.ok) return showClimb(c, { errors: form.errors, values: form.typed })
  const outcome = await climbCase(servicesOf(c), actor, idOf(c), form.value, now(c))
  const level = outcome.ok ? levels.find((one) => one === outcome.value) : null
  if (level) return redirectWith(c, paths.desk, words.climb.done(levelNames[level]))
  c.status(409)
  const said = outcome.ok ? [] : [refusals[outcome.refusal]]
  return showClimb(c, { errors: { form: said }, values: form.typed })
})
