import { Hono } from 'hono'
import { notFound } from '#core/errors.ts'
import type { FieldErrors, Typed } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { administrationsOf } from '../../cases/parts/queries.ts'
import { readCase } from '../../cases/queries.ts'
import { logReading } from '../../cases/readings.ts'
import { paths } from '../../paths.ts'
import { afterMove } from '../../rules.ts'
import { refusals } from '../../words.ts'
import { deskPaths } from '../paths.ts'
import { requireSupervisor } from '../routes-common.ts'
import { qualifyCase, rerouteCase } from './actions.ts'
import { sortAgain } from './actions-again.ts'
import { againForm, correctedFrom, rerouteForm, sortedFrom, sortForm } from './forms.ts'
import { TriagePage, type TriageProps } from './pages.tsx'
import { words } from './words.ts'

export const triageRoutes = new Hono<App>()

const idOf = (c: Request) => c.req.param('id') ?? ''
type Shown = { sent?: TriageProps['sent']; errors?: FieldErrors; values?: Typed }

/** The request, to whoever supervises it: a reading. Once answered, its page takes over; what was typed is not lost for all that. */
const show = async (c: Request, { sent = null, errors = {}, values = {} }: Shown = {}) => {
  const { actor } = await requireSupervisor(c)
  const inHand = await readCase(db(c), actor, idOf(c), today(c))
  if (!inHand.sides.supervises) return notFound()
  const { blocker } = inHand
  const sorts = afterMove('qualify', blocker.status) || afterMove('sort_again', blocker.status)
  if (!sorts && !sent) return c.redirect(paths.work(blocker.id), 303)
  await logReading(db(c), actor, inHand, 'case', now(c))
  const blocking = (await administrationsOf(db(c), blocker.id)).find(({ blocks }) => blocks) ?? null
  return c.render(<TriagePage {...{ blocker, blocking, sent, errors, values }} />)
}

const path = deskPaths.triage(':id{[0-9a-f-]{36}}')

triageRoutes.get(path, (c) => show(c))

triageRoutes.post(path, async (c) => {
  const actor = requireActor(c)
  await requireSupervisor(c)
  const form = await readForm(c, sortForm)
  c.status(422)
  if (!form.ok) return show(c, { sent: 'sort', errors: form.errors, values: form.typed })
  const outcome = await qualifyCase(servicesOf(c), actor, idOf(c), sortedFrom(form.value), now(c))
  if (outcome.ok)
    return redirectWith(
      c,
      outcome.value ? paths.work(idOf(c)) : deskPaths.assignment(idOf(c)),
      outcome.value ? words.qualified : words.waits,
    )
  c.status(409)
  return show(c, { sent: 'sort', errors: { form: [refusals[outcome.refusal]] }, values: form.typed })
})

triageRoutes.post(deskPaths.sortAgain(':id{[0-9a-f-]{36}}'), async (c) => {
  const actor = requireActor(c)
  await requireSupervisor(c)
  const form = await readForm(c, againForm)
  c.status(422)
  if (!form.ok) return show(c, { sent: 'again', errors: form.errors, values: form.typed })
  const outcome = await sortAgain(servicesOf(c), actor, idOf(c), correctedFrom(form.value), now(c))
  if (outcome.ok)
    return redirectWith(
      c,
      outcome.value ? paths.work(idOf(c)) : deskPaths.assignment(idOf(c)),
      outcome.value ? words.again.done : words.again.waits,
    )
  c.status(409)
  return show(c, { sent: 'again', errors: { form: [refusals[outcome.refusal]] }, values: form.typed })
})

triageRoutes.post(deskPaths.reroute(':id{[0-9a-f-]{36}}'), async (c) => {
  const actor = requireActor(c)
  await requireSupervisor(c)
  const form = await readForm(c, rerouteForm)
  c.status(422)
  if (!form.ok) return show(c, { sent: 'reroute', errors: form.errors, values: form.typed })
  const outcome = await rerouteCase(servicesOf(c), actor, idOf(c), form.value, now(c))
  if (outcome.ok) return redirectWith(c, paths.desk, words.rerouted)
  c.status(409)
  return show(c, { sent: 'reroute', errors: { form: [refusals[outcome.refusal]] }, values: form.typed })
})
