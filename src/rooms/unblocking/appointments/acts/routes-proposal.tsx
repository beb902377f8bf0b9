import { Hono } from 'hono'
import { type FieldErrors, type Typed, typedList, typedText } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireRole, servicesOf, today } from '#core/http.ts'
import { placesByIds } from '#rooms/geography/index.ts'
import { choiceOf } from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { proposeAppointment } from './actions.ts'
import { type ProposalForm, proposalForm } from './forms.ts'
import { ProposalPage } from './pages-form.tsx'
import { type Adding, withTypedPlace } from './queries-places.ts'
import { errorsOf, words } from './words.ts'

export const proposalRoutes = new Hono<App>()

proposalRoutes.get(paths.newAppointment, (c) => {
  requireRole(c, 'unblocking_supervisor')
  return c.render(<ProposalPage today={today(c)} />)
})

const placeErrors = ({ missing }: Adding): FieldErrors =>
  missing === null ? {} : { places: [missing === 'none' ? words.missing.noPlace : words.missing.whichPlace] }

const fieldNames = ['email', 'function', 'level', 'places', 'starts_on', 'ends_on']

/** « Add this place » only looks it up: the form comes back with one more box ticked. */
proposalRoutes.post(paths.newAppointment, async (c) => {
  const actor = requireRole(c, 'unblocking_supervisor')
  const form = await readForm(c, proposalForm)
  const adding = await withTypedPlace(db(c), typedList(form.typed, 'places_id'), typedText(form.typed, 'places'))
  const errors = placeErrors(adding)
  if (typedText(form.typed, 'go') === 'add') return again(c, form.typed, adding, errors, 200)
  if (!form.ok) return again(c, form.typed, adding, { ...form.errors, ...errors })
  if (adding.missing) return again(c, form.typed, adding, errors)
  const outcome = await proposeAppointment(servicesOf(c), actor, asked(form.value, adding.ids), now(c))
  return outcome.ok
    ? redirectWith(c, paths.appointment(outcome.value), words.form.done)
    : again(c, form.typed, adding, errorsOf(outcome.refusal, fieldNames))
})

const asked = (form: ProposalForm, placeIds: number[]) => ({
  ...{ email: form.email, function: form.function, service: form.service, authority: form.authority },
  ...{ level: form.level, matters: form.matters, powers: form.powers, everywhere: form.scope === 'everywhere' },
  ...{ placeIds, startsOn: form.starts_on, endsOn: form.ends_on, loadLimit: form.load_limit },
})

const again = async (c: Request, typed: Typed, adding: Adding, errors: FieldErrors, status: 200 | 422 = 422) => {
  c.status(status)
  const chosen = await placesByIds(db(c), adding.ids)
  // what was found is now a ticked box
  const values = { ...typed, places_id: adding.ids.map(String), ...(adding.missing === null && { places: '' }) }
  return c.render(
    <ProposalPage
      today={today(c)}
      errors={errors}
      values={values}
      chosen={chosen.map(choiceOf)}
      choices={adding.places.map(choiceOf)}
    />,
  )
}
