import { Hono } from 'hono'
import { found } from '#core/errors.ts'
import type { FieldErrors } from '#core/forms.ts'
import { type App, db, type Request, readForm, redirectWith, requireRole, servicesOf, today } from '#core/http.ts'
import { appoint, listGrants, revokeGrant, roleRefusals } from '#rooms/accounts/index.ts'
import { paths } from '../paths.ts'
import { type AppointmentForm, appointmentForm, revocationForm } from './forms.ts'
import { GrantsPage } from './pages.tsx'
import { AppointmentPage, ReviewPage, RevocationPage } from './pages-appointment.tsx'
import { lookUp } from './queries.ts'
import { stateOf } from './rules.ts'
import { fieldOf, words } from './words.ts'

export const roleRoutes = new Hono<App>()

roleRoutes.get(paths.roles, async (c) => {
  const actor = requireRole(c, 'administrator')
  return c.render(<GrantsPage grants={await listGrants(db(c))} today={today(c)} reader={actor.id} />)
})

roleRoutes.get(paths.newGrant, (c) => {
  requireRole(c, 'administrator')
  return c.render(<AppointmentPage today={today(c)} />)
})

/** First looks up and shows what would be done; does it once it is confirmed. */
roleRoutes.post(paths.newGrant, async (c) => {
  const actor = requireRole(c, 'administrator')
  const form = await readForm(c, appointmentForm)
  if (!form.ok) return again(c, form)
  const looked = await lookUp(db(c), form.value)
  if (!looked.ok) return again(c, { ...looked, typed: form.typed })
  if (form.value.back) return c.render(<AppointmentPage typed={form.typed} today={today(c)} />)
  if (!form.value.confirmed) return c.render(<ReviewPage form={form.value} typed={form.typed} {...looked} />)
  const done = await appoint(servicesOf(c), actor, asked(form.value, looked.place))
  return done.ok
    ? redirectWith(c, paths.roles, words.review.done(looked.name))
    : again(c, { errors: { [fieldOf(done.refusal)]: [roleRefusals[done.refusal]] }, typed: form.typed })
})

const asked = (form: AppointmentForm, place: { id: number } | null) => ({
  userEmail: form.email,
  role: form.role,
  territoryId: place?.id ?? null,
  startsOn: form.starts_on,
  endsOn: form.ends_on,
  act: form.act,
})

const again = (c: Request, props: Omit<Parameters<typeof AppointmentPage>[0], 'today'>) => {
  c.status(422)
  return c.render(<AppointmentPage {...props} today={today(c)} />)
}

/** The grant named in the address, as long as it may still be withdrawn. */
const grantOf = async (c: Request) => {
  const grants = await listGrants(db(c))
  return found(grants.find((grant) => grant.id === c.req.param('id') && stateOf(grant, today(c)) !== 'ended'))
}

roleRoutes.get(paths.revocation(':id'), async (c) => {
  requireRole(c, 'administrator')
  return c.render(<RevocationPage grant={await grantOf(c)} />)
})

roleRoutes.post(paths.revocation(':id'), async (c) => {
  const actor = requireRole(c, 'administrator')
  const grant = await grantOf(c)
  const form = await readForm(c, revocationForm)
  const refused = (errors: FieldErrors) => {
    c.status(422)
    return c.render(<RevocationPage grant={grant} errors={errors} typed={form.typed} />)
  }
  if (!form.ok) return refused(form.errors)
  const done = await revokeGrant(servicesOf(c), actor, { grantId: grant.id, reason: form.value.reason })
  return done.ok
    ? redirectWith(c, paths.roles, words.revocation.done(grant.name))
    : refused({ reason: [roleRefusals[done.refusal]] })
})
