import { Hono } from 'hono'
import { z } from 'zod'
import type { Actor } from '#core/actor.ts'
import { found, notFound, Problem } from '#core/errors.ts'
import { type FieldErrors, field } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { paths } from '../../paths.ts'
import { ownAppointments } from '../acts/queries.ts'
import { refusals } from '../acts/words.ts'
import { isLiving, standsThroughout, stateOf } from '../rules.ts'
import { endAbsence, sayAbsence } from './actions.ts'
import { AbsencePage, MinePage } from './pages.tsx'
import { deputiesOf, standsInFor } from './queries.ts'
import { words } from './words.ts'

export const absenceRoutes = new Hono<App>()

const idOf = (c: Request) => c.req.param('id') ?? ''

/** Anyone appointed or who stands in, behind a second factor; nobody else finds this page. */
const read = async (c: Request, actor: Actor) => {
  const [all, standingIn] = await Promise.all([
    ownAppointments(db(c), actor, today(c)),
    standsInFor(db(c), actor, today(c)),
  ])
  if (all.length === 0 && standingIn.length === 0) return notFound()
  if (!actor.secondFactor) throw new Problem('second-factor')
  const mine = []
  for (const one of all) {
    const deputies = await deputiesOf(db(c), one.id)
    mine.push({ one, deputies, covered: standsThroughout(deputies, one) })
  }
  return { mine, standingIn }
}

absenceRoutes.get(paths.ownAppointment, async (c) =>
  c.render(<MinePage {...(await read(c, requireActor(c)))} today={today(c)} />),
)

/** One of one's own, that is not over. */
const mineOf = async (c: Request, actor: Actor) => {
  const { mine } = await read(c, actor)
  const { one } = found(mine.find((item) => item.one.id === idOf(c)))
  return isLiving(stateOf(one, today(c))) ? one : notFound()
}

const absence = paths.appointmentPart(':id', 'absence')
const absenceForm = z.object({ from: field.day(words.absence.missing), until: field.day(words.absence.missing) })
const fields = { 'dates-wrong': 'until', 'already-over': 'until', 'after-term': 'from', 'not-now': 'form' } as const

absenceRoutes.get(absence, async (c) =>
  c.render(<AbsencePage one={await mineOf(c, requireActor(c))} today={today(c)} />),
)

absenceRoutes.post(absence, async (c) => {
  const actor = requireActor(c)
  const one = await mineOf(c, actor)
  const form = await readForm(c, absenceForm)
  const again = (errors: FieldErrors) => {
    c.status(422)
    return c.render(<AbsencePage one={one} today={today(c)} errors={errors} values={form.typed} />)
  }
  if (!form.ok) return again(form.errors)
  const outcome = await sayAbsence(servicesOf(c), actor, one.id, form.value, now(c))
  return outcome.ok
    ? redirectWith(c, paths.ownAppointment, words.absence.done)
    : again({ [fields[outcome.refusal]]: [refusals[outcome.refusal]] })
})

absenceRoutes.post(paths.appointmentPart(':id', 'retour'), async (c) => {
  const actor = requireActor(c)
  await read(c, actor)
  const outcome = await endAbsence(servicesOf(c), actor, idOf(c), now(c))
  return outcome.ok
    ? redirectWith(c, paths.ownAppointment, words.absence.lifted)
    : redirectWith(c, paths.ownAppointment, refusals[outcome.refusal], 'refused')
})
