import { Hono } from 'hono'
import { auditLog } from '#core/history.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireRole, servicesOf, today } from '#core/http.ts'
import { paths } from '../../paths.ts'
import { deputiesOf } from '../absences/queries.ts'
import { editAppointment } from './actions.ts'
import { reinstateAppointment } from './actions-end.ts'
import { editForm } from './forms.ts'
import { AppointmentsPage } from './pages.tsx'
import { EditPage } from './pages-edit.tsx'
import { AppointmentPage } from './pages-sheet.tsx'
import { appointmentsFor, pastActsOf, readAppointment } from './queries.ts'
import { conflictsWith } from './values.ts'
import { errorsOf, refusals, words } from './words.ts'

export const appointmentDeskRoutes = new Hono<App>()

const idOf = (c: Request) => c.req.param('id') ?? ''
const part = (name: string) => paths.appointmentPart(':id', name)

appointmentDeskRoutes.get(paths.appointments, async (c) => {
  const actor = requireRole(c, 'unblocking_supervisor')
  return c.render(<AppointmentsPage appointments={await appointmentsFor(db(c), actor, today(c))} today={today(c)} />)
})

appointmentDeskRoutes.get(paths.appointment(':id{[0-9a-f-]{36}}'), async (c) => {
  const actor = requireRole(c, 'unblocking_supervisor')
  const one = await readAppointment(db(c), actor, idOf(c), today(c))
  const [deputies, pastActs, events] = await Promise.all([
    deputiesOf(db(c), one.id),
    pastActsOf(db(c), one.id),
    auditLog(db(c), { subjectId: one.id }, 100),
  ])
  const told = events.map(({ id, at, verb }) => ({ id, at, verb, details: {} }))
  return c.render(
    <AppointmentPage view={{ one, deputies, pastActs, events: told, today: today(c), reader: actor.id }} />,
  )
})

appointmentDeskRoutes.get(part('modification'), async (c) => {
  const actor = requireRole(c, 'unblocking_supervisor')
  return c.render(<EditPage one={await readAppointment(db(c), actor, idOf(c), today(c))} />)
})

appointmentDeskRoutes.post(part('modification'), async (c) => {
  const actor = requireRole(c, 'unblocking_supervisor')
  const one = await readAppointment(db(c), actor, idOf(c), today(c))
  const form = await readForm(c, editForm)
  c.status(422)
  if (!form.ok) return c.render(<EditPage one={one} errors={form.errors} values={form.typed} />)
  const { version, load_limit: loadLimit, ...said } = form.value
  const outcome = await editAppointment(servicesOf(c), actor, one.id, { ...said, loadLimit }, version, now(c))
  if (outcome.ok) return redirectWith(c, paths.appointment(one.id), words.edit.done)
  const fresh = await readAppointment(db(c), actor, one.id, today(c))
  if (outcome.refusal !== 'names-someone') c.status(409)
  return c.render(
    <EditPage
      one={fresh}
      errors={errorsOf(outcome.refusal, ['function'])}
      values={form.typed}
      {...(outcome.refusal === 'changed' && { conflicts: conflictsWith(fresh, form.typed) })}
    />,
  )
})

appointmentDeskRoutes.post(part('reprise'), async (c) => {
  const actor = requireRole(c, 'unblocking_supervisor')
  const outcome = await reinstateAppointment(servicesOf(c), actor, idOf(c), now(c))
  const back = paths.appointment(idOf(c))
  return outcome.ok
    ? redirectWith(c, back, words.reinstated)
    : redirectWith(c, back, refusals[outcome.refusal], 'refused')
})
