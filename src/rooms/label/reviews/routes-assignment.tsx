import { Hono } from 'hono'
import { notFound } from '#core/errors.ts'
import type { FieldErrors, Typed } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireRole, servicesOf, today } from '#core/http.ts'
import { readSettings } from '../lifecycle/queries-settings.ts'
import { type AssignRefusal, assign, assignLeastLoaded, opinionDueOn, removeReviewer } from './actions-assignments.ts'
import { assignForm, removalForm } from './forms.ts'
import { AssignmentPage, RemovalPage } from './pages-assignment.tsx'
import { paths } from './paths.ts'
import { assignmentById, assignmentsOf } from './queries-opinions.ts'
import { candidatesFor } from './queries-people.ts'
import { idOf, openHead } from './routes-file.tsx'
import { canAssign } from './rules.ts'
import { refusals, words } from './words.ts'

export const assignmentRoutes = new Hono<App>()

const requireCoordinator = (c: Request) => requireRole(c, 'label_coordinator')

/** The head of the file, for whoever may assign it now. */
const openToAssign = async (c: Request) => {
  requireCoordinator(c)
  const head = await openHead(c)
  return canAssign(head, head.application.status) ? head : notFound()
}

const showAssignment = async (c: Request, errors: FieldErrors = {}, values: Typed = {}) => {
  const head = await openToAssign(c)
  const settings = await readSettings(db(c))
  const current = (await assignmentsOf(db(c), head.application.id)).filter(({ removedAt }) => removedAt === null)
  return c.render(
    <AssignmentPage
      head={head}
      candidates={await candidatesFor(db(c), head.application, today(c))}
      dueOn={opinionDueOn(settings, today(c))}
      missing={settings.reviewers - current.length}
      errors={errors}
      values={values}
    />,
  )
}

assignmentRoutes.get(paths.assignment(':id'), (c) => showAssignment(c))

assignmentRoutes.post(paths.assignment(':id'), async (c) => {
  const actor = requireCoordinator(c)
  const form = await readForm(c, assignForm)
  if (!form.ok) {
    c.status(422)
    return showAssignment(c, form.errors, form.typed)
  }
  const outcome = await assign(servicesOf(c), actor, idOf(c), form.value.reviewers, now(c))
  if (outcome.ok) return redirectWith(c, paths.opinions(idOf(c)), words.assignment.done(outcome.value))
  return refuse(c, outcome.refusal)
})

assignmentRoutes.post(paths.automatic(':id'), async (c) => {
  const outcome = await assignLeastLoaded(servicesOf(c), requireCoordinator(c), idOf(c), now(c))
  if (outcome.ok) return redirectWith(c, paths.opinions(idOf(c)), words.assignment.done(outcome.value))
  return refuse(c, outcome.refusal)
})

const refuse = (c: Request, refusal: AssignRefusal) => {
  if (refusal === 'not-now') return redirectWith(c, paths.file(idOf(c)), refusals[refusal], 'refused')
  c.status(422)
  return showAssignment(c, { reviewers: [refusals[refusal]] })
}

const showRemoval = async (c: Request, errors: FieldErrors = {}, values: Typed = {}) => {
  const head = await openToAssign(c)
  const assignment = await assignmentById(db(c), head.application.id, c.req.param('assignmentId') ?? '')
  if (assignment.removedAt || assignment.submittedAt) return notFound()
  return c.render(<RemovalPage head={head} assignment={assignment} errors={errors} values={values} />)
}

assignmentRoutes.get(paths.removal(':id', ':assignmentId'), (c) => showRemoval(c))

assignmentRoutes.post(paths.removal(':id', ':assignmentId'), async (c) => {
  const actor = requireCoordinator(c)
  const form = await readForm(c, removalForm)
  if (!form.ok) {
    c.status(422)
    return showRemoval(c, form.errors, form.typed)
  }
  const target = { id: idOf(c), assignmentId: c.req.param('assignmentId') ?? '' }
  const outcome = await removeReviewer(servicesOf(c), actor, target, form.value, now(c))
  if (outcome.ok) return redirectWith(c, paths.opinions(idOf(c)), words.assignment.removed(outcome.value))
  return redirectWith(c, paths.opinions(idOf(c)), refusals[outcome.refusal], 'refused')
})
