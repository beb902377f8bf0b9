import { Hono } from 'hono'
import { type FieldErrors, type Typed, typedText } from '#core/forms.ts'
import {
  type App,
  db,
  now,
  type Request,
  readForm,
  redirectWith,
  requireActor,
  servicesOf,
  today,
  visitor,
} from '#core/http.ts'
import { paths } from '../paths.ts'
import { families } from '../referential/queries.ts'
import { beginApplication } from './actions.ts'
import { beginForm } from './forms.ts'
import { BeginPage, StartPage } from './pages-start.tsx'
import {
  openFamilies,
  organisationsKeptBy,
  projectsCarriedBy,
  readKeptOrganisation,
  standingOf,
} from './queries-start.ts'
import type { ApplyRefusal } from './rules.ts'
import { words } from './words.ts'
import { startWords } from './words-start.ts'

export const startRoutes = new Hono<App>()

const idOf = (c: Request) => c.req.param('id') ?? ''

startRoutes.get(paths.apply, async (c) => {
  const person = visitor(c)
  const standings = person && (await organisationsKeptBy(db(c), person.id, today(c)))
  return c.render(<StartPage standings={standings} families={await families(db(c), today(c))} />)
})

type State = { values?: Typed; errors?: FieldErrors; refusal?: ApplyRefusal | 'unknown-family' }

const showBeginning = async (c: Request, { values = {}, errors = {}, refusal }: State = {}) => {
  const sheet = await readKeptOrganisation(db(c), requireActor(c), idOf(c), today(c))
  return c.render(
    <BeginPage
      standing={await standingOf(db(c), sheet, today(c))}
      families={await openFamilies(db(c), today(c))}
      carried={await projectsCarriedBy(db(c), sheet.id)}
      values={values}
      errors={errors}
      refusal={refusal ?? null}
      chosen={typedText(values, 'family')}
    />,
  )
}

startRoutes.get(paths.applyAs(':id'), (c) => showBeginning(c))

startRoutes.post(paths.applyAs(':id'), async (c) => {
  const actor = requireActor(c)
  await readKeptOrganisation(db(c), actor, idOf(c), today(c))
  const form = await readForm(c, beginForm)
  if (!form.ok) return refuse(c, { values: form.typed, errors: form.errors })
  const { supportsOthers, carriesProjects } = form.value
  if (!supportsOthers && !carriesProjects)
    return refuse(c, { values: form.typed, errors: { does: [words.errors.does] } })
  const outcome = await beginApplication(servicesOf(c), actor, idOf(c), form.value, now(c))
  if (outcome.ok) return redirectWith(c, paths.step(outcome.value, 'structure'), startWords.begun)
  return refuse(c, { values: form.typed, refusal: outcome.refusal }, outcome.refusal === 'already-open' ? 409 : 422)
})

const refuse = (c: Request, state: State, status: 409 | 422 = 422) => {
  c.status(status)
  return showBeginning(c, state)
}
