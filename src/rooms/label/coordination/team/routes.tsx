import { Hono } from 'hono'
import { holds } from '#core/actor.ts'
import { found } from '#core/errors.ts'
import type { FieldErrors, Typed } from '#core/forms.ts'
import {
  type App,
  db,
  type Request,
  readForm,
  redirectWith,
  requireRole,
  servicesOf,
  today,
  visitor,
} from '#core/http.ts'
import { familyShelf } from '../../referential/queries.ts'
import { coordinationPaths as to } from '../paths.ts'
import { keepOfficer } from './actions.ts'
import { OfficerPage, TeamPage } from './pages.tsx'
import { team } from './queries.ts'
import { canKeepOfficer, officerErrors, officerForm } from './rules.ts'
import { words } from './words.ts'

export const teamRoutes = new Hono<App>()

/** The people of the places this person coordinates. */
const mine = async (c: Request) => {
  const actor = requireRole(c, 'label_coordinator')
  return (await team(db(c), today(c))).filter(({ held }) => canKeepOfficer(actor, held, today(c)))
}

// roles are given in the administration, by those who may open it
const appointing = '/administration/roles'

teamRoutes.get(to.team, async (c) => {
  const people = await mine(c)
  const mayAppoint = holds(visitor(c), 'administrator', today(c))
  const families = await familyShelf(db(c))
  return c.render(
    <TeamPage people={people} families={families} today={today(c)} appointing={mayAppoint ? appointing : null} />,
  )
})

const show = async (c: Request, refused?: { errors: FieldErrors; typed: Typed }) => {
  const officer = found((await mine(c)).find(({ id }) => id === c.req.param('id')))
  if (refused) c.status(422)
  return c.render(<OfficerPage officer={officer} families={await familyShelf(db(c))} today={today(c)} {...refused} />)
}

teamRoutes.get(to.officer(':id'), (c) => show(c))

teamRoutes.post(to.officer(':id'), async (c) => {
  const actor = requireRole(c, 'label_coordinator')
  const officer = found((await mine(c)).find(({ id }) => id === c.req.param('id')))
  const form = await readForm(c, officerForm(words.missing))
  if (!form.ok) return show(c, form)
  const codes = (await familyShelf(db(c))).map(({ code }) => code)
  const errors = officerErrors(form.value, codes, today(c), words.missing)
  if (Object.keys(errors).length > 0) return show(c, { errors, typed: form.typed })
  await keepOfficer(servicesOf(c), actor, officer.id, form.value)
  return redirectWith(c, to.team, words.saved(officer.name))
})
