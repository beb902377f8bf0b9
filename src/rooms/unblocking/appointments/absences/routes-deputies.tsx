import { Hono } from 'hono'
import { z } from 'zod'
import { found } from '#core/errors.ts'
import { field } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireRole, servicesOf, today } from '#core/http.ts'
import { paths } from '../../paths.ts'
import { readAppointment } from '../acts/queries.ts'
import { words as acts, errorsOf, refusals } from '../acts/words.ts'
import { addDeputy, endDeputy } from './actions-deputies.ts'
import { DeputyPage, EndDeputyPage } from './pages-deputy.tsx'
import { deputiesOf } from './queries.ts'
import { words } from './words.ts'

export const deputyRoutes = new Hono<App>()

const idOf = (c: Request) => c.req.param('id') ?? ''
const steered = (c: Request) => readAppointment(db(c), requireRole(c, 'unblocking_supervisor'), idOf(c), today(c))

const { missing } = acts
const deputyForm = z.object({
  email: field.email(missing.email),
  act: field.text(missing.act, 300),
  starts_on: field.day(missing.day),
  ends_on: field.day(missing.day),
})
const fieldNames = ['email', 'act', 'starts_on', 'ends_on']

deputyRoutes.get(paths.appointmentPart(':id', 'suppleances'), async (c) =>
  c.render(<DeputyPage one={await steered(c)} />),
)

deputyRoutes.post(paths.appointmentPart(':id', 'suppleances'), async (c) => {
  const actor = requireRole(c, 'unblocking_supervisor')
  const one = await steered(c)
  const form = await readForm(c, deputyForm)
  c.status(422)
  if (!form.ok) return c.render(<DeputyPage one={one} errors={form.errors} values={form.typed} />)
  const { email, act, starts_on: startsOn, ends_on: endsOn } = form.value
  const outcome = await addDeputy(servicesOf(c), actor, one.id, { email, act, startsOn, endsOn }, now(c))
  if (outcome.ok) return redirectWith(c, paths.appointment(one.id), words.deputy.done)
  return c.render(<DeputyPage one={one} errors={errorsOf(outcome.refusal, fieldNames)} values={form.typed} />)
})

const ending = paths.deputyEnd(':id', ':deputy')

deputyRoutes.get(ending, async (c) => {
  const one = await steered(c)
  const deputy = found((await deputiesOf(db(c), one.id)).find(({ id }) => id === c.req.param('deputy')))
  return c.render(<EndDeputyPage one={one} deputy={deputy} />)
})

deputyRoutes.post(ending, async (c) => {
  const actor = requireRole(c, 'unblocking_supervisor')
  const outcome = await endDeputy(servicesOf(c), actor, idOf(c), c.req.param('deputy') ?? '', now(c))
  const back = paths.appointment(idOf(c))
  return outcome.ok
    ? redirectWith(c, back, words.endDeputy.done)
    : redirectWith(c, back, refusals[outcome.refusal], 'refused')
})
