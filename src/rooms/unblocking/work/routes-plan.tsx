import { Hono } from 'hono'
import { type App, db, now, type Request, redirectWith, requireActor, servicesOf } from '#core/http.ts'
import type { Id } from '#core/pure/id.ts'
import type { Outcome } from '#core/pure/result.ts'
import { partIn } from '../cases/parts/actions.ts'
import { addStep, moveStep, removeStep, tickStep } from '../cases/parts/actions-steps.ts'
import { meetingsOf, stepsOf } from '../cases/parts/queries.ts'
import type { PartRefusal } from '../cases/parts/rules.ts'
import { paths } from '../paths.ts'
import { stepForm } from './forms.ts'
import { fresh, type Shown, type Work } from './frame.tsx'
import { PlanPage, RemoveStepPage } from './pages-plan.tsx'
import { acting, idOf, partOf, reading } from './routes-common.tsx'
import { refusals, words } from './words.ts'
import { planWords } from './words-parts.ts'

export const planRoutes = new Hono<App>()

const plan = paths.workPart(':id', 'plan')
const one = `${plan}/:part`
const back = (c: Request) => paths.workPart(idOf(c), 'plan')
const of = (c: Request) => ({ caseId: idOf(c), partId: partOf(c) })

const show = async (c: Request, work: Work, shown: Shown = fresh) => {
  const { id } = work.blocker
  const [steps, meetings] = await Promise.all([stepsOf(db(c), id, false), meetingsOf(db(c), id)])
  return c.render(<PlanPage {...{ work, steps, meetings, shown }} now={now(c)} />)
}

planRoutes.get(plan, (c) => reading(c, (work) => show(c, work)))

planRoutes.post(plan, (c) => {
  const actor = requireActor(c)
  return acting(c, {
    schema: stepForm,
    act: ({ due, ...step }) => addStep(servicesOf(c), actor, idOf(c), { ...step, dueOn: due }, now(c)),
    show: (work, shown) => show(c, work, shown),
    to: back(c),
    said: planWords.added,
  })
})

/** A button without anything to fill in: done, or why not. */
const pressed = async (c: Request, outcome: Outcome<Id, PartRefusal>, said: string) =>
  outcome.ok ? redirectWith(c, back(c), said) : redirectWith(c, back(c), refusals[outcome.refusal], 'refused')

planRoutes.post(`${one}/fait`, async (c) =>
  pressed(c, await tickStep(servicesOf(c), requireActor(c), of(c), true, now(c)), words.saved),
)
planRoutes.post(`${one}/a-faire`, async (c) =>
  pressed(c, await tickStep(servicesOf(c), requireActor(c), of(c), false, now(c)), words.saved),
)
planRoutes.post(`${one}/plus-tot`, async (c) =>
  pressed(c, await moveStep(servicesOf(c), requireActor(c), of(c), -1, now(c)), words.saved),
)
planRoutes.post(`${one}/plus-tard`, async (c) =>
  pressed(c, await moveStep(servicesOf(c), requireActor(c), of(c), 1, now(c)), words.saved),
)

planRoutes.get(`${one}/retrait`, (c) =>
  reading(c, async (work) =>
    c.render(<RemoveStepPage work={work} step={partIn(await stepsOf(db(c), work.blocker.id, false), partOf(c))} />),
  ),
)
planRoutes.post(`${one}/retrait`, async (c) =>
  pressed(c, await removeStep(servicesOf(c), requireActor(c), of(c), now(c)), planWords.removed),
)
